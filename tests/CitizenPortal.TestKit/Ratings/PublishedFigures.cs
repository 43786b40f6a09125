using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Officials;
using CitizenPortal.Features.Ratings.Release;
using CitizenPortal.Features.Storage;
using CitizenPortal.Features.Sweeps;
using Microsoft.Extensions.DependencyInjection;

namespace CitizenPortal.TestKit.Ratings;

/// <summary>A demonstration with the figures of the first quarter of 2020, and with ratings of last week that look stuffed.</summary>
public static class PublishedFigures
{
    public const string Quarter = "2020-1";
    public const string Busy = "so-tn-mt";
    public const string Quiet = "so-noi-vu";
    private static readonly DateTimeOffset March = new(2020, 3, 9, 8, 0, 0, TimeSpan.FromHours(7));
    private static readonly Actor Monitor = new(1, "Người giám sát", [new DutyGrant(Duty.Monitor, "vp-ubnd")]);

    /// <summary>An agency with 64 ratings and one with 9; a second call does nothing.</summary>
    public static async Task<Official> PlantAsync(PortalHost host)
    {
        var rows = new RatingRows(host);
        var clerk = await rows.OfficialAsync(Busy);
        await using var scope = host.Scope();
        if (await scope.ServiceProvider.GetRequiredService<WaitingQuarterQuery>().ReadAsync(default) == Quarter)
        {
            await rows.GiveAsync(Busy, clerk, 52, March);
            await rows.GiveAsync(Busy, await rows.OfficialAsync(Busy, "Quầy 2"), 12, March, points: 1);
            await rows.GiveAsync(Quiet, await rows.OfficialAsync(Quiet), 9, March);
            await scope.ServiceProvider.GetRequiredService<ReleaseRatingsHandler>().HandleAsync(Quarter, Monitor, default);
        }

        return clerk;
    }

    /// <summary>Seven ratings of one telephone last week, found by the watch.</summary>
    public static async Task SuspectAsync(PortalHost host)
    {
        var rows = new RatingRows(host) { Trace = (i, at) => (at.AddHours(i), "own telephone", "own network") };
        await using var scope = host.Scope();
        var now = scope.ServiceProvider.GetRequiredService<OfficeClock>().Now();
        await rows.GiveAsync(Quiet, await rows.OfficialAsync(Quiet), 7, now.Instant.AddDays(-5));
        await host.Services.GetServices<ISweep>().Single(s => s.Name == nameof(WatchStuffing)).RunAsync(new SweepPass(now, _ => Task.CompletedTask), default);
    }
}
