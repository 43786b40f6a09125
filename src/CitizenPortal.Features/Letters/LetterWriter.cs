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
            foreach (var e in question.Events.Where(events.Contains))
            {
                Write(db, question, e);
            }
        }
    }

    private static void Write(PortalDb db, Question question, QuestionEvent e)
    {
        foreach (var letter in ByVerb[e.Verb].Where(l => l.Follows(question, e)))
        {
            if (letter is IStaffLetter staff)
            {
                ToStaff(db, question, e, staff);
            }
            else if (question.Audience != Audience.Sealed)
            {
                ToCitizen(db, question, e, letter);
            }
        }
    }

    private static void ToStaff(PortalDb db, Question question, QuestionEvent e, IStaffLetter letter)
    {
        if (question.Audience == Audience.Sealed || letter.To(question, e) is not { } to)
        {
            return;
        }

        db.StaffNotices.Add(new StaffNotice
        {
            Key = KeyOf(question, e, letter), Letter = letter.Key, QuestionId = question.Id, Agency = to.Agency, Duty = to.Duty, UserId = to.UserId,
            Facts = (LetterFacts.Of(question, e) with { Words = null }).ToJson(), CreatedAt = e.At, DueAt = e.At,
        });
    }

    private static void ToCitizen(PortalDb db, Question question, QuestionEvent e, ILetter letter)
    {
        var key = KeyOf(question, e, letter);
        var facts = LetterFacts.Of(question, e).ToJson();
        if (question.ContactBy == ContactWay.Email)
        {
            db.Letters.Add(new OutboxLetter
            {
                Key = key, Letter = letter.Key, QuestionId = question.Id, Facts = facts,
                MessageId = $"{key}@{MessageIdDomain}", CreatedAt = e.At, DueAt = e.At,
            });
        }
        else if (question.ContactBy == ContactWay.Phone)
        {
            db.PhoneNotices.Add(new PhoneNotice
            {
                Key = key, QuestionId = question.Id, Agency = question.Holder, Letter = letter.Key, Facts = facts,
                DueOn = Domain.Deadlines.DeadlineClock.DayOf(e.At),
            });
        }
    }

    internal const string MessageIdDomain = "citizenportal.invalid";

    private static string KeyOf(Question question, QuestionEvent e, ILetter letter) => $"{question.Reference}-{e.Number}-{letter.Key}";
}
