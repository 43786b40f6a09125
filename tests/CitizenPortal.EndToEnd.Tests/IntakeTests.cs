using Microsoft.Playwright;

namespace CitizenPortal.EndToEnd.Tests;

/// <summary>A caller's question typed at the counter, with script off, and followed by the caller with the printed secret.</summary>
[Collection(BrowserCollection.Name)]
public sealed class IntakeTests(BrowserPortal portal)
{
    [Fact]
    public async Task A_caller_follows_his_case_with_the_secret_that_was_read_to_him()
    {
        var counter = await portal.OfficialAsync("motcua");
        await counter.GoAsync("/can-bo/nhap-ho");
        await Pictures.TakeAsync(counter.Page, "nhap-ho-1366");
        await counter.Page.ClickAsync("main form button[type=submit]");
        await Pictures.TakeAsync(counter.Page, "nhap-ho-loi-1366");
        await IntakeScreens.FillAsync(counter.Page, "Trạm bơm Sông Lu ngừng từ hôm qua, bao giờ chạy lại?");
        await IntakeScreens.SendAsync(counter.Page);
        await Pictures.TakeAsync(counter.Page, "bien-nhan-1366");
        await counter.Page.EmulateMediaAsync(new() { Media = Media.Print });
        await counter.Page.SetViewportSizeAsync(559, 794);
        await Pictures.TakeAsync(counter.Page, "bien-nhan-a5");

        var told = await counter.Page.Locator(".panel dd").AllInnerTextsAsync();
        var caller = await portal.OpenAsync(Window.Phone);
        await caller.GotoAsync($"{portal.Address}/tra-cuu");
        await caller.FillAsync("input[name=ma]", told[0]);
        await caller.FillAsync("input[name=ma-bi-mat]", told[1]);
        await caller.ClickAsync("main form button[type=submit]");
        Assert.Contains("Trạm bơm Sông Lu", await caller.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Held_cases_and_the_readers_page_are_seen()
    {
        var (held, watched) = (IntakeScreens.All.Single(s => s.State == "held"), IntakeScreens.All.Single(s => s.Address == "/can-bo/theo-doi"));
        foreach (var (screen, picture) in new[] { (held, "cho-sang-loc-1366"), (watched, "theo-doi-1366") })
        {
            var page = await portal.OpenAsync(Window.Laptop, screen.Account);
            await screen.Reach(portal, page);
            await Pictures.TakeAsync(page, picture);
        }
    }
}
