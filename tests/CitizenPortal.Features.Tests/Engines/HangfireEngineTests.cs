using CitizenPortal.Features.Ports;
using CitizenPortal.Features.Storage;
using CitizenPortal.Features.Sweeps;
using CitizenPortal.Features.Tests.Providers;
using CitizenPortal.TestKit;
using CitizenPortal.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CitizenPortal.Features.Tests.Engines;

public sealed class HangfireEngineTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, EveryProvider]
    public async Task First_tick_comes_with_the_start_and_runs_the_timetable(string provider)
    {
        await using var host = PortalHost.On(provider);
        await using var portal = WithHangfire(host);
        Assert.Equal("Hangfire", portal.Services.GetRequiredService<IJobEngine>().Name);
        List<string> ran = [];

        for (var tries = 0; tries < 300 && ran.Count < Timetable.Names.Count; tries++)
        {
            await Task.Delay(100, Cancel);
            await using var scope = portal.Services.CreateAsyncScope();
            ran = await scope.ServiceProvider.GetRequiredService<PortalDb>().SweepRuns.Where(r => r.EndedAt != null && r.Error == null)
                .OrderBy(r => r.Id).Select(r => r.Sweep).ToListAsync(Cancel);
        }

        Assert.Equal(Timetable.Names, ran);
    }

    [Fact]
    public async Task Its_pages_are_the_administrators()
    {
        await using var host = new PortalHost();
        await using var portal = WithHangfire(host);

        var pages = portal.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.RoutePattern.RawText?.StartsWith(Links.AdminHangfire, StringComparison.Ordinal) == true).ToList();

        Assert.NotEmpty(pages);
        Assert.All(pages, page => Assert.Contains(page.Metadata.OfType<IAuthorizeData>(), who => who.Policy == Web.Startup.Accounts.AdministratorPolicy));
    }

    private static WebApplicationFactory<Program> WithHangfire(PortalHost host)
    {
#if !FULL_REGISTRY
        Assert.Skip("Hangfire is compiled in only with FullRegistry");
#endif
        return host.WithWebHostBuilder(builder => builder.UseSetting("Jobs:Enabled", "true").UseSetting("Jobs:Engine", "Hangfire"));
    }
}
