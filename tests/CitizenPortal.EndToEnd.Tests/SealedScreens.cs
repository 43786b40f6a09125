using CitizenPortal.Components.SealedReports;
using Microsoft.Playwright;
using static CitizenPortal.EndToEnd.Tests.Screen;

namespace CitizenPortal.EndToEnd.Tests;

/// <summary>The screens of a report on an official and of its inbox.</summary>
internal static class SealedScreens
{
    private const string Report = "/phan-anh-can-bo";
    private const string Inbox = "/phan-anh-can-bo/hop-thu";

    public static IEnumerable<Screen> All =>
    [
        Plain(Report),
        Done(Report, "acts", (portal, page) => Of(portal, page).ToAsync(ReportScreen.Acts)),
        Done(Report, "acts, none", async (portal, page) => { await Of(portal, page).ToAsync(ReportScreen.Acts); await Of(portal, page).NextAsync(); }),
        Done(Report, "agency", (portal, page) => Of(portal, page).ToAsync(ReportScreen.Agency)),
        Done(Report, "person", (portal, page) => Of(portal, page).ToAsync(ReportScreen.Person)),
        Done(Report, "person, unknown without a place", async (portal, page) => { await Of(portal, page).ToAsync(ReportScreen.Person); await page.CheckAsync("#can-bo"); await Of(portal, page).NextAsync(); }),
        Done(Report, "story, wrong", async (portal, page) => { await Of(portal, page).ToAsync(ReportScreen.Story); await page.FillAsync("#ngay", "31/2"); await Of(portal, page).NextAsync(); }),
        Done(Report, "sender", (portal, page) => Of(portal, page).ToAsync(ReportScreen.Sender)),
        Done(Report, "check", (portal, page) => Of(portal, page).ToAsync(ReportScreen.Check)),
        Done(Report, "receipt", async (portal, page) => await Of(portal, page).SendAsync()),
        Done(Inbox, "inbox", async (portal, page) => await Of(portal, page).FollowAsync(await Of(portal, page).SendAsync())),
        Done(Inbox, "wrong", (portal, page) => Of(portal, page).FollowAsync(new Slip(Domain.Text.Reference.CreateSealed(2020, 12_345_678).Value, "sai"))),
    ];

    private static Whistleblower Of(BrowserPortal portal, IPage page) => new(page, portal.Address);
}
