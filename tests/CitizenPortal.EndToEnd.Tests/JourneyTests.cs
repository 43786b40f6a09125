using CitizenPortal.Features.Seed;
using CitizenPortal.Features.Sweeps;
using CitizenPortal.TestKit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace CitizenPortal.EndToEnd.Tests;

/// <summary>The main job, as people do it: in a browser, script off, a phone for the resident and a small laptop for the offices.</summary>
public sealed class JourneyTests(Chromium chromium) : IClassFixture<Chromium>, IDisposable
{
    private const string Question =
        "Thửa đất của gia đình tôi ở xã Phước Thuận có bị điều chỉnh trong kế hoạch sử dụng đất năm nay không? Ai xem giúp, gọi tôi số 0912 345 678.";

    private const string Answer =
        "Kế hoạch sử dụng đất năm 2020 của huyện được công bố tại trụ sở UBND huyện và UBND xã Phước Thuận. Thửa đất nêu trong câu hỏi cần số tờ, số thửa để tra cứu; mời ông, bà mang giấy chứng nhận đến UBND xã để xem bản đồ.";

    private readonly DemoPortalHost _portal = new();
    private string _address = "";

    [Fact]
    public async Task Question_nobody_screens_is_sent_on_answered_approved_published_and_found()
    {
        var browser = chromium.Browser;
        _address = _portal.Address().ToString().TrimEnd('/');
        var resident = await OpenAsync(browser, 360, 740);

        var (reference, secret) = await AskAsync(resident);
        _portal.Clock.Advance(TimeSpan.FromDays(4));
        var run = await _portal.Services.GetRequiredService<SweepRunner>().RunNowAsync(nameof(RouteUnanswered), TestContext.Current.CancellationToken);
        Assert.True(run.Acted >= 1, run.SkipReasons);

        await FollowAsync(resident, reference, secret);
        await Pictures.TakeAsync(resident, "theo-doi-360");
        await WorkAsync(browser, reference);

        var stranger = await OpenAsync(browser, 360, 740);
        await stranger.GotoAsync($"{_address}/hoi-dap?tu-khoa=ke+hoach+su+dung+dat+phuoc+thuan");
        await Pictures.TakeAsync(stranger, "tim-thay-360");
        await stranger.Locator($"a[href='/hoi-dap/{reference}']").First.ClickAsync();
        var page = await stranger.Locator("main").InnerTextAsync();
        Assert.Contains("được công bố tại trụ sở UBND huyện", page, StringComparison.Ordinal);
        Assert.DoesNotContain("0912", page, StringComparison.Ordinal);
        await Pictures.TakeAsync(stranger, "da-cong-khai-360");
    }

    private async Task<(string Reference, string Secret)> AskAsync(IPage page)
    {
        await page.GotoAsync($"{_address}/gui-cau-hoi");
        await page.FillAsync("textarea", Question);
        await Pictures.TakeAsync(page, "hoi-1-noi-dung-360");
        await NextAsync(page);
        await Pictures.TakeAsync(page, "hoi-2-tuong-tu-360");
        await page.Locator("button:has-text('Chưa có, tôi gửi câu hỏi')").ClickAsync();
        await page.SelectOptionAsync("select", new SelectOptionValue { Label = "Xã Phước Thuận" });
        await Pictures.TakeAsync(page, "hoi-3-noi-chon-360");
        await NextAsync(page);
        await Pictures.TakeAsync(page, "hoi-4-cong-khai-360");
        await page.CheckAsync("input[type=radio][value=co]");
        await NextAsync(page);
        await page.FillAsync("input[type=email]", "binh@example.vn");
        await Pictures.TakeAsync(page, "hoi-5-lien-he-360");
        await NextAsync(page);
        await Pictures.TakeAsync(page, "hoi-6-kiem-tra-360");
        await page.Locator("main button.btn:visible").First.ClickAsync();
        await Pictures.TakeAsync(page, "hoi-7-bien-nhan-360");
        var receipt = await page.Locator("main").InnerTextAsync();
        var reference = System.Text.RegularExpressions.Regex.Match(receipt, @"HD\d\d-\d{6}-\d").Value;
        var secret = System.Text.RegularExpressions.Regex.Match(receipt, "[0-9A-Z]{4}(-[0-9A-Z]{4}){3}").Value;
        Assert.NotEqual("", reference);
        Assert.NotEqual("", secret);
        return (reference, secret);
    }

    private async Task FollowAsync(IPage page, string reference, string secret)
    {
        await page.GotoAsync($"{_address}/tra-cuu");
        var fields = page.Locator("main input[type=text]");
        await fields.Nth(0).FillAsync(reference);
        await fields.Nth(1).FillAsync(secret.ToLowerInvariant());
        await page.Locator("main button.btn:visible").First.ClickAsync();
        Assert.Contains("UBND huyện Ninh Phước", await page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
    }

    private async Task WorkAsync(IBrowser browser, string reference)
    {
        var official = await SignInAsync(browser, "canbo.ubnd-587");
        await Pictures.TakeAsync(official, "can-bo-1366");
        await ActAsync(official, reference, "Take");
        await official.FillAsync("form[action*='handler=Submit'] textarea", Answer);
        await Pictures.TakeAsync(official, "y-kien-1366");
        await PressAsync(official, "Submit");

        var approver = await SignInAsync(browser, "lanhdao.ubnd-587");
        await approver.GotoAsync($"{_address}/can-bo/y-kien/{reference}");
        await Pictures.TakeAsync(approver, "duyet-1366");
        await PressAsync(approver, "Approve");

        var coordinator = await SignInAsync(browser, "dieuphoi");
        await ActAsync(coordinator, reference, "Redact");
        await Pictures.TakeAsync(coordinator, "cong-khai-1366");
        await PressAsync(coordinator, "Publish");
    }

    private async Task ActAsync(IPage page, string reference, string handler)
    {
        await page.GotoAsync($"{_address}/can-bo/y-kien/{reference}");
        await PressAsync(page, handler);
    }

    /// <summary>Opens the panel the form stands in, where it is folded, and presses its own button.</summary>
    private static async Task PressAsync(IPage page, string handler)
    {
        var form = page.Locator($"form[action*='handler={handler}']").First;
        var button = form.Locator($"button:not([formaction]), button[formaction*='handler={handler}']").First;
        if (!await button.IsVisibleAsync())
        {
            await page.Locator($"details:has(form[action*='handler={handler}']) > summary").First.ClickAsync();
        }

        await button.ClickAsync();
        Assert.DoesNotContain("Lỗi:", await page.TitleAsync(), StringComparison.Ordinal);
    }

    private async Task<IPage> SignInAsync(IBrowser browser, string account)
    {
        var page = await OpenAsync(browser, 1366, 768);
        await page.GotoAsync($"{_address}/can-bo");
        await page.FillAsync("input[name=Account]", account);
        await page.FillAsync("input[name=Password]", DemoStaff.Password);
        await page.Locator("main button[type=submit]").ClickAsync();
        Assert.EndsWith("/can-bo", page.Url, StringComparison.Ordinal);
        return page;
    }

    private static Task NextAsync(IPage page) => page.Locator("main button.btn:has-text('Tiếp tục')").ClickAsync();

    private static Task<IPage> OpenAsync(IBrowser browser, int width, int height) => browser.NewPageAsync(
        new() { JavaScriptEnabled = false, Locale = "vi-VN", ViewportSize = new() { Width = width, Height = height } });

    public void Dispose() => _portal.Dispose();
}
