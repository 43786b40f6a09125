using System.Net;
using CitizenPortal.Features.Storage;
using CitizenPortal.TestKit;
using CitizenPortal.Web.Tests.Desk;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CitizenPortal.Web.Tests.Accounts;

public sealed class SessionLengthTests : IAsyncDisposable
{
    private readonly CookieTimeHost _portal = new();

    [Fact]
    public async Task Poll_of_an_open_page_keeps_nobody_signed_in()
    {
        using var browser = await StaffBrowser.SignedInAsync(_portal, "dieuphoi");
        var seen = await SeenAtAsync();
        _portal.Clock.Advance(TimeSpan.FromHours(5));

        Assert.Equal((HttpStatusCode.OK, false), await AskAsync(browser, isLive: true));
        Assert.Equal(seen, await SeenAtAsync());

        _portal.Clock.Advance(TimeSpan.FromHours(4.5));
        Assert.Equal((HttpStatusCode.Redirect, false), await AskAsync(browser, isLive: true));
    }

    [Fact]
    public async Task Session_in_use_goes_on_and_ends_twelve_hours_after_it_began()
    {
        using var browser = await StaffBrowser.SignedInAsync(_portal, "dieuphoi");
        var begun = await SeenAtAsync();
        _portal.Clock.Advance(TimeSpan.FromHours(5));
        Assert.Equal((HttpStatusCode.OK, true), await AskAsync(browser, isLive: false));
        Assert.Equal(begun.AddHours(5), await SeenAtAsync());
        _portal.Clock.Advance(TimeSpan.FromHours(6.9));
        Assert.Equal((HttpStatusCode.OK, true), await AskAsync(browser, isLive: false));

        _portal.Clock.Advance(TimeSpan.FromHours(0.1));
        await browser.OpenAsync("/can-bo");

        Assert.Equal(HttpStatusCode.Redirect, browser.Status);
        Assert.Contains("/dang-nhap", browser.Location, StringComparison.Ordinal);
    }

    public ValueTask DisposeAsync() => _portal.DisposeAsync();

    private static async Task<(HttpStatusCode Status, bool Renews)> AskAsync(StaffBrowser browser, bool isLive)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/can-bo");
        if (isLive)
        {
            request.Headers.Add("X-Live", "1");
        }

        using var answer = await browser.SendAsync(request);
        var set = answer.Headers.TryGetValues("Set-Cookie", out var cookies) ? cookies : [];
        return (answer.StatusCode, set.Any(c => c.Contains("can-bo=", StringComparison.Ordinal) && !c.Contains("can-bo=;", StringComparison.Ordinal)));
    }

    private async Task<DateTimeOffset> SeenAtAsync()
    {
        await using var scope = _portal.Scope();
        return await scope.ServiceProvider.GetRequiredService<PortalDb>().StaffSessions.Select(s => s.SeenAt).SingleAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Its cookies, and the check of the security stamp, which renews them too, go by the manual clock.</summary>
    private sealed class CookieTimeHost() : PortalHost(DefaultProvider, demo: true)
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.ConfigureServices(services =>
            {
                services.PostConfigure<SecurityStampValidatorOptions>(o => o.TimeProvider = Clock);
                services.PostConfigure<CookieAuthenticationOptions>(IdentityConstants.ApplicationScheme, o => o.TimeProvider = Clock);
            });
        }
    }
}
