using CitizenPortal.Domain.Agencies;
using CitizenPortal.TestKit;
using CitizenPortal.Web.Tests.Desk;
using Microsoft.AspNetCore.Hosting;

namespace CitizenPortal.Web.Tests.Accounts;

public sealed class ProviderTests
{
    [Fact]
    public async Task Linked_person_comes_to_the_second_step_and_an_unlinked_one_stays_outside()
    {
        await using var provider = await FakeProvider.StartAsync();
        await using var portal = new ProvidedPortal(provider.Address);
        var person = await Person.AddAsync(portal, "co.vneid", Duty.Official);
        using var stranger = await ThroughAsync(portal, "/dang-nhap", "form[action='/dang-nhap/ben-ngoai']");
        Assert.Contains("loi=1", stranger.Location, StringComparison.Ordinal);

        using (var own = await person.SignInAsync())
        {
            await own.OpenAsync("/tai-khoan");
            await own.SubmitAsync("form[action$='handler=Link']");
            await FollowAsync(own);
            await own.OpenAsync("/tai-khoan");
            Assert.NotNull(own.Page.QuerySelector("form[action$='handler=Unlink']"));
        }

        using var linked = await ThroughAsync(portal, "/dang-nhap", "form[action='/dang-nhap/ben-ngoai']");
        Assert.StartsWith("/dang-nhap/buoc-2", linked.Location, StringComparison.Ordinal);
        await linked.OpenAsync(linked.Location!);
        await linked.SubmitAsync("main form", ("Code", person.Code()));
        Assert.Equal("/can-bo", linked.Location);
    }

    [Fact]
    public async Task Answer_with_a_foreign_state_is_refused()
    {
        await using var provider = await FakeProvider.StartAsync();
        await using var portal = new ProvidedPortal(provider.Address);
        using var browser = new StaffBrowser(portal);
        await browser.OpenAsync("/dang-nhap/ben-ngoai/VNeID?code=the-code&state=khong-dung");

        Assert.Contains("loi=1", browser.Location, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_configuration_no_provider_is_offered()
    {
        await using var portal = new PortalHost();
        using var browser = new StaffBrowser(portal);
        await browser.OpenAsync("/dang-nhap");

        Assert.Null(browser.Page.QuerySelector("form[action='/dang-nhap/ben-ngoai']"));
    }

    private static async Task<StaffBrowser> ThroughAsync(PortalHost portal, string page, string form)
    {
        var browser = new StaffBrowser(portal);
        await browser.OpenAsync(page);
        await browser.SubmitAsync(form);
        await FollowAsync(browser);
        return browser;
    }

    /// <summary>To the provider, back to the portal, and on to the page that waits for the outcome.</summary>
    private static async Task FollowAsync(StaffBrowser browser)
    {
        using var outside = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false });
        using var answer = await outside.GetAsync(browser.Location, TestContext.Current.CancellationToken);
        await browser.OpenAsync(answer.Headers.Location!.PathAndQuery);
        await browser.OpenAsync(browser.Location!);
    }

    private sealed class ProvidedPortal(string address) : PortalHost
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            foreach (var (key, value) in new[]
            {
                ("Name", "VNeID"), ("Display", "VNeID"), ("ClientId", "cong"), ("ClientSecret", "bi-mat"), ("AuthorizationEndpoint", $"{address}/authorize"),
                ("TokenEndpoint", $"{address}/token"), ("UserInformationEndpoint", $"{address}/userinfo"), ("Scopes:0", "openid"),
            })
            {
                builder.UseSetting($"SignIn:Providers:0:{key}", value);
            }
        }
    }
}
