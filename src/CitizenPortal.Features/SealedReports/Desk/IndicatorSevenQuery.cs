using CitizenPortal.Domain.SealedReports;
using CitizenPortal.Features.Storage;
using Microsoft.EntityFrameworkCore;

namespace CitizenPortal.Features.SealedReports.Desk;

/// <summary>
/// Indicator 7 of Thông tư 01/2018/TT-VPCP Đ13: how many reports concluded within local days (both within) were found right, whole or in part, by the
/// official they are about. Officials with none are left out.
/// </summary>
public sealed class IndicatorSevenQuery(PortalDb db)
{
    public async Task<IReadOnlyDictionary<long, int>> ReadAsync(DateOnly from, DateOnly to, CancellationToken ct) =>
        await db.SealedForPortal.Where(r => r.ConcludedOn >= from && r.ConcludedOn <= to && (r.Outcome == SealedOutcome.Upheld || r.Outcome == SealedOutcome.PartlyUpheld))
            .SelectMany(r => r.Exclusions).Where(x => x.Reason == ExclusionReason.Accused && x.OfficialId != null)
            .GroupBy(x => x.OfficialId!.Value).Select(g => new { Official = g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Official, g => g.Count, ct);
}
