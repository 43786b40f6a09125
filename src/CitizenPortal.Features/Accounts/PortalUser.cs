using Microsoft.AspNetCore.Identity;

namespace CitizenPortal.Features.Accounts;

public sealed class PortalUser : IdentityUser<long>
{
    public string FullName { get; set; } = "";

    /// <summary>A demonstration account; Production refuses to start while one is enabled.</summary>
    public bool IsDemo { get; set; }

    public long? AgencyId { get; set; }
}
