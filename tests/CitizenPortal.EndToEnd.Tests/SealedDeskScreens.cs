using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.SealedReports;
using CitizenPortal.Features.SealedReports;
using CitizenPortal.Features.SealedReports.Acknowledge;
using CitizenPortal.Features.SealedReports.RequestExplanation;
using CitizenPortal.Features.SealedReports.Send;
using CitizenPortal.Features.Accounts;
using CitizenPortal.Features.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using static CitizenPortal.EndToEnd.Tests.Screen;

namespace CitizenPortal.EndToEnd.Tests;

/// <summary>The screens of those who handle a report, of whoever is heard, and of the register.</summary>
internal static class SealedDeskScreens
{
    private const string List = "/can-bo/phan-anh-can-bo";
    private const string Report = "/can-bo/phan-anh-can-bo/{reference}";
    private const string Own = "/can-bo/giai-trinh";
    private const string Handler = "thanhtravien";
    private const string Other = "chanhthanhtra";
    private const string Accused = "canbo.so-tn-mt";

    public static IEnumerable<Screen> All =>
    [
        Done(List, "one report", async (portal, page) => { await GivenAsync(portal); await page.GotoAsync($"{portal.Address}{List}"); }, Handler),
        Done(Report, "new", (portal, page) => OpenAsync(portal, page, heard: false), Handler),
        Done(Report, "being heard", (portal, page) => OpenAsync(portal, page, heard: true), Handler),
        Done(Report, "no reason", async (portal, page) => { await OpenAsync(portal, page, heard: false); await SendEmptyAsync(page, "HandUp"); }, Handler),
        Done(Report, "terms only", (portal, page) => OpenAsync(portal, page, heard: false), Other),
        Plain(Own, "canbo.ubnd-587", state: "nothing"),
        Done(Own, "one request", async (portal, page) => { await HeardAsync(portal); await page.GotoAsync($"{portal.Address}{Own}"); }, Accused),
        Done(Own + "/{token}", "to explain", AskedAsync, Accused),
        Done(Own + "/{token}", "no words", async (portal, page) => { await AskedAsync(portal, page); await page.ClickAsync("main button[type=submit]"); }, Accused),
        Done("/giam-sat/phan-anh-can-bo", "register", async (portal, page) => { await HeardAsync(portal); await page.GotoAsync($"{portal.Address}/giam-sat/phan-anh-can-bo"); }, "noivu"),
    ];

    private static async Task OpenAsync(BrowserPortal portal, IPage page, bool heard)
    {
        var reference = heard ? await HeardAsync(portal) : await GivenAsync(portal);
        await page.GotoAsync($"{portal.Address}{List}/{reference}");
        await page.EvaluateAsync("document.querySelectorAll('main details').forEach(folded => folded.open = true)");
    }

    private static async Task SendEmptyAsync(IPage page, string verb) => await page.ClickAsync($"form[action$='handler={verb}'] button[type=submit]");

    private static async Task AskedAsync(BrowserPortal portal, IPage page)
    {
        await HeardAsync(portal);
        await page.GotoAsync($"{portal.Address}{Own}");
        await page.ClickAsync("article a");
    }

    private static async Task<string> HeardAsync(BrowserPortal portal)
    {
        var reference = await GivenAsync(portal);
        await using var scope = portal.Portal.Scope();
        var (db, services) = (scope.ServiceProvider.GetRequiredService<PortalDb>(), scope.ServiceProvider);
        var by = await ActorAsync(services, Handler);
        var official = await OfficialAsync(db);
        await services.GetRequiredService<AcknowledgeReportHandler>().HandleAsync(new(new CaseKey(reference, 1)), by, default);
        await services.GetRequiredService<RequestExplanationReportHandler>().HandleAsync(new(new CaseKey(reference, 2), official, "Sáng 29/5 tại quầy, hồ sơ chỉ được nhận sau khi có phong bì."), by, default);
        return reference;
    }

    /// <summary>Chance gives reports; the ones given to somebody else stay in the list as terms.</summary>
    private static async Task<string> GivenAsync(BrowserPortal portal)
    {
        await using var scope = portal.Portal.Scope();
        var (db, services) = (scope.ServiceProvider.GetRequiredService<PortalDb>(), scope.ServiceProvider);
        var (handler, official) = (await ActorAsync(services, Handler), await OfficialAsync(db));
        for (var attempt = 0; attempt < 60; attempt++)
        {
            var content = new SealedContent { Acts = SealedActs.Money | SealedActs.Delay, Agency = "so-tn-mt", Official = official, Place = "Quầy 1", Text = "Chị ấy bảo tôi để phong bì rồi mới nhận hồ sơ.\nHôm sau vẫn vậy.", IsAnonymous = true };
            var receipt = await services.GetRequiredService<SendReportHandler>().HandleAsync(new SendReport($"{Guid.NewGuid():N}", content), default);
            if (await db.SealedReports(handler).AnyAsync(r => r.Reference == receipt.Reference))
            {
                return receipt.Reference;
            }
        }

        throw new InvalidOperationException($"No report was given to {Handler}.");
    }

    private static async Task<Actor> ActorAsync(IServiceProvider services, string account) => await services.GetRequiredService<ActorReader>().ReadAsync(
        await services.GetRequiredService<PortalDb>().Users.Where(u => u.UserName == account).Select(u => u.Id).SingleAsync(), default);

    private static Task<long> OfficialAsync(PortalDb db) => db.Officials.Where(o => db.Users.Any(u => u.UserName == Accused && u.Id == o.UserId)).Select(o => o.Id).SingleAsync();
}
