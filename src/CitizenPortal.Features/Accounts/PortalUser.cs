using Microsoft.AspNetCore.Identity;

namespace CitizenPortal.Features.Accounts;

public sealed class PortalUser : IdentityUser<long>
{
    public string FullName { get; set; } = "";
    public string? Agency { get; set; }
    public bool IsDemo { get; set; }
    public bool IsDisabled { get; set; }
}
