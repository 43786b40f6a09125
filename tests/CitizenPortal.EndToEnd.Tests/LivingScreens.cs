using CitizenPortal.Domain.Questions;
using CitizenPortal.Features.Desk.Canned;
using CitizenPortal.Features.Storage;
using CitizenPortal.TestKit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using static CitizenPortal.EndToEnd.Tests.Screen;

namespace CitizenPortal.EndToEnd.Tests;

/// <summary>Cases that the samples do not hold: what was promised, asked for anew, refused twice; at the desk and as their resident sees them.</summary>
internal static class LivingScreens
{
    private static readonly WorkPromise Culvert = new("Sửa cống thoát nước đầu thôn", LivingCase.Lead, new DateOnly(2020, 12, 30));

    public static IEnumerable<Screen> All =>
    [
        Desk("refused twice, provincial office", "vanphong", LivingCase.SentBackTwiceAsync),
        Desk("to approve", LivingCase.Approver, portal => LivingCase.SubmittedAsync(portal)),
        Desk("promised", LivingCase.Official, portal => LivingCase.AnsweredAsync(portal, Culvert)),
        Desk("new answer wanted", LivingCase.Approver, RequestedAsync),
        Desk("new answer wanted, monitor", "theodoi", RequestedAsync),
        Desk("in progress, extension and lapse", LivingCase.Approver, portal => LivingCase.InWorkAsync(portal)),
        Desk("answered, with its record", LivingCase.Approver, RecordedAsync),
        Desk("answered, to strike", LivingCase.Official, portal => AnsweredAsync(portal, "Kính gửi ông Lò Văn Bảy, gọi 0912 345 678 để nhận kết quả.")),
        Desk("opinion waited for, text to send at once", LivingCase.Official, AskedAsync),
        Done("/can-bo/mau-tra-loi", "leave refused", async (portal, page) =>
        {
            await WriteAsync(portal.Portal, "Trong [số ngày] ngày.");
            await page.GotoAsync($"{portal.Address}/can-bo/mau-tra-loi");
            await UnfoldAsync(page);
            await page.Locator("input[name='Input.IsSentUnreviewed']").First.CheckAsync();
            await page.Locator("form[action$='handler=Approve'] button:not([formaction])").First.ClickAsync();
            await UnfoldAsync(page);
        }, LivingCase.Approver),
        Desk("published, rules changed", LivingCase.Official, ChangedAsync),
        Done("/hoi-dap/{reference}", "rules changed", async (portal, page) => await page.GotoAsync($"{portal.Address}/hoi-dap/{(await ChangedAsync(portal.Portal)).Reference}")),
        Done("/can-bo/can-cu", "found", async (portal, page) =>
        {
            await ChangedAsync(portal.Portal);
            await page.GotoAsync($"{portal.Address}/can-bo/can-cu?van-ban=45/2013");
        }, LivingCase.Official),
        Plain("/can-bo/can-cu", LivingCase.Official),
        Done("/can-bo/duyet", "several", async (portal, page) =>
        {
            await LivingCase.SubmittedAsync(portal.Portal);
            await LivingCase.SubmittedAsync(portal.Portal);
            await page.GotoAsync($"{portal.Address}/can-bo/duyet");
        }, LivingCase.Approver),
        Done("/can-bo/duyet", "nothing chosen", async (portal, page) =>
        {
            await LivingCase.SubmittedAsync(portal.Portal);
            await page.GotoAsync($"{portal.Address}/can-bo/duyet");
            await page.ClickAsync("#duyet-nhieu button[type=submit]");
        }, LivingCase.Approver),
        Own("in work", portal => LivingCase.InWorkAsync(portal)), Own("answered with a promise", portal => LivingCase.AnsweredAsync(portal, Culvert)),
        Own("new answer wanted", RequestedAsync),
    ];

