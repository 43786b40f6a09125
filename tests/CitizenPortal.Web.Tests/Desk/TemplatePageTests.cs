using System.Net;
using CitizenPortal.Domain.Questions;
using CitizenPortal.TestKit;

namespace CitizenPortal.Web.Tests.Desk;

public sealed class TemplatePageTests : IDisposable
{
    private const string Approve = "form[action$='handler=Approve']";
    private const string Body = "[tên cơ quan] trả lời ý kiến [mã ý kiến]: nộp hồ sơ tại bộ phận một cửa.";
    private readonly DemoPortalHost _portal = new();

    public void Dispose() => _portal.Dispose();

    [Fact]
    public async Task Approved_text_goes_out_word_for_word_and_one_changed_character_does_not()
    {
        await LeaveAsync(Body);
        var mine = await LivingCase.InWorkAsync(_portal);
        using var official = await OpenAsync(LivingCase.Official, mine.Address);
        await official.SubmitAsync(".draft form", ("Text", ""));
        await InsertAsync(official, mine);
        var text = official.Page.QuerySelector("#submit-text")!.TextContent;
        Assert.Equal($"Sở TN&MT trả lời ý kiến {mine.Reference}: nộp hồ sơ tại bộ phận một cửa.", text);

        await PostAsync(official, mine, text + " Xin cảm ơn.");
        Assert.Equal(["Nội dung không đúng nguyên văn mẫu nào được gửi không cần duyệt lại. Hãy chèn lại mẫu hoặc trình duyệt."], official.Errors);
        Assert.Equal(text + " Xin cảm ơn.", official.Page.QuerySelector("#submit-text")!.TextContent);
        Assert.Equal(QuestionState.InProgress, (await mine.ReadAsync()).State);

        await PostAsync(official, mine, text);
        Assert.Equal(HttpStatusCode.Redirect, official.Status);
        var sent = await mine.ReadAsync();
        Assert.Equal((QuestionState.Answered, text, null), (sent.State, sent.Answer, sent.ApproverId));
        using var head = await OpenAsync(LivingCase.Approver, mine.Address);
        Assert.Contains("bản 1, được phép theo văn bản 15/QĐ-STNMT ngày 20/05/2020", head.Page.QuerySelector(".timeline")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Gửi nguyên văn mẫu số", head.Page.QuerySelector("section[aria-labelledby='ho-so-tra-loi']")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Leave_needs_number_and_day_a_text_without_places_and_keeps_what_was_typed()
    {
        await WriteAsync("Nộp trong [số ngày] ngày.");
        using var head = await OpenAsync(LivingCase.Approver, "/can-bo/mau-tra-loi");
        await head.SubmitAsync(Approve, ("Input.IsSentUnreviewed", "true"), ("Input.Document", "15/QĐ-STNMT"), ("Input.DocumentOn", "20/5/2020"));
        Assert.Equal(["Mẫu còn chỗ phải điền tay nên câu trả lời vẫn phải được duyệt"], head.Errors);
        Assert.Equal("15/QĐ-STNMT", head.Page.QuerySelector("input[name='Input.Document']")!.GetAttribute("value"));
        Assert.NotNull(head.Page.QuerySelector("input[name='Input.IsSentUnreviewed'][checked]"));
        await head.SubmitAsync(Approve, ("Input.IsSentUnreviewed", null));
        Assert.Equal(HttpStatusCode.Redirect, head.Status);

        await WriteAsync(Body);
        await head.OpenAsync("/can-bo/mau-tra-loi");
        await head.SubmitAsync(Approve + ":has([name='Input.Document'])", ("Input.IsSentUnreviewed", "true"), ("Input.Document", ""), ("Input.DocumentOn", "2/6/2020"));
        Assert.Equal("Hãy ghi số, ký hiệu văn bản cho phép gửi không cần duyệt lại (tối đa 60 ký tự)", Assert.Single(head.Errors));
        await head.SubmitAsync(Approve + ":has([name='Input.Document'])", ("Input.Document", "15/QĐ-STNMT"));
        Assert.Equal(["Hãy ghi ngày văn bản, không ở sau hôm nay, ví dụ 15/6/2020"], head.Errors);
    }

    [Fact]
    public async Task Next_edition_takes_the_place_of_the_former_when_it_is_approved()
    {
        await LeaveAsync(Body);
        using var official = await OpenAsync(LivingCase.Official, "/can-bo/mau-tra-loi");
        await official.OpenAsync(Assert.Single(official.Page.QuerySelectorAll("a[href*='?sua=']")).GetAttribute("href")!);
        Assert.Equal(Body, official.Page.QuerySelector("#text")!.TextContent);
        await official.SubmitAsync("form[action$='handler=Write']", ("Input.Text", "Bản mới của [tên cơ quan]."));
        Assert.Equal(HttpStatusCode.Redirect, official.Status);
        using var head = await OpenAsync(LivingCase.Approver, "/can-bo/mau-tra-loi");
        Assert.Equal(2, head.Page.QuerySelectorAll("summary").Count(s => s.TextContent.StartsWith("Nộp một cửa", StringComparison.Ordinal)));
        await head.SubmitAsync(Approve + ":has([name='Input.Document'])");
        await head.OpenAsync("/can-bo/mau-tra-loi");
        Assert.Contains("bản 2", Assert.Single(head.Page.QuerySelectorAll("summary"), s => s.TextContent.StartsWith("Nộp một cửa", StringComparison.Ordinal)).TextContent, StringComparison.Ordinal);
    }

    private async Task LeaveAsync(string text)
    {
        await WriteAsync(text);
        using var head = await OpenAsync(LivingCase.Approver, "/can-bo/mau-tra-loi");
        await head.SubmitAsync(Approve, ("Input.IsSentUnreviewed", "true"), ("Input.Document", "15/QĐ-STNMT"), ("Input.DocumentOn", "20/5/2020"));
        Assert.Equal(HttpStatusCode.Redirect, head.Status);
    }

    private async Task WriteAsync(string text)
    {
        using var official = await OpenAsync(LivingCase.Official, "/can-bo/mau-tra-loi");
        await official.SubmitAsync("form[action$='handler=Write']", ("Input.Agency", LivingCase.Lead), ("Input.Title", "Nộp một cửa"), ("Input.Text", text));
        Assert.Equal(HttpStatusCode.Redirect, official.Status);
    }

    private static async Task InsertAsync(StaffBrowser official, LivingCase mine)
    {
        var choice = official.Page.QuerySelectorAll("#submit-canned option").Single(o => o.TextContent == "Nộp một cửa").GetAttribute("value")!;
        await official.PostAsync($"{mine.Address}?handler=Canned", official.FieldsOf(".draft form").Where(f => f.Key is not ("Text" or "Canned")).Append(new("Text", "")).Append(new("Canned", choice)));
    }

    private static Task PostAsync(StaffBrowser official, LivingCase mine, string text) =>
        official.PostAsync($"{mine.Address}?handler=SendTemplate", official.FieldsOf(".draft form").Where(f => f.Key != "Text").Append(new("Text", text)));

    private async Task<StaffBrowser> OpenAsync(string account, string address)
    {
        var browser = await StaffBrowser.SignedInAsync(_portal, account);
        await browser.OpenAsync(address);
        return browser;
    }
}
