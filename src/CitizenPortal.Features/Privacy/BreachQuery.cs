using CitizenPortal.Features.Storage;
using Microsoft.EntityFrameworkCore;

namespace CitizenPortal.Features.Privacy;

/// <summary>The record of breaches, those not yet reported first, as it stands now.</summary>
public sealed record BreachView(IReadOnlyList<DataBreach> Breaches, DateTimeOffset Now);

public sealed class BreachQuery(PortalDb db, PortalClock clock)
{
    public async Task<BreachView> ReadAsync(CancellationToken ct)
    {
        var all = await db.DataBreaches.AsNoTracking().ToListAsync(ct);
        return new BreachView([.. all.OrderBy(b => b.ReportedAt is not null).ThenByDescending(b => b.FoundAt)], clock.Now);
    }
}
