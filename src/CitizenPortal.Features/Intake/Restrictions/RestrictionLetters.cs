using CitizenPortal.Domain.Deadlines;
using CitizenPortal.Domain.Questions;
using CitizenPortal.Features.Letters;
using CitizenPortal.Features.Outbox;
using CitizenPortal.Features.Storage;

namespace CitizenPortal.Features.Intake.Restrictions;

/// <summary>Tells the sender what was decided about him, by the way he left on the case: a letter with a link, or a call.</summary>
public static class RestrictionLetters
{
    public const string Restricted = "restricted";
    public const string Lifted = "restriction-lifted";
    public const string Upheld = "restriction-upheld";
    public const string ContestPath = "/gioi-han/";

    public static IReadOnlyList<string> All { get; } = [Restricted, Lifted, Upheld];

    internal static void Send(PortalDb db, SenderRestriction about, string letter, (string Words, DateTimeOffset At) said)
    {
        var key = $"{about.Reference}-{letter}-{said.At.ToUnixTimeSeconds()}";
        var facts = new LetterFacts(about.Reference, said.At) { Agency = about.Agency, Words = said.Words, PromisedOn = about.Until }.ToJson();
        if (about.ContactBy == ContactWay.Email)
        {
            db.Letters.Add(new OutboxLetter
            {
                Key = key, Letter = letter, QuestionId = about.QuestionId, Facts = facts, MessageId = $"{key}@{LetterWriter.MessageIdDomain}", CreatedAt = said.At, DueAt = said.At,
            });
        }
        else if (about.ContactBy == ContactWay.Phone)
        {
            db.PhoneNotices.Add(new PhoneNotice { Key = key, QuestionId = about.QuestionId, Agency = about.Agency, Letter = letter, Facts = facts, DueOn = DeadlineClock.DayOf(said.At) });
        }
    }
}
