using System.Security.Cryptography;
using CitizenPortal.Features.Accounts;
using CitizenPortal.Features.Storage;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;

namespace CitizenPortal.Web.Safety;

/// <summary>
/// Keeps the key of the second factor and the recovery codes sealed, so that a copy of the database signs nobody in. One that was sealed
/// under other keys is none: the person sets his second factor up anew.
/// </summary>
public sealed class SealedUserStore(PortalDb db, IDataProtectionProvider protection, IdentityErrorDescriber? describer = null) : UserOnlyStore<PortalUser, PortalDb, long>(db, describer)
{
    private readonly IDataProtector _protector = protection.CreateProtector("second-factor", "v1");

    public override Task SetTokenAsync(PortalUser user, string loginProvider, string name, string? value, CancellationToken cancellationToken) =>
        base.SetTokenAsync(user, loginProvider, name, value is null ? null : _protector.Protect(value), cancellationToken);

    public override async Task<string?> GetTokenAsync(PortalUser user, string loginProvider, string name, CancellationToken cancellationToken)
    {
        if (await base.GetTokenAsync(user, loginProvider, name, cancellationToken) is not { } kept)
        {
            return null;
        }

        try
        {
            return _protector.Unprotect(kept);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
