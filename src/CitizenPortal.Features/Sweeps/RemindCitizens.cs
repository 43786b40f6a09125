using CitizenPortal.Domain.Questions;
using CitizenPortal.Domain.Visibility;
using CitizenPortal.Features.Letters;
using CitizenPortal.Features.Outbox;
using CitizenPortal.Features.Storage;
using Microsoft.EntityFrameworkCore;

namespace CitizenPortal.Features.Sweeps;

/// <summary>
/// Reminds the resident whom an office asked for more, on the fifth and tenth working day after asking: each once, and not when he stopped
/// reminders. A day that was missed is made up for; two missed ones are one letter. Without e-mail there is nothing to send.
/// </summary>
public sealed class RemindCitizens(CaseBatches batches) : ISweep
{
    private static readonly int[] Days = [10, 5];

    public string Name => nameof(RemindCitizens);

    public async Task RunAsync(SweepPass pass, CancellationToken ct)
    {
        if (!pass.At.Clock.Calendar.IsWorkingDay(pass.At.Day))
        {
            return;
        }

        DateOnly? newer = null;
        foreach (var days in Days)
        {
            var (last, first, today) = (DayBefore(pass.At, days), newer, pass.At.Day);
            HashSet<long> silenced = [];
            var due = new DueCases(
                q => q.State == QuestionState.AwaitingCitizen && q.ContactBy == ContactWay.Email && q.Audience != Audience.Sealed
                    && q.AskedBackOn <= last && (first == null || q.AskedBackOn > first) && q.ReplyBy >= today,
                q => q.AskedBackOn)
            {
                Without = StepOf(days),
                Before = async (db, cases, token) => silenced = [.. await WantNoneAsync(db, cases, token)],
            };
            await batches.RunAsync(pass, due, (db, question) => Remind(db, question, days, !silenced.Contains(question.Id), pass.At), ct);
            newer = last;
        }
    }

    private static string? Remind(PortalDb db, Question question, int days, bool wants, Moment at)
    {
        var step = StepOf(days);
        db.SweepEffects.Add(new SweepEffect { QuestionId = question.Id, Step = step, DeadlineVersion = question.DeadlineVersion, At = at.Instant });
        if (wants)
        {
            var key = $"{question.Reference}-{step}";
            db.Letters.Add(new OutboxLetter
            {
                Key = key, Letter = LetterCatalogue.CitizenReminder, QuestionId = question.Id, Facts = LetterFacts.Of(question, at).ToJson(),
                MessageId = $"{key}@{LetterWriter.MessageIdDomain}", CreatedAt = at.Instant, DueAt = at.Instant,
            });
        }

        return null;
    }

    private static Task<List<long>> WantNoneAsync(PortalDb db, IReadOnlyCollection<Question> cases, CancellationToken ct)
    {
        long[] ids = [.. cases.Select(q => q.Id)];
        return db.Contacts.Where(own => ids.Contains(own.QuestionId) && db.Contacts.Any(c => c.StopsReminders && c.EmailIndex == own.EmailIndex))
            .Select(own => own.QuestionId).ToListAsync(ct);
    }

    private static string StepOf(int days) => $"remind-citizen-{days}";

    /// <summary>The latest day of asking since which so many working days have passed.</summary>
    private static DateOnly DayBefore(Moment at, int workingDays)
    {
        var day = at.Day;
        while (at.Clock.Calendar.WorkingDaysBetween(day, at.Day) < workingDays)
        {
            day = day.AddDays(-1);
        }

        return day;
    }
}
