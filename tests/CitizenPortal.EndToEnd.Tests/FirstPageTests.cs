using CitizenPortal.TestKit;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace CitizenPortal.EndToEnd.Tests;

public sealed class FirstPageTests(Chromium chromium) : IClassFixture<Chromium>, IDisposable
{
    private readonly PortalHost _portal = new();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task First_page_opens_with_its_title(bool script)
    {
        var page = await OpenAsync(script);

        Assert.Equal("Cổng hỏi đáp người dân", await page.TitleAsync());
    }

    [Fact]
    public async Task First_page_has_no_accessibility_fault()
    {
        var page = await OpenAsync(script: true);

        Assert.Empty((await page.RunAxe()).Violations.Select(violation => violation.Id));
    }

    public void Dispose() => _portal.Dispose();

    private async Task<IPage> OpenAsync(bool script)
    {
        var browser = chromium.Browser;
        var page = await browser.NewPageAsync(new() { JavaScriptEnabled = script, Locale = "vi-VN" });
        await page.GotoAsync(_portal.Address().ToString());
        return page;
    }
}
