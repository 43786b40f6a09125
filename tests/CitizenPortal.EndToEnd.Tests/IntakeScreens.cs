using CitizenPortal.Domain.Agencies;
using CitizenPortal.Features.Questions.Ask;
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
