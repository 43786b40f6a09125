using System.Text.Json;
using CitizenPortal.Domain.Deadlines;
using CitizenPortal.Domain.Questions;
using CitizenPortal.Features.Letters;
using CitizenPortal.Features.Storage;
using CitizenPortal.Features.Sweeps;
using Microsoft.EntityFrameworkCore;

namespace CitizenPortal.Features.Operations;

public sealed class OperationsQuery(PortalDb db, OfficeClock clock, SweepRuns runs)
{
    private const int ShownRuns = 6;

    public async Task<OperationsView> ReadAsync(CancellationToken ct)
    {
        var now = clock.Now();
        List<SweepView> sweeps = [];
        foreach (var row in Timetable.Rows)
        {
            var last = await runs.LastAsync(row.Sweep, ct);
            var rows = await db.SweepRuns.AsNoTracking().Where(r => r.Sweep == row.Sweep)
                .OrderByDescending(r => r.StartedAt).ThenByDescending(r => r.Id).Take(ShownRuns).ToListAsync(ct);
            sweeps.Add(new SweepView(row.Sweep, [.. rows.Select(RunOf)], row.Next(last, now), row.IsOverdue(last, now)));
        }

        return new OperationsView(sweeps, await OutboxAsync(now, ct));
    }

    private async Task<OutboxView> OutboxAsync(Moment now, CancellationToken ct)
    {
        var midnight = DeadlineClock.InstantOf(now.Day);
        var counted = db.Letters.Where(l => l.Letter != LetterCatalogue.PrivateNotice);
        var due = counted.Where(l => l.DueAt != null && l.DueAt <= now.Instant);
        var oldest = await due.OrderBy(l => l.DueAt).Select(l => l.DueAt).FirstOrDefaultAsync(ct);
        return new OutboxView(await due.CountAsync(ct), now.Instant - oldest, await counted.CountAsync(l => l.SentAt >= midnight, ct))
        {
            Later = await counted.CountAsync(l => l.DueAt > now.Instant, ct),
            Dead = await counted.CountAsync(l => l.DeadAt != null && l.DiscardedAt == null, ct),
            NoticesWaiting = await db.StaffNotices.CountAsync(n => n.DueAt != null, ct),
            CallsWaiting = await db.PhoneNotices.CountAsync(n => !n.Reached, ct),
        };
    }

    private static SweepRunView RunOf(SweepRun run) => new(run.OfficeTime, run.EndedAt - run.StartedAt, run.Server)
    {
        Scanned = run.Scanned,
        Acted = run.Acted,
        Skipped = run.Skipped,
        Reasons = [.. JsonSerializer.Deserialize<Dictionary<string, int>>(run.SkipReasons)!.Select(r => $"{SkipWords.Of(r.Key)}: {r.Value}")],
        Error = run.Error?.Split(':')[0],
    };
}
