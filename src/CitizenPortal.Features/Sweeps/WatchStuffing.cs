using CitizenPortal.Domain.Ratings;
using CitizenPortal.Features.Ratings.Watch;
using CitizenPortal.Features.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace CitizenPortal.Features.Sweeps;

/// <summary>Looks each night at the ratings of this week and of the last three, while their hashes are there, and writes down what a monitor should judge.</summary>
public sealed class WatchStuffing(IServiceScopeFactory scopes) : ISweep
{
    private const int Weeks = 4;

    public string Name => nameof(WatchStuffing);

    public async Task RunAsync(SweepPass pass, CancellationToken ct)
    {
        var week = RatingWeek.Of(pass.At.Day);
        for (var back = Weeks - 1; back >= 0; back--)
        {
            await using var scope = scopes.CreateAsyncScope();
            var found = await StuffingSearch.RunAsync(scope.ServiceProvider.GetRequiredService<PortalDb>(), week.AddDays(-7 * back), pass.At.Instant, ct);
            pass.Tally.Act(found);
            await pass.KeepLeaseAsync(ct);
        }
    }
}
