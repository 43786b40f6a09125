using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;

namespace CitizenPortal.TestKit;

/// <summary>The portal in this process. <see cref="Address"/> puts it on a free port of the machine, for a browser.</summary>
public sealed class PortalHost : WebApplicationFactory<Program>
{
    public Uri Address()
    {
        UseKestrel(0);
        StartServer();
        return ClientOptions.BaseAddress;
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder) => builder.UseEnvironment("Development");
}
