using CitizenPortal.Features.Ratings.Counting;
using CitizenPortal.TestKit.Ratings;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using static CitizenPortal.EndToEnd.Tests.Screen;

namespace CitizenPortal.EndToEnd.Tests;

/// <summary>Figures of ratings: for everybody, for staff, of a person, and what a monitor judges.</summary>
internal static class FigureScreens
{
    private const string Administrator = "quantri";

    public static IEnumerable<Screen> All =>
    [
        Done("/danh-gia", "published", (portal, page) => PublishedAsync(portal, page, "/danh-gia")),
        Plain("/danh-gia/cach-tinh"),
        Done("/danh-gia/can-bo/{id:long}", "published", PersonAsync),
        Done("/can-bo/ket-qua-danh-gia", "published", (portal, page) => PublishedAsync(portal, page, "/can-bo/ket-qua-danh-gia"), "vanphong"),
        Done("/giam-sat/danh-gia-bat-thuong", "suspect", SuspectAsync, "vanphong"),
        Done("/can-bo/khao-sat", "wrong", SurveyedAsync, "vanthu.so-tn-mt"),
        Plain("/quan-tri/danh-gia", Administrator), Done("/quan-tri/danh-gia", "wrong", SwitchedAsync, Administrator),
    ];

    private static async Task PublishedAsync(BrowserPortal portal, IPage page, string path)
    {
        await PublishedFigures.PlantAsync(portal.Portal);
        await page.GotoAsync(portal.Address + path);
        await page.Locator("table").First.WaitForAsync();
    }

    private static async Task PersonAsync(BrowserPortal portal, IPage page)
    {
        var clerk = await PublishedFigures.PlantAsync(portal.Portal);
        await using (var scope = portal.Portal.Scope())
        {
            await scope.ServiceProvider.GetRequiredService<SwitchPersonPagesHandler>().HandleAsync(
                new SwitchPersonPages(true, "12/QĐ-UBND", "01/06/2020"), new Domain.Agencies.Actor(1, "Quản trị", [new Domain.Agencies.DutyGrant(Domain.Agencies.Duty.Administrator, "so-tt-tt")]),
                TestContext.Current.CancellationToken);
        }

        await page.GotoAsync($"{portal.Address}/danh-gia/can-bo/{clerk.Id}");
        await page.Locator("table").First.WaitForAsync();
    }

    private static async Task SuspectAsync(BrowserPortal portal, IPage page)
    {
        await PublishedFigures.SuspectAsync(portal.Portal);
        await page.GotoAsync($"{portal.Address}/giam-sat/danh-gia-bat-thuong");
        await page.Locator("button[value=exclude]").First.ClickAsync();
        await page.Locator(".error-summary").WaitForAsync();
    }

    private static async Task SurveyedAsync(BrowserPortal portal, IPage page)
    {
        await page.GotoAsync($"{portal.Address}/can-bo/khao-sat");
        await page.SelectOptionAsync("#agency", "so-tn-mt");
        await page.FillAsync("#title", "Khảo sát sự hài lòng năm 2020");
        await page.FillAsync("#until", "2020-06-30");
        await page.ClickAsync("#mo button[type=submit]");
        await page.Locator(".card").First.WaitForAsync();
        await page.ClickAsync("form[action$='handler=Print'] button[type=submit]");
        await page.Locator(".error-summary").WaitForAsync();
    }

    private static async Task SwitchedAsync(BrowserPortal portal, IPage page)
    {
        await page.GotoAsync($"{portal.Address}/quan-tri/danh-gia");
        await page.ClickAsync("#cong-tac button[type=submit]");
        await page.Locator(".error-summary").WaitForAsync();
    }
}
