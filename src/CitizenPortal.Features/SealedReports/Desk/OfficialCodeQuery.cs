using CitizenPortal.Features.Storage;
using Microsoft.EntityFrameworkCore;

namespace CitizenPortal.Features.SealedReports.Desk;

/// <summary>The official with a number of the province's register, for a handler who found somebody serving elsewhere.</summary>
public sealed class OfficialCodeQuery(PortalDb db)
{
    public async Task<long?> FindAsync(string code, CancellationToken ct)
    {
        var typed = code.Trim().ToUpperInvariant();
        return await db.Officials.Where(o => o.Code == typed).Select(o => (long?)o.Id).FirstOrDefaultAsync(ct);
    }
}
