using CitizenPortal.Features.Accounts;
using CitizenPortal.Features.Storage;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using static CitizenPortal.EndToEnd.Tests.Screen;

namespace CitizenPortal.EndToEnd.Tests;

/// <summary>Ways in for the staff and for residents, one's own account, and the administrator's people.</summary>
internal static class AccountScreens
{
    public const string Password = "mua thu 1945 tren deo";
    private const string Administrator = "quantri";
    private const string Auditor = "kiemtoan";
    private const string Official = "canbo.so-tn-mt";

    public static IEnumerable<Screen> All =>
    [
        Done("/dang-nhap/buoc-2", "set-up", SetUpAsync), Done("/dang-nhap/buoc-2", "wrong code", WrongCodeAsync),
        Plain("/dang-nhap/ben-ngoai", path: "/dang-nhap?loi=1", state: "failed"),
        Plain("/tai-khoan", Official), Done("/tai-khoan", "wrong password", WrongPasswordAsync, Official),
        Plain("/quen-mat-khau"), Done("/quen-mat-khau", "sent", (portal, page) => SendAsync(portal, page, "/quen-mat-khau", "ai.do@example.vn")),
        Plain("/dat-lai-mat-khau/{token}", path: "/dat-lai-mat-khau/khong-dung", state: "wrong token"),
        Done("/dat-lai-mat-khau/{token}", "open", (portal, page) => LinkAsync(portal, page, AccountTokenUse.PasswordReset)),
        Plain("/loi-moi/{token}", path: "/loi-moi/khong-dung", state: "wrong token"),
        Plain("/cua-toi"), Done("/cua-toi", "sent", (portal, page) => SendAsync(portal, page, "/cua-toi", "ai.do@example.vn")),
        Plain("/cua-toi/{token}", path: "/cua-toi/khong-dung", state: "wrong token"), Done("/cua-toi/{token}", "list", ListAsync),
        Plain("/quan-tri/nguoi", Administrator), Plain("/quan-tri/moi-nguoi", Administrator),
        Done("/quan-tri/moi-nguoi", "wrong", async (portal, page) => { await page.GotoAsync($"{portal.Address}/quan-tri/moi-nguoi"); await page.ClickAsync("main button[type=submit]"); }, Administrator),
        Done("/quan-tri/nguoi/{id:long}", "person", PersonAsync, Administrator),
        Plain("/can-bo/xac-nhan-quyen", "vanphong"),
        Plain("/kiem-toan", Auditor), Plain("/kiem-toan", Auditor, path: "/kiem-toan?ma=abc&tu=hom-qua", state: "wrong"), Plain("/kiem-toan", Auditor, path: "/kiem-toan?nguoi=khong+co+ai", state: "nothing found"),
    ];

    /// <summary>A real person of the staff, without a duty; the same one each time.</summary>
    public static async Task<PortalUser> RealAsync(BrowserPortal portal, string account)
    {
        await using var scope = portal.Portal.Scope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<PortalUser>>();
        if (await users.FindByNameAsync(account) is { } there)
        {
            return there;
        }

        var user = new PortalUser { UserName = account, FullName = "Trần Thị Thật", Email = $"{account}@coquan.example.vn", Agency = "so-tn-mt" };
        Assert.True((await users.CreateAsync(user, Password)).Succeeded);
        return user;
    }

    public static async Task SetUpAsync(BrowserPortal portal, IPage page)
    {
        await RealAsync(portal, "that");
        await page.GotoAsync($"{portal.Address}/dang-nhap");
        await page.FillAsync("#Account", "that");
        await page.FillAsync("#Password", Password);
        await page.Locator("main button[type=submit]").First.ClickAsync();
    }

    private static async Task WrongCodeAsync(BrowserPortal portal, IPage page)
    {
        await SetUpAsync(portal, page);
        await page.ClickAsync("main button[type=submit]");
    }

    private static async Task WrongPasswordAsync(BrowserPortal portal, IPage page)
    {
        await page.GotoAsync($"{portal.Address}/tai-khoan");
        await page.Locator("form[action$='handler=Password'] button").ClickAsync();
    }

    private static async Task SendAsync(BrowserPortal portal, IPage page, string path, string address)
    {
        await page.GotoAsync(portal.Address + path);
        await page.FillAsync("#Email", address);
        await page.ClickAsync("main button[type=submit]");
    }

    private static async Task LinkAsync(BrowserPortal portal, IPage page, AccountTokenUse use)
    {
        var user = await RealAsync(portal, "that.quen");
        await page.GotoAsync($"{portal.Address}/dat-lai-mat-khau/{await MintAsync(portal, use, user.Id, null)}");
    }

    private static async Task ListAsync(BrowserPortal portal, IPage page)
    {
        byte[] contact;
        await using (var scope = portal.Portal.Scope())
        {
            contact = (await scope.ServiceProvider.GetRequiredService<PortalDb>().Contacts.Where(c => c.EmailIndex != null).Select(c => c.EmailIndex).FirstAsync(TestContext.Current.CancellationToken))!;
        }

        await page.GotoAsync($"{portal.Address}/cua-toi/{await MintAsync(portal, AccountTokenUse.OwnCases, null, contact)}");
        await page.ClickAsync("main button[type=submit]");
        await page.Locator(".cards li").First.WaitForAsync();
    }

    private static async Task PersonAsync(BrowserPortal portal, IPage page)
    {
        await page.GotoAsync($"{portal.Address}/quan-tri/nguoi?tu-khoa=canbo.so-tn-mt");
        await page.Locator("tbody th a").First.ClickAsync();
        await page.EvaluateAsync("document.querySelectorAll('main details').forEach(folded => folded.open = true)");
    }

    private static async Task<string> MintAsync(BrowserPortal portal, AccountTokenUse use, long? user, byte[]? contact)
    {
        await using var scope = portal.Portal.Scope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
        var token = AccountTokens.Mint(db, use, user, contact, scope.ServiceProvider.GetRequiredService<PortalClock>().Now);
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        return token;
    }
}
