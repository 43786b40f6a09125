using CitizenPortal.Domain.Agencies;
using CitizenPortal.Features.Storage;
using Microsoft.EntityFrameworkCore;

namespace CitizenPortal.Features.Privacy;

/// <summary>The resident asks from his own case that what is held of him there be erased. Asking twice is asking once.</summary>
public sealed class AskForErasureHandler(PortalDb db, PortalClock clock)
{
    public async Task HandleAsync(Actor owner, CancellationToken ct)
    {
        var id = owner.OwnCase ?? throw new UnauthorizedAccessException("Only the owner of a case may ask.");
        var reference = await db.HandledCases(owner).Where(q => q.Id == id).Select(q => q.Reference).SingleAsync(ct);
        if (!await IsOpenAsync(reference, ct))
        {
            db.ErasureRequests.Add(new ErasureRequest { At = clock.Now, ByResident = true, References = [reference], State = ErasureState.Asked });
            await db.SaveChangesAsync(ct);
        }
    }

    private async Task<bool> IsOpenAsync(string reference, CancellationToken ct) =>
        (await db.ErasureRequests.AsNoTracking().Where(r => r.State == ErasureState.Asked || r.State == ErasureState.Proposed).ToListAsync(ct)).Any(r => r.References.Contains(reference));
}
