using CitizenPortal.Features.Ports;
using CitizenPortal.Features.Storage;
using Microsoft.EntityFrameworkCore;

namespace CitizenPortal.Features.SealedReports;

/// <summary>The e-mail address a sender left, for the blind notice only; it is shown to nobody.</summary>
public sealed class SenderAddressReader(PortalDb db, ISealedVault vault)
{
    public async Task<string?> FindAsync(long report, CancellationToken ct) =>
        await db.SealedIdentities.AsNoTracking().Where(i => i.ReportId == report).Select(i => i.Email).SingleOrDefaultAsync(ct) is { } email ? vault.Open(email) : null;
}
