using CitizenPortal.Features.Sweeps;
using CitizenPortal.TestKit;
using CitizenPortal.Web.Tests.Desk;

namespace CitizenPortal.Web.Tests.Admin;

public sealed class HomelessListTests
{
    [Fact]
    public async Task Page_of_hand_overs_names_whom_none_took_along_and_leads_to_each()
    {
        await using var portal = new DemoPortalHost();
        using (var before = await StaffBrowser.SignedInAsync(portal, "quantri"))
        {
            await before.OpenAsync("/quan-tri/ban-giao");
            Assert.Null(before.Page.QuerySelector("#chua-co-noi"));
        }

        portal.Clock.Advance(new DateTimeOffset(2025, 7, 2, 9, 0, 0, TimeSpan.FromHours(7)) - portal.Clock.GetUtcNow());
        await Asker.SweepAsync(portal, nameof(ApplySuccessions));
        using var browser = await StaffBrowser.SignedInAsync(portal, "quantri");
        await browser.OpenAsync("/quan-tri/ban-giao");

        var people = browser.Page.QuerySelectorAll("section[aria-labelledby=chua-co-noi] li").Select(li => li.TextContent).ToList();
        Assert.NotEmpty(people);
        Assert.Contains(people, p => p.Contains("UBND xã, phường của từng địa bàn", StringComparison.Ordinal));
        await browser.OpenAsync(browser.Page.QuerySelector("section[aria-labelledby=chua-co-noi] a")!.GetAttribute("href")!);
        Assert.NotNull(browser.Page.QuerySelector("form[action$='handler=Change']"));
    }
}
