using CitizenPortal.Domain.Questions;
using CitizenPortal.Features.Privacy;
using CitizenPortal.Features.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CitizenPortal.Features.Sweeps;

/// <summary>Erases the parts of closed cases whose months of keeping are over, each part of a round once; a case taken up again starts anew.</summary>
public sealed class Retain(IServiceScopeFactory scopes) : ISweep
{
    private const int BatchSize = 200;

    public string Name => nameof(Retain);

    public async Task RunAsync(SweepPass pass, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
        foreach (var row in await db.RetentionRows.AsNoTracking().Where(r => r.Months != null).OrderBy(r => r.Kind).ThenBy(r => r.Part).ToListAsync(ct))
        {
            await EraseAsync(db, row, pass, ct);
        }

        await ForgetRestrictedAsync(db, pass, ct);
    }

    /// <summary>Whom a restriction concerned is kept a year after its end, for a second one to be told from a first; then only that there was one.</summary>
    private static async Task ForgetRestrictedAsync(PortalDb db, SweepPass pass, CancellationToken ct)
    {
        var ended = pass.At.Day.AddYears(-1);
        var rows = await db.SenderRestrictions.Where(r => r.Until < ended && (r.EmailIndex != null || r.PhoneIndex != null)).OrderBy(r => r.Id).Take(BatchSize).ToListAsync(ct);
        rows.ForEach(r => (r.EmailIndex, r.PhoneIndex, r.Contest) = (null, null, null));
        await db.SaveChangesAsync(ct);
        pass.Tally.Act(rows.Count);
    }

    private static async Task EraseAsync(PortalDb db, RetentionRow row, SweepPass pass, CancellationToken ct)
    {
        var (before, step) = (pass.At.Instant.AddMonths(-row.Months!.Value), $"retain-{row.Part}");
        while (await db.CasesForSweeps.AsNoTracking()
            .Where(q => q.Kind == row.Kind && QuestionJourney.Closed.Contains(q.State) && q.ReopenDecideBy == null && (q.AnsweredAt != null ? q.AnsweredAt < before : q.ClosedAt < before))
            .Where(q => !db.SweepEffects.Any(e => e.QuestionId == q.Id && e.Step == step && e.DeadlineVersion == q.Rounds))
            .OrderBy(q => q.Id).Take(BatchSize).Select(q => new { q.Id, q.Rounds }).ToListAsync(ct) is { Count: > 0 } batch)
        {
            await pass.KeepLeaseAsync(ct);
            await CaseErasure.PartAsync(db, row.Part, batch.ConvertAll(q => q.Id), pass.At.Instant, ct);
            db.SweepEffects.AddRange(batch.Select(q => new SweepEffect { QuestionId = q.Id, Step = step, DeadlineVersion = q.Rounds, At = pass.At.Instant }));
            await db.SaveChangesAsync(ct);
            db.ChangeTracker.Clear();
            pass.Tally.Act(batch.Count);
        }
    }
}
