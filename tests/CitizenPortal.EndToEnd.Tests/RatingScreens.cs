using CitizenPortal.Domain.Ratings;
using CitizenPortal.Features.Accounts;
using CitizenPortal.Features.Ratings.Issue;
using CitizenPortal.Features.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using static CitizenPortal.EndToEnd.Tests.Screen;

namespace CitizenPortal.EndToEnd.Tests;

/// <summary>Rating: the slip's page, choosing whom, the desk's list and sheet, the moderator, the official, the keys.</summary>
internal static class RatingScreens
{
    public const string Agency = "so-tn-mt";
    private const string Desk = $"vanthu.{Agency}";
    private const string List = "/can-bo/ho-so-danh-gia";
    private const string Keys = "/quan-tri/khoa-ket-noi";
    private const string Whom = "/danh-gia/gui";
    private static int _made;

    public static IEnumerable<Screen> All =>
    [
        Done("/dg/{token}", "open", OpenAsync), Done("/dg/{token}", "wrong", (portal, page) => SentAsync(portal, page, false)), Done("/dg/{token}", "given", (portal, page) => SentAsync(portal, page, true)),
        Plain("/dg/{token}", path: "/dg/khong-dung", state: "unknown"),
        Plain(Whom), Plain(Whom, path: $"{Whom}?ma=abc", state: "wrong"), Plain(Whom, path: $"{Whom}?co-quan={Agency}", state: "people"),
        Plain(Whom, path: $"{Whom}?co-quan={Agency}&nguoi=&quay=&tiep=1", state: "form"),
        Done("/danh-gia/cau-tra-loi/{reference}", "open", AnswerAsync),
        Plain(List, Desk), Done(List, "sample", async (portal, page) => { await PaperAsync(portal); await page.GotoAsync(portal.Address + List); }, Desk),
        Done(List, "no file", async (portal, page) => { await page.GotoAsync(portal.Address + List); await page.ClickAsync("form[action$='handler=Check'] button"); }, Desk),
        Done("/can-bo/ho-so-danh-gia/phieu", "sheet", SheetAsync, Desk),
        Done("/giam-sat/danh-gia", "no act", async (portal, page) => { await CommentedAsync(portal, page); await page.ClickAsync("form[action$='handler=Comment'] button"); }, "theodoi"),
        Plain("/cua-toi/danh-gia", $"canbo.{Agency}"), Done("/cua-toi/danh-gia", "wrong", async (portal, page) => { await page.GotoAsync(portal.Address + "/cua-toi/danh-gia"); await page.ClickAsync("main form button"); }, $"canbo.{Agency}"),
        Plain(Keys, "quantri"), Done(Keys, "made", async (portal, page) => { await page.GotoAsync(portal.Address + Keys); await page.FillAsync("#name", "Một cửa điện tử"); await page.ClickAsync("form[action$='handler=Make'] button"); }, "quantri"),
    ];

    public static async Task TickAsync(IPage page, string one = "mot", string three = "khong", string four = "tot", string seven = "ro")
    {
        foreach (var (item, choice) in new[] { ("chi-so-1", one), ("chi-so-3", three), ("chi-so-4", four), ("chi-so-7", seven) })
        {
            await page.CheckAsync($"input[name='chon[{item}]'][value='{choice}']");
        }
    }

    public static async Task PaperAsync(BrowserPortal portal)
    {
        await using var scope = portal.Portal.Scope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
        var clerk = (await db.Officials.ToListAsync(TestContext.Current.CancellationToken)).First(o => o.Posts.Any(p => p.Agency == Agency && p.Counter == "Quầy 1"));
        var day = Domain.Deadlines.DeadlineClock.DayOf(portal.Portal.Clock.GetUtcNow());
        db.DossierPapers.Add(new DossierPaper
        {
            Code = $"000.00.12.H45-200601-{++_made:D4}", Kind = PaperKind.Receipt, Service = "1.004221", ServiceName = "Đăng ký biến động quyền sử dụng đất", Agency = Agency, OfficialId = clerk.Id,
            Counter = "Quầy 1", ReceivedOn = day, DueOn = day.AddDays(10), HandedOn = day, AddedAt = portal.Portal.Clock.GetUtcNow(),
        });
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
    }

    public static async Task<string> TokenAsync(BrowserPortal portal)
    {
        await PaperAsync(portal);
        await using var scope = portal.Portal.Scope();
        var id = await scope.ServiceProvider.GetRequiredService<PortalDb>().Users.Where(u => u.UserName == Desk).Select(u => u.Id).SingleAsync(TestContext.Current.CancellationToken);
        var by = await scope.ServiceProvider.GetRequiredService<ActorReader>().ReadAsync(id, TestContext.Current.CancellationToken);
        return (await scope.ServiceProvider.GetRequiredService<IssueTokensHandler>().HandleAsync(new IssueTokens(Agency, null), by, TestContext.Current.CancellationToken))[^1].Token;
    }

    private static async Task OpenAsync(BrowserPortal portal, IPage page) => await page.GotoAsync($"{portal.Address}/dg/{await TokenAsync(portal)}");

    private static async Task SentAsync(BrowserPortal portal, IPage page, bool ticked)
    {
        await OpenAsync(portal, page);
        if (ticked)
        {
            await TickAsync(page, "ba", "hai", "kem", "khong");
            await page.FillAsync("#nhan-xet", "Phải đi lại ba lần vì mỗi lần thiếu một giấy.");
        }

        await page.ClickAsync("main form button");
    }

    private static async Task AnswerAsync(BrowserPortal portal, IPage page)
    {
        var mine = await TestKit.LivingCase.AnsweredAsync(portal.Portal);
        await page.GotoAsync($"{portal.Address}/tra-cuu");
        await page.FillAsync("#ma", mine.Reference);
        await page.FillAsync("#ma-bi-mat", mine.Secret);
        await page.Locator("main button.btn:visible").First.ClickAsync();
        await page.ClickAsync("text=Đánh giá câu trả lời");
    }

    private static async Task SheetAsync(BrowserPortal portal, IPage page)
    {
        for (var i = 0; i < 5; i++)
        {
            await PaperAsync(portal);
        }

        await page.GotoAsync(portal.Address + List);
        await page.ClickAsync("form[action$='/phieu'] button");
        await page.Locator(".slip").First.WaitForAsync();
    }

    /// <summary>A resident rated with words; the page is left at the moderator's queue.</summary>
    public static async Task CommentedAsync(BrowserPortal portal, IPage page)
    {
        var resident = await portal.OpenAsync(Window.Phone);
        await SentAsync(portal, resident, true);
        await page.GotoAsync($"{portal.Address}/giam-sat/danh-gia");
    }
}
