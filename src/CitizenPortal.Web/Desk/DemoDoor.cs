using CitizenPortal.Features.Accounts;
using CitizenPortal.Web.Startup;
using Microsoft.Extensions.Options;

namespace CitizenPortal.Web.Desk;

/// <summary>Accounts of the demonstration come in without a second factor, on a development machine with the demonstration's data only.</summary>
public sealed class DemoDoor(IHostEnvironment environment, IOptions<DemoOptions> demo)
{
    public bool IsOpen => environment.IsDevelopment() && demo.Value.Seed;

    public bool MaySkip(PortalUser user) => IsOpen && user is { IsDemo: true, TwoFactorEnabled: false };
}
