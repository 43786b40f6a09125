using CitizenPortal.Domain.SealedReports;
using CitizenPortal.Features.Storage;
using Microsoft.EntityFrameworkCore;

namespace CitizenPortal.Features.SealedReports.Desk;

/// <summary>The public figures: counts of concluded reports, released once and for all in blocks of whole quarters with at least ten.</summary>
public sealed class SealedFiguresQuery(PortalDb db, OfficeClock clock)
{
    public async Task<IReadOnlyList<SealedBlock>> ReadAsync(CancellationToken ct)
    {
        var concluded = await db.SealedForPortal.AsNoTracking().Where(r => r.ConcludedOn != null && r.Outcome != null).Select(r => new { r.ConcludedOn, r.Outcome }).ToListAsync(ct);
        return SealedBlocks.Of([.. concluded.Select(r => (r.ConcludedOn!.Value, r.Outcome!.Value))], clock.Now().Day);
    }
}
