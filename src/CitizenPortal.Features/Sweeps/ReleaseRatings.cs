using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Ratings.Counting;
using CitizenPortal.Features.Audit;
using CitizenPortal.Features.Ratings.Release;
using CitizenPortal.Features.Storage;
using CitizenPortal.Features.Words;
using Microsoft.Extensions.DependencyInjection;

namespace CitizenPortal.Features.Sweeps;

/// <summary>Publishes the figures of the last quarter from its tenth day after on, so that the monitors have had time to judge what looks like stuffing. A quarter in which nobody was served or rated has none.</summary>
public sealed class ReleaseRatings(IServiceScopeFactory scopes) : ISweep
{
    private const int DaysToJudge = 10;

    public string Name => nameof(ReleaseRatings);

    public async Task RunAsync(SweepPass pass, CancellationToken ct)
    {
        var quarter = FigureQuarter.Of(pass.At.Day).Before;
        if (pass.At.Day < quarter.Until.AddDays(DaysToJudge))
        {
            return;
        }

        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
        if (await QuarterRelease.PrepareAsync(db, quarter, Say.RatingFigures["Release.BySweep"], pass.At.Instant, ct) is not { } release
            || release.Blocks.Count + release.Samples.Count == 0)
        {
            return;
        }

        AuditJournal.Write(db, Actor.Sweep(Name), new AuditFacts(pass.At.Instant, AuditArea.Rating, nameof(AuditAct.ReleaseRatings)) { Target = release.Quarter, Detail = QuarterRelease.DetailOf(release) });
        await db.SaveChangesAsync(ct);
        pass.Tally.Act();
    }
}
