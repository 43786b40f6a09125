using CitizenPortal.Domain.Questions;
using CitizenPortal.Domain.Visibility;
using CitizenPortal.Features.Outbox;
using CitizenPortal.Features.Storage;
using Microsoft.EntityFrameworkCore;

namespace CitizenPortal.Features.Letters;

/// <summary>Turns the new events of a commit into outbox rows of the same commit. Nothing is rendered or sent here.</summary>
public static class LetterWriter
{
    private static readonly ILookup<Verb, ILetter> ByVerb = LetterCatalogue.All.ToLookup(l => l.On);

    public static void WriteFollowing(PortalDb db)
    {
        var events = db.ChangeTracker.Entries<QuestionEvent>().Where(e => e.State == EntityState.Added).Select(e => e.Entity).ToHashSet();
        if (events.Count == 0)
        {
            return;
        }

        foreach (var question in db.ChangeTracker.Entries<Question>().Select(e => e.Entity).ToList())
        {
            db.AddRange(question.Events.Where(events.Contains).SelectMany(e => Following(question, e)));
        }
    }

    /// <summary>The rows that follow from one new event of a case: notices to staff, a letter or a row of the phone list.</summary>
    internal static IEnumerable<object> Following(Question question, QuestionEvent e) =>
        question.Audience == Audience.Sealed
            ? []
            : ByVerb[e.Verb].Where(l => l.Follows(question, e)).Select(l => l is IStaffLetter staff ? ToStaff(question, e, staff) : ToCitizen(question, e, l)).OfType<object>();

    private static StaffNotice? ToStaff(Question question, QuestionEvent e, IStaffLetter letter) =>
        letter.To(question, e) is not { } to ? null : new StaffNotice
        {
            Key = KeyOf(question, e, letter), Letter = letter.Key, QuestionId = question.Id, Agency = to.Agency, Duty = to.Duty, UserId = to.UserId,
            Facts = (LetterFacts.Of(question, e) with { Words = null }).ToJson(), CreatedAt = e.At, DueAt = e.At,
        };

    private static object? ToCitizen(Question question, QuestionEvent e, ILetter letter)
    {
        var key = KeyOf(question, e, letter);
        var facts = LetterFacts.Of(question, e).ToJson();
        return question.ContactBy switch
        {
            ContactWay.Email => new OutboxLetter
            {
                Key = key, Letter = letter.Key, QuestionId = question.Id, Facts = facts,
                MessageId = $"{key}@{MessageIdDomain}", CreatedAt = e.At, DueAt = e.At,
            },
            ContactWay.Phone => new PhoneNotice
            {
                Key = key, QuestionId = question.Id, Agency = question.Holder, Letter = letter.Key, Facts = facts,
                DueOn = Domain.Deadlines.DeadlineClock.DayOf(e.At),
            },
            _ => null,
        };
    }

    internal const string MessageIdDomain = "citizenportal.invalid";

    private static string KeyOf(Question question, QuestionEvent e, ILetter letter) => $"{question.Reference}-{e.Number}-{letter.Key}";
}
