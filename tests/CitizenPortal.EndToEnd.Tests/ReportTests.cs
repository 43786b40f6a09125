using CitizenPortal.Components.SealedReports;

namespace CitizenPortal.EndToEnd.Tests;

/// <summary>A report on an official on a small telephone without script, and the way out with it.</summary>
[Collection(BrowserCollection.Name)]
public sealed class ReportTests(BrowserPortal portal)
{
    [Fact]
    public async Task Whole_way_without_script_at_360_pixels_to_receipt_inbox_and_a_message()
    {
        var page = await portal.OpenAsync(Window.Phone with { Width = 360, Script = false });
        var sender = new Whistleblower(page, portal.Address);
        for (var screen = ReportScreen.Acts; screen <= ReportScreen.Check; screen++)
        {
            await sender.ToAsync(screen);
            await Pictures.TakeAsync(page, $"phản ánh {(int)screen} {screen}");
            Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= 360"), $"{screen} is wider than the screen");
        }

        var slip = await sender.SendAsync();
        await Pictures.TakeAsync(page, "phản ánh 7 Receipt");
        await Pictures.PrintAsync(page, "phản ánh phiếu in");
        await page.Locator("button[value=xong]").ClickAsync();
        Assert.Contains("Hãy đánh dấu khi bạn đã lưu mã", await page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        await page.CheckAsync("#da-luu");
        await page.Locator("button[value=xong]").ClickAsync();
        Assert.DoesNotContain(slip.Secret, await page.ContentAsync(), StringComparison.Ordinal);

        await sender.FollowAsync(slip);
        await page.FillAsync("#loi-nhan", "Có hai người ngồi chờ cũng nghe.");
        await page.Locator("button[value=gui]").ClickAsync();
        Assert.Contains("Có hai người ngồi chờ cũng nghe.", await page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        await Pictures.TakeAsync(page, "phản ánh 8 Inbox");
        Assert.Empty(await page.Context.CookiesAsync());
    }

    [Fact]
    public async Task Leaving_fast_puts_another_page_in_the_place_of_this_one()
    {
        var page = await portal.OpenAsync(Window.Phone with { Width = 360, Script = true });
        await page.Context.RouteAsync("https://nchmf.gov.vn/**", route => route.FulfillAsync(new() { Body = "<h1>Thời tiết</h1>", ContentType = "text/html; charset=utf-8" }));
        await page.GotoAsync(portal.Address + "/gioi-thieu");
        await page.GotoAsync(portal.Address + "/phan-anh-can-bo");
        await page.Locator("[data-leave]").ClickAsync();
        await page.WaitForURLAsync("https://nchmf.gov.vn/**");
        await page.GoBackAsync();

        Assert.EndsWith("/gioi-thieu", page.Url, StringComparison.Ordinal);
    }
}
