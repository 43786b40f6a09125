using CitizenPortal.Features.Letters;
using CitizenPortal.Features.Outbox;

namespace CitizenPortal.Features.Sweeps;

/// <summary>Letters to people of the staff that do not wait for the gathering of the day: one row a person.</summary>
internal static class DirectLetters
{
    public static IEnumerable<OutboxLetter> To(IEnumerable<long> users, string letter, string key, LetterFacts facts, long? questionId = null) => users.Distinct().Select(user => new OutboxLetter
    {
        Key = $"{key}-{user}",
        Letter = letter,
        QuestionId = questionId,
        UserId = user,
        Facts = facts.ToJson(),
        MessageId = $"{key}-{user}@{LetterWriter.MessageIdDomain}",
        CreatedAt = facts.At,
        DueAt = facts.At,
    });
}
