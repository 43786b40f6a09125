using CitizenPortal.Domain.Deadlines;
using CitizenPortal.Domain.Ratings.Counting;
using CitizenPortal.Features.Storage;
using Microsoft.EntityFrameworkCore;

namespace CitizenPortal.Features.Ratings.Release;

/// <summary>The last quarter that is over, while its figures are not published.</summary>
public sealed class WaitingQuarterQuery(PortalDb db, PortalClock clock)
{
    public async Task<string?> ReadAsync(CancellationToken ct)
    {
        var quarter = FigureQuarter.Of(DeadlineClock.DayOf(clock.Now)).Before.ToString();
        return await db.RatingReleases.AnyAsync(r => r.Quarter == quarter, ct) ? null : quarter;
    }
}