    private static async Task<LivingCase> RecordedAsync(PortalHost portal)
    {
        var made = await LivingCase.InWorkAsync(portal);
        await made.ActAsync(LivingCase.Official, (q, by, at) => q.Submit(by, at, LivingCase.Answer, ["Luật Đất đai 45/2013/QH13; Điều 48; 29/11/2013; https://vbpl.vn/45", "Nghị định 43/2014/NĐ-CP"]));
        await made.ActAsync(LivingCase.Approver, (q, by, at) => q.Register(by, at, new("125/STNMT-QLĐĐ", at.Day, "Nguyễn Văn A")));
        await made.ActAsync(LivingCase.Approver, (q, by, at) => q.Approve(by, at));
        return made;
    }

    private static async Task<LivingCase> ChangedAsync(PortalHost portal)
    {
        var made = await RecordedAsync(portal);
        await made.ActAsync(LivingCase.Coordinator, (q, by, at) => q.Redact(by, at, new PublicCopy("Bao giờ có kết quả đo đạc thửa đất?", q.Answer, false)));
        await made.ActAsync(LivingCase.Coordinator, (q, by, at) => q.Publish(by, at));
        await made.ActAsync(LivingCase.Official, (q, by, at) => q.MarkOutdated(by, at, new(at.Day, "Luật Đất đai 31/2024/QH15", null)));
        return made;
    }

    private static async Task<LivingCase> AnsweredAsync(PortalHost portal, string answer)
    {
        var made = await LivingCase.InWorkAsync(portal);
        await made.ActAsync(LivingCase.Official, (q, by, at) => q.Submit(by, at, answer));
        await made.ActAsync(LivingCase.Approver, (q, by, at) => q.Approve(by, at));
        return made;
    }

    private static async Task<LivingCase> AskedAsync(PortalHost portal)
    {
        await WriteAsync(portal, "[tên cơ quan] trả lời: nộp hồ sơ tại bộ phận một cửa.", "15/QĐ-STNMT");
        var made = await LivingCase.InWorkAsync(portal);
        await made.ActAsync(LivingCase.Official, (q, by, at) => q.RequestOpinion(by, at, "so-gtvt", "Thuộc tuyến nào?"));
        return made;
    }

    private static async Task WriteAsync(PortalHost portal, string text, string? document = null)
    {
        await using var scope = portal.Scope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
        var now = scope.ServiceProvider.GetRequiredService<OfficeClock>().Now();
        var canned = new CannedText { Agency = LivingCase.Lead, Title = "Nộp một cửa", Text = text, WrittenBy = "Trần Thị Lan", WrittenAt = now.Instant };
        if (document is not null)
        {
            canned.Approve("Nguyễn Văn Hòa", now.Instant, document, now.Day);
        }

        db.CannedTexts.Add(canned);
        await db.SaveChangesAsync();
    }

    private static async Task<LivingCase> RequestedAsync(PortalHost portal)
    {
        var made = await LivingCase.AnsweredAsync(portal);
        await made.ActAsOwnerAsync((q, by, at) => q.RequestReopen(by, at, "Câu trả lời chưa nói rõ mức phí."));
        return made;
    }

    private static Screen Desk(string state, string account, Func<PortalHost, Task<LivingCase>> make) => Done("/can-bo/y-kien/{reference}", state, async (portal, page) =>
    {
        await page.GotoAsync(portal.Address + (await make(portal.Portal)).Address);
        await UnfoldAsync(page);
    }, account);

    private static Screen Own(string state, Func<PortalHost, Task<LivingCase>> make) => Done("/hoi-dap/{reference}", "own, " + state, async (portal, page) =>
    {
        var mine = await make(portal.Portal);
        await page.GotoAsync($"{portal.Address}/tra-cuu");
        await page.FillAsync("#ma", mine.Reference);
        await page.FillAsync("#ma-bi-mat", mine.Secret);
        await page.Locator("main button.btn:visible").First.ClickAsync();
        await UnfoldAsync(page);
    });

    private static async Task UnfoldAsync(IPage page) => await page.EvaluateAsync("document.querySelectorAll('main details').forEach(folded => folded.open = true)");
}
