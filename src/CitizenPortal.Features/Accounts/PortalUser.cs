using Microsoft.AspNetCore.Identity;

namespace CitizenPortal.Features.Accounts;

public sealed class PortalUser : IdentityUser<long>
{
    public string FullName { get; set; } = "";
    public string? Agency { get; set; }
    public bool IsDemo { get; set; }
    public bool IsDisabled { get; set; }

    /// <summary>Until when an invitation may be accepted; null once it was, and for people added otherwise. Disabled as long as it is open.</summary>
    public DateTimeOffset? InvitedUntil { get; set; }

    /// <summary>The last one-time code that opened the door: it opens it once only.</summary>
    public string? UsedCode { get; set; }

    /// <summary>An account named by its address, without a password and closed until its invitation is accepted.</summary>
    public static PortalUser Newcomer(string email, string fullName, string agency, DateTimeOffset? invitedUntil) => new()
    {
        UserName = email, NormalizedUserName = email.ToUpperInvariant(), Email = email, NormalizedEmail = email.ToUpperInvariant(),
        FullName = fullName, Agency = agency, IsDisabled = true, InvitedUntil = invitedUntil, LockoutEnabled = true,
        SecurityStamp = Guid.NewGuid().ToString("N"), ConcurrencyStamp = Guid.NewGuid().ToString("N"),
    };
}
