using System.Net;
using CitizenPortal.Domain.Questions;
using CitizenPortal.TestKit;
using CitizenPortal.Web.Tests.Files;
using CitizenPortal.Web.Tests.Public;

namespace CitizenPortal.Web.Tests.Desk;

public sealed class RecordPageTests : IDisposable
{
    private const string Law = "Luật Đất đai 45/2013/QH13; Điều 48; 29/11/2013; https://vbpl.vn/45";
    private readonly DemoPortalHost _portal = new();

    public void Dispose() => _portal.Dispose();

    [Fact]
    public async Task Citations_are_typed_at_the_draft_kept_when_wrong_and_read_by_everybody_beside_the_published_answer()
    {
        var mine = await LivingCase.InWorkAsync(_portal);
        using var official = await OpenAsync(LivingCase.Official, mine);
        await official.SubmitAsync(".draft form", ("Text", "Nộp tại huyện."), ("Citations", Law + "\nhttp://sai.vn"));
        Assert.StartsWith("Dòng 2 chưa đúng", Assert.Single(official.Errors), StringComparison.Ordinal);
        Assert.Equal(Law + "\nhttp://sai.vn", official.Page.QuerySelector("#submit-citations")!.TextContent);
        Assert.Equal("Nộp tại huyện.", official.Page.QuerySelector("#submit-text")!.TextContent);
        await official.SubmitAsync(".draft form", ("Citations", Law));
        await PublishAsync(mine);

        using var visitor = new Visitor(_portal);
        var page = await visitor.OpenAsync($"/hoi-dap/{mine.Reference}");
        var link = page.QuerySelector(".answer .legal a")!;
        Assert.Equal(("https://vbpl.vn/45", "Điều 48, Luật Đất đai 45/2013/QH13, ngày 29/11/2013"), (link.GetAttribute("href"), link.TextContent));
    }

