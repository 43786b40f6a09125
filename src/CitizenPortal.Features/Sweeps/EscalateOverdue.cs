using CitizenPortal.Domain.Deadlines;
using CitizenPortal.Domain.Questions;
using CitizenPortal.Features.Agencies;
using CitizenPortal.Features.Letters;
using CitizenPortal.Features.Outbox;

namespace CitizenPortal.Features.Sweeps;

/// <summary>
/// Climbs the ladder of a case whose date has passed, each rung once for each deadline version: the key (case, rung, version) is a row
/// of its own. On working days only. The apology to the resident follows from the event.
/// </summary>
public sealed class EscalateOverdue(CaseBatches batches, ReferenceBook book) : ISweep
{
    public string Name => nameof(EscalateOverdue);

    public Task RunAsync(SweepPass pass, CancellationToken ct)
    {
        var today = pass.At.Day;
        if (!pass.At.Clock.Calendar.IsWorkingDay(today))
        {
            return Task.CompletedTask;
        }

        var ladder = new LadderAddress(book.Current);
        var due = new DueCases(q => q.EscalateOn <= today, q => q.EscalateOn);
        return batches.RunManyAsync(pass, due, (question, add) => Climb(question, add, ladder, pass.At), ct);
    }

    private static string? Climb(Question question, Action<object> add, LadderAddress ladder, Moment at)
    {
        while (question.EscalateOn <= at.Day)
        {
            var rung = question.Escalate(PortalActor.Sweep, at);
            var step = $"escalate-{rung.WorkingDaysAfterDue}-{rung.Target}";
            add(new SweepEffect { QuestionId = question.Id, Step = step, DeadlineVersion = question.DeadlineVersion, At = at.Instant });
            if (rung.Target != EscalationTarget.CitizenApology)
            {
                add(Notice(question, step, ladder.Of(rung.Target, question), rung, at));
            }
        }

        return null;
    }

    private static StaffNotice Notice(Question question, string step, StaffAddress to, EscalationRung rung, Moment at) => new()
    {
        Key = $"{question.Reference}-{step}-{question.DeadlineVersion}",
        Letter = LetterCatalogue.Escalation,
        QuestionId = question.Id,
        Agency = to.Agency,
        Duty = to.Duty,
        Facts = (LetterFacts.Of(question, at) with { Reason = rung.Target.ToString() }).ToJson(),
        CreatedAt = at.Instant,
        DueAt = at.Instant,
    };
}
