using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Deadlines;
using CitizenPortal.Domain.Questions;
using CitizenPortal.Features.Agencies;
using CitizenPortal.Features.Letters;
using CitizenPortal.Features.Outbox;
using CitizenPortal.Features.Storage;

namespace CitizenPortal.Features.Sweeps;

/// <summary>Reminds the agency that was asked for its opinion, and after its term tells those above it; on working days only.</summary>
public sealed class RemindOpinions(CaseBatches batches, ReferenceBook book) : ISweep
{
    public string Name => nameof(RemindOpinions);

    public Task RunAsync(SweepPass pass, CancellationToken ct)
    {
        var today = pass.At.Day;
        if (!pass.At.Clock.Calendar.IsWorkingDay(today))
        {
            return Task.CompletedTask;
        }

        var ladder = new LadderAddress(book.Current);
        var due = new DueCases(q => q.OpinionRemindOn <= today, q => q.OpinionRemindOn) { WithOpinions = true };
        return batches.RunAsync(pass, due, (db, question) => Remind(db, question, ladder, pass.At), ct);
    }

    private static string? Remind(PortalDb db, Question question, LadderAddress ladder, Moment at)
    {
        foreach (var (opinion, rung) in question.RemindOpinions(at))
        {
            var holder = opinion.Agency ?? question.Coordinator;
            var to = rung is { } target ? ladder.Of(target, question, holder) : new StaffAddress(holder, opinion.Agency is null ? Duty.Coordinator : Duty.AgencyDesk);
            db.StaffNotices.Add(new StaffNotice
            {
                Key = $"{question.Reference}-opinion-{opinion.Number}-{rung?.ToString() ?? "remind"}-{at.Day:yyyyMMdd}-{opinion.NextRung}",
                Letter = rung is null ? LetterCatalogue.Reminder : LetterCatalogue.Escalation,
                QuestionId = question.Id, Agency = to.Agency, Duty = to.Duty,
                Facts = (LetterFacts.Of(question, at) with { Holder = holder, HolderDueOn = opinion.DueOn, Reason = (rung ?? EscalationTarget.HolderHead).ToString() }).ToJson(),
                CreatedAt = at.Instant, DueAt = at.Instant,
            });
        }

        return null;
    }
}