    [Fact]
    public async Task Signed_document_is_entered_with_its_pdf_and_both_stand_beside_the_text()
    {
        var mine = await LivingCase.AnsweredAsync(_portal);
        using var desk = await OpenAsync(LivingCase.Approver, mine);
        await UploadAsync(desk, mine, ("Number", ""), ("SentOn", "1/13/2020"), ("Signer", "Nguyễn Văn A"));
        Assert.Equal(["Hãy nhập số, ký hiệu văn bản", "Hãy nhập ngày văn bản, ví dụ 15/6/2020"], desk.Errors);
        Assert.Equal("Nguyễn Văn A", desk.Page.QuerySelector("#register-signer")!.GetAttribute("value"));
        await UploadAsync(desk, mine, Samples.Png, ("Number", "125/STNMT-QLĐĐ"), ("SentOn", "1/6/2020"), ("Signer", "Nguyễn Văn A"));
        Assert.Equal(["Văn bản đã ký phải là một tệp PDF"], desk.Errors);
        Assert.Null((await mine.ReadAsync()).Document);
        await UploadAsync(desk, mine, Samples.Pdf, ("Number", "125/STNMT-QLĐĐ"), ("SentOn", "1/6/2020"), ("Signer", "Nguyễn Văn A"));
        Assert.Equal(HttpStatusCode.Redirect, desk.Status);
        await PublishAsync(mine);

        using var visitor = new Visitor(_portal);
        var page = await visitor.OpenAsync($"/hoi-dap/{mine.Reference}");
        Assert.Contains("Văn bản số 125/STNMT-QLĐĐ, ngày 01/06/2020, người ký: Nguyễn Văn A", page.QuerySelector(".answer")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(LivingCase.Answer, page.QuerySelector(".answer-text")!.TextContent, StringComparison.Ordinal);
        var file = page.QuerySelector("#van-ban-da-ky ~ ul a")!.GetAttribute("href")!;
        Assert.Equal("application/pdf", (await desk.GetAsync(file)).Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task Changed_rules_are_said_on_the_page_in_the_list_and_to_the_next_official_until_the_mark_is_taken_back()
    {
        var mine = await LivingCase.AnsweredAsync(_portal);
        await PublishAsync(mine);
        using var official = await OpenAsync(LivingCase.Official, mine);
        await official.SubmitAsync(Form(Verb.MarkOutdated), ("ChangedOn", "x"), ("ReplacedBy", "Luật 31/2024/QH15"), ("NewerCase", "HD20-123456-0"));
        Assert.Equal(["Hãy nhập ngày quy định thay đổi, ví dụ 1/7/2025", "Không có câu trả lời công khai nào khác mang mã này"], official.Errors);
        Assert.Equal("Luật 31/2024/QH15", official.Page.QuerySelector("#markoutdated-replacedby")!.GetAttribute("value"));
        await official.DoAsync("MarkOutdated", ("ChangedOn", "1/7/2020"), ("ReplacedBy", "Luật 31/2024/QH15"), ("NewerCase", ""));

        using var visitor = new Visitor(_portal);
        Assert.Contains("Quy định đã thay đổi từ ngày 01/07/2020", (await visitor.OpenAsync($"/hoi-dap/{mine.Reference}")).QuerySelector(".notice-warn")!.TextContent, StringComparison.Ordinal);
        var card = (await visitor.OpenAsync("/hoi-dap")).QuerySelectorAll(".case-card").Single(c => c.TextContent.Contains(mine.Reference, StringComparison.Ordinal));
        Assert.Equal("Quy định đã thay đổi", card.QuerySelector(".tag")!.TextContent.Trim());
        await official.OpenAsync("/can-bo/can-cu?van-ban=45/2013");
        Assert.Contains("Không có câu trả lời nào viện dẫn", official.Page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);

        using var coordinator = await OpenAsync(LivingCase.Coordinator, mine);
        await coordinator.DoAsync("MarkCurrent", ("Words", "Nhầm văn bản."));
        Assert.Null((await visitor.OpenAsync($"/hoi-dap/{mine.Reference}")).QuerySelector(".notice-warn"));
    }

    [Fact]
    public async Task Slip_is_downloaded_from_the_case_page_by_who_handles_it()
    {
        var mine = await LivingCase.InWorkAsync(_portal);
        using var official = await OpenAsync(LivingCase.Official, mine);
        var address = official.Page.QuerySelector("a[href$='/phieu-chuyen']")!.GetAttribute("href")!;
        using var slip = await official.GetAsync(address);
        Assert.Equal($"phieu-chuyen-{mine.Reference}.docx", slip.Content.Headers.ContentDisposition?.FileName);

        using var other = await StaffBrowser.SignedInAsync(_portal, "canbo.so-gtvt");
        Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync(address)).StatusCode);
    }

    private static string Form(Verb verb) => $"form[action$='handler={verb}']";

    private async Task<StaffBrowser> OpenAsync(string account, LivingCase mine)
    {
        var browser = await StaffBrowser.SignedInAsync(_portal, account);
        await browser.OpenAsync(mine.Address);
        return browser;
    }

    private static Task UploadAsync(StaffBrowser browser, LivingCase mine, params (string Name, string Value)[] typed) => UploadAsync(browser, mine, null, typed);

    private static Task UploadAsync(StaffBrowser browser, LivingCase mine, byte[]? file, params (string Name, string Value)[] typed) =>
        browser.UploadAsync($"{mine.Address}?handler=Register", Form(Verb.Register), typed, file is null ? [] : [("van-ban.pdf", file)]);

    private static async Task PublishAsync(LivingCase mine)
    {
        if ((await mine.ReadAsync()).State == QuestionState.AwaitingApproval)
        {
            await mine.ActAsync(LivingCase.Approver, (q, by, at) => q.Approve(by, at));
        }

        await mine.ActAsync(LivingCase.Coordinator, (q, by, at) => q.Redact(by, at, new PublicCopy("Bao giờ có kết quả đo đạc thửa đất?", q.Answer, false)));
        await mine.ActAsync(LivingCase.Coordinator, (q, by, at) => q.Publish(by, at));
    }
}
