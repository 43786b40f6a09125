using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Questions;
using CitizenPortal.Features.Accounts;
using CitizenPortal.Features.Intake.Restrictions;
using CitizenPortal.Features.Questions.Ask;
using CitizenPortal.Features.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using static CitizenPortal.EndToEnd.Tests.Screen;

namespace CitizenPortal.EndToEnd.Tests;

/// <summary>The counter, the coordinator's held cases, and who watches from outside.</summary>
internal static class IntakeScreens
{
    private const string Counter = "motcua";

    public static IEnumerable<Screen> All =>
    [
        Plain("/can-bo/nhap-ho", Counter), Done("/can-bo/nhap-ho", "wrong", (portal, page) => SentEmptyAsync(portal, page, "/can-bo/nhap-ho"), Counter),
        Done("/can-bo/nhap-ho", "receipt", ReceiptAsync, Counter),
        Plain("/can-bo/nhap-ho/ma-moi", Counter), Done("/can-bo/nhap-ho/ma-moi", "wrong", (portal, page) => SentEmptyAsync(portal, page, "/can-bo/nhap-ho/ma-moi"), Counter),
        Plain("/can-bo/nhap-thang", Counter), Done("/can-bo/nhap-thang", "wrong", (portal, page) => SentSheetAsync(portal, page, "Loa phường"), Counter),
        Done("/can-bo/nhap-thang", "preview", (portal, page) => SentSheetAsync(portal, page, "Đường dây nóng"), Counter),
        Plain("/can-bo/gioi-han", "truongban"), Done("/can-bo/gioi-han", "wrong", (portal, page) => SentEmptyAsync(portal, page, "/can-bo/gioi-han"), "truongban"),
        Done("/can-bo/gioi-han", "contested", ContestedAsync, "vanphong"),
        Plain("/gioi-han/{token}", path: "/gioi-han/khong-dung", state: "wrong token"), Done("/gioi-han/{token}", "asked", ContestAsync),
        Done("/can-bo/cho-sang-loc", "held", HeldAsync, "dieuphoi"),
        Plain("/can-bo/theo-doi", "mattran"),
    ];

    public static async Task FillAsync(IPage page, string text)
    {
        await page.CheckAsync("input[name='Input.Channel'][value=Phone]");
        await page.FillAsync("#ContactOn", "29/05/2020");
        await page.FillAsync("#ContactTime", "15:20");
        await page.FillAsync("#Text", text);
        await page.FillAsync("#Name", "Đàng Năng Thọ");
        await page.FillAsync("#Phone", "0912 345 678");
        await page.CheckAsync("input[name='Input.Consents'][value=luu]");
        await page.CheckAsync("input[name='Input.ConsentBy'][value=Spoken]");
    }

    /// <summary>Sends, and looks at the cases alike first where there are any.</summary>
    public static async Task SendAsync(IPage page)
    {
        await page.ClickAsync("main form button[type=submit]");
        if (await page.Locator("#trung").CountAsync() > 0)
        {
            await page.ClickAsync("main form button[type=submit]");
        }
    }

    private static async Task ReceiptAsync(BrowserPortal portal, IPage page)
    {
        await page.GotoAsync($"{portal.Address}/can-bo/nhap-ho");
        await FillAsync(page, "Máy xay lúa ở thôn Từ Tâm kêu cả đêm, ai giải quyết?");
        await SendAsync(page);
        await page.Locator(".panel").WaitForAsync();
    }

    private static async Task SentEmptyAsync(BrowserPortal portal, IPage page, string path)
    {
        await page.GotoAsync(portal.Address + path);
        await page.ClickAsync("main form button[type=submit]");
        await page.Locator(".error-summary").WaitForAsync();
    }

    private static async Task SentSheetAsync(BrowserPortal portal, IPage page, string channel)
    {
        await page.GotoAsync($"{portal.Address}/can-bo/nhap-thang");
        var sheet = $"Kênh;Số của kênh;Ngày liên hệ;Nội dung\n{channel};ĐN-12;29/05/2020;Đèn đường ở ngã ba thôn Từ Tâm hỏng, ai sửa?\n";
        await page.SetInputFilesAsync("#tep", new FilePayload { Name = "thang-5.csv", MimeType = "text/csv", Buffer = System.Text.Encoding.UTF8.GetBytes(sheet) });
        await page.ClickAsync("main form button[type=submit]");
        await page.Locator(".error-summary, form[action$='handler=Import']").First.WaitForAsync();
    }

    private static async Task ContestAsync(BrowserPortal portal, IPage page)
    {
        await page.GotoAsync($"{portal.Address}/gioi-han/{await RestrictedAsync(portal, null)}");
        await page.ClickAsync("main form button[type=submit]");
        await page.Locator(".error-summary").WaitForAsync();
    }

    private static async Task ContestedAsync(BrowserPortal portal, IPage page)
    {
        await RestrictedAsync(portal, "Tôi chỉ hỏi lại vì chưa ai trả lời tôi.");
        await page.GotoAsync($"{portal.Address}/can-bo/gioi-han");
        await page.Locator("form[action$='handler=Decide']").First.WaitForAsync();
    }

    /// <summary>A restriction of somebody who has a link to contest it, and the words with which he did.</summary>
    private static async Task<string> RestrictedAsync(BrowserPortal portal, string? words)
    {
        await using var scope = portal.Portal.Scope();
        var (db, now) = (scope.ServiceProvider.GetRequiredService<PortalDb>(), scope.ServiceProvider.GetRequiredService<OfficeClock>().Now());
        var contact = Guid.NewGuid().ToByteArray();
        db.SenderRestrictions.Add(new SenderRestriction
        {
            EmailIndex = contact, QuestionId = 1, Reference = "HD20-000001-2", ContactBy = ContactWay.Email, Agency = "so-tt-tt", ByUserId = 2, ByName = "Trần Thị Lan", Reason = "Gửi lặp lại 40 lần cùng một nội dung quảng cáo.",
            At = now.Instant, From = now.Day, Until = now.Day.AddDays(30), Contest = words, ContestedAt = words is null ? null : now.Instant,
        });
        var token = AccountTokens.Mint(db, AccountTokenUse.Contest, null, contact, now.Instant);
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        return token;
    }

    private static async Task HeldAsync(BrowserPortal portal, IPage page)
    {
        await using (var scope = portal.Portal.Scope())
        {
            var ask = scope.ServiceProvider.GetRequiredService<AskQuestionHandler>();
            for (var i = 0; i < 7; i++)
            {
                await ask.HandleAsync(
                    new AskQuestion(Guid.NewGuid().ToString("N"), new SubmissionContent { Text = "Bán đất nền giá rẻ gần biển, gọi ngay hôm nay để được tư vấn.", Email = "quang.cao@example.vn" }),
                    Actor.Citizen(), TestContext.Current.CancellationToken);
            }
        }

        await page.GotoAsync($"{portal.Address}/can-bo/cho-sang-loc");
        await page.ClickAsync("main form button[type=submit]");
    }
}
