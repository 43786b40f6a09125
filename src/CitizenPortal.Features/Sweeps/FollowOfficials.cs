using CitizenPortal.Domain.SealedReports;
using CitizenPortal.Features.SealedReports;
using CitizenPortal.Features.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CitizenPortal.Features.Sweeps;

/// <summary>
/// Keeps every open report away from whom it is about, wherever he serves now: takes it out of a body that he has come to head, and gives what lost its
/// handler (duty withdrawn, account closed, kept away) to another. It counts nothing: run records are read by people a report may be about.
/// </summary>
public sealed class FollowOfficials(IServiceScopeFactory scopes) : ISweep
{
    public string Name => nameof(FollowOfficials);

    public async Task RunAsync(SweepPass pass, CancellationToken ct)
    {
        await using var outer = scopes.CreateAsyncScope();
        var open = await outer.ServiceProvider.GetRequiredService<PortalDb>().SealedForPortal.Where(r => r.State != SealedState.Concluded).OrderBy(r => r.Id).Select(r => r.Id).ToListAsync(ct);
        if (open.Count == 0)
        {
            return;
        }

        var desk = await outer.ServiceProvider.GetRequiredService<SealedRoutingReader>().ReadAsync(pass.At.Day, ct);
        foreach (var id in open)
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
            var report = await SealedActKeeping.Whole(db.SealedForPortal).SingleAsync(r => r.Id == id, ct);
            var before = report.EventCount;
            report.Follow(desk.Routing.Again(report, pass.At.Day), PortalActor.Sweep, pass.At);
            if (report.HandlerId is { } handler && !desk.Handlers[report.Body].Contains(handler))
            {
                report.Give(null, PortalActor.Sweep, pass.At);
            }

            desk.Settle(report, pass.At);
            if (report.EventCount > before)
            {
                await db.SaveChangesAsync(ct);
            }
        }
    }
}
