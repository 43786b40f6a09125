using CitizenPortal.Features.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CitizenPortal.Features.Sweeps;

/// <summary>The run records: what the operations page shows and what the timetable goes by.</summary>
public sealed class SweepRuns(IServiceScopeFactory scopes, IDatabaseProvider provider)
{
    /// <summary>The office time of the last run that ended well; null when there was none.</summary>
    public async Task<DateTimeOffset?> LastAsync(string sweep, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<PortalDb>().SweepRuns
            .Where(r => r.Sweep == sweep && r.EndedAt != null && r.Error == null)
            .OrderByDescending(r => r.StartedAt).ThenByDescending(r => r.Id).Select(r => (DateTimeOffset?)r.OfficeTime).FirstOrDefaultAsync(ct);
    }

    public async Task<SweepRun> OpenAsync(string sweep, DateTimeOffset officeTime, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
        var run = new SweepRun { Sweep = sweep, Server = Environment.MachineName, StartedAt = await provider.NowAsync(db, ct), OfficeTime = officeTime };
        db.SweepRuns.Add(run);
        await db.SaveChangesAsync(ct);
        return run;
    }

    public async Task CloseAsync(SweepRun run, SweepTally tally, Exception? failure, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
        db.SweepRuns.Attach(run);
        (run.Scanned, run.Acted, run.Skipped, run.SkipReasons) = (tally.Scanned, tally.Acted, tally.Skipped, tally.ReasonsJson);
        run.Error = failure is null ? null : $"{failure.GetType().Name}: {failure.Message}";
        run.EndedAt = await provider.NowAsync(db, ct);
        await db.SaveChangesAsync(ct);
    }
}
