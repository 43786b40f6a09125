using CitizenPortal.Features.Storage;
using Microsoft.EntityFrameworkCore;

namespace CitizenPortal.Features.Privacy;

/// <summary>One breach with its timer; <c>ReportedAt</c> is null while it runs.</summary>
public sealed record BreachItemView(long Id, DateTimeOffset FoundAt, DateTimeOffset ReportBy, string What, string Whom, bool IsLate)
{
    public string? Measures { get; init; }
    public DateTimeOffset? ReportedAt { get; init; }
    public string? ReportDocument { get; init; }
    public string? ReportedBy { get; init; }
    public required string RecordedBy { get; init; }
    public DateTimeOffset RecordedAt { get; init; }
}

/// <summary>The record of breaches, those not yet reported first, as it stands now.</summary>
public sealed record BreachView(IReadOnlyList<BreachItemView> Breaches, DateTimeOffset Now);

public sealed class BreachQuery(PortalDb db, PortalClock clock)
{
    public async Task<BreachView> ReadAsync(CancellationToken ct)
    {
        var all = await db.DataBreaches.AsNoTracking().ToListAsync(ct);
        return new BreachView([.. all.OrderBy(b => b.ReportedAt is not null).ThenByDescending(b => b.FoundAt)
            .Select(b => new BreachItemView(b.Id, b.FoundAt, b.ReportBy, b.What, b.Whom, b.IsLateAt(clock.Now))
            {
                Measures = b.Measures, ReportedAt = b.ReportedAt, ReportDocument = b.ReportDocument, ReportedBy = b.ReportedBy, RecordedBy = b.RecordedBy, RecordedAt = b.RecordedAt,
            })], clock.Now);
    }
}
