using CitizenPortal.Features.Storage;
using Microsoft.EntityFrameworkCore;

namespace CitizenPortal.Features.Privacy;

/// <summary>Requests that wait, then the last that were settled; and the last looks into persons' data.</summary>
public sealed record ErasureRequestsView(IReadOnlyList<ErasureRequest> Open, IReadOnlyList<ErasureRequest> Settled, IReadOnlyList<PersonalAccess> Accesses);

public sealed class ErasureRequestsQuery(PortalDb db)
{
    private const int Shown = 50;

    public async Task<ErasureRequestsView> ReadAsync(CancellationToken ct)
    {
        var rows = db.ErasureRequests.AsNoTracking().OrderByDescending(r => r.Id);
        return new ErasureRequestsView(
            await rows.Where(r => r.State == ErasureState.Asked || r.State == ErasureState.Proposed).ToListAsync(ct),
            await rows.Where(r => r.State == ErasureState.Erased || r.State == ErasureState.Refused).Take(Shown).ToListAsync(ct),
            await db.PersonalAccesses.AsNoTracking().OrderByDescending(a => a.Id).Take(Shown).ToListAsync(ct));
    }
}
