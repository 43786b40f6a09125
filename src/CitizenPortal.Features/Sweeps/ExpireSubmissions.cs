using CitizenPortal.Features.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CitizenPortal.Features.Sweeps;

/// <summary>Deletes unsent texts whose time is over, and run records that nobody needs any more: 90 days, or a day for runs that found nothing.</summary>
public sealed class ExpireSubmissions(IServiceScopeFactory scopes, IDatabaseProvider provider) : ISweep
{
    public string Name => nameof(ExpireSubmissions);

    public async Task RunAsync(SweepPass pass, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
        var now = pass.At.Instant;
        pass.Tally.Act(await db.Submissions.Where(s => s.ExpiresAt < now).ExecuteDeleteAsync(ct));

        var real = await provider.NowAsync(db, ct);
        var (old, idle) = (real.AddDays(-90), real.AddDays(-1));
        await db.SweepRuns
            .Where(r => r.EndedAt != null && (r.StartedAt < old || (r.StartedAt < idle && r.Scanned == 0 && r.Error == null && r.Sweep == nameof(SendLetters))))
            .ExecuteDeleteAsync(ct);
    }
}
