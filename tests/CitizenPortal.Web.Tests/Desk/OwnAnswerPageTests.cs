using System.Net;
using CitizenPortal.Domain.Agencies;
using CitizenPortal.Features.Storage;
using CitizenPortal.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CitizenPortal.Web.Tests.Desk;

public sealed class OwnAnswerPageTests : IDisposable
{
    private const string Form = "form[action$='handler=RedactAnswer']";
    private const string Answer = "Kính gửi ông Lò Văn Bảy, gọi 0912 345 678 để nhận kết quả.";
    private readonly DemoPortalHost _portal = new();

    public void Dispose() => _portal.Dispose();

    [Fact]
    public async Task Agency_strikes_its_answer_side_by_side_and_the_coordinator_finds_it_and_publishes()
    {
        var mine = await LivingCase.InWorkAsync(_portal);
        await mine.ActAsync(LivingCase.Official, (q, by, at) => q.Submit(by, at, Answer));
        await mine.ActAsync(LivingCase.Approver, (q, by, at) => q.Approve(by, at));
        using var official = await OpenAsync(LivingCase.Official, mine);
        Assert.Contains("0912 345 678", official.Page.QuerySelector($"{Form} .redact-pair section")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("0912 345 678", official.Page.QuerySelector("#redactanswer-publicanswer")!.TextContent, StringComparison.Ordinal);
        await official.SubmitAsync(Form, ("PublicAnswer", Answer));
        Assert.NotEmpty(official.Errors);
        Assert.Equal(Answer, official.Page.QuerySelector("#redactanswer-publicanswer")!.TextContent);
        Assert.Null((await mine.ReadAsync()).PublicAnswer);
        await official.PostAsync($"{mine.Address}?handler=PreviewAnswer&che=tat-ca", official.FieldsOf(Form));
        Assert.DoesNotContain("0912 345 678", official.Page.QuerySelector("#redactanswer-publicanswer")!.TextContent, StringComparison.Ordinal);
        await official.DoAsync("RedactAnswer", ("PublicAnswer", "Kính gửi ông, nhận kết quả tại một cửa."));

        using var coordinator = await OpenAsync(LivingCase.Coordinator, mine);
        Assert.Contains("Cơ quan trả lời đã che thông tin cá nhân", coordinator.Page.QuerySelector("#viec-redact")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Kính gửi ông, nhận kết quả tại một cửa.", coordinator.Page.QuerySelector("#redact-publicanswer")!.TextContent);
        Assert.Null(official.Page.QuerySelector("form[action$='handler=Publish']"));
        await coordinator.DoAsync("Redact", ("PublicBody", "Bao giờ có kết quả đo đạc?"));
        await coordinator.DoAsync("Publish");
        Assert.Equal("Kính gửi ông, nhận kết quả tại một cửa.", (await mine.ReadAsync()).PublicAnswer);
    }

    [Fact]
    public async Task Request_for_an_opinion_is_taken_back_with_a_reason_and_the_asked_agency_is_told()
    {
        var mine = await LivingCase.InWorkAsync(_portal);
        using var official = await OpenAsync(LivingCase.Official, mine);
        Assert.Null(official.Page.QuerySelector("form[action$='handler=WithdrawOpinion']"));
        await official.DoAsync("RequestOpinion", ("Agency", "so-gtvt"), ("Words", "Thuộc tuyến nào?"));
        await official.SubmitAsync("form[action$='handler=WithdrawOpinion']", ("Reason", " "));
        Assert.Equal(["Ghi lý do rút đề nghị"], official.Errors);
        Assert.Equal("so-gtvt", official.FieldsOf("form[action$='handler=WithdrawOpinion']").Single(f => f.Key == "Agency").Value);
        Assert.Equal("Đã rút đề nghị; cơ quan được hỏi sẽ được báo.", await official.DoAsync("WithdrawOpinion", ("Reason", "Đã có bản đồ.")));
        Assert.Contains("Đã rút đề nghị: Đã có bản đồ.", official.Page.QuerySelector("section[aria-labelledby='lien-quan']")!.TextContent, StringComparison.Ordinal);

        using var asked = await OpenAsync("canbo.so-gtvt", mine);
        Assert.Equal(HttpStatusCode.NotFound, asked.Status);
        await using var scope = _portal.Scope();
        var notice = await scope.ServiceProvider.GetRequiredService<PortalDb>().StaffNotices.SingleAsync(n => n.Letter == "opinion-withdrawn", TestContext.Current.CancellationToken);
        Assert.Equal(("so-gtvt", Duty.AgencyDesk), (notice.Agency, notice.Duty));
    }

    [Fact]
    public async Task Versions_of_a_draft_keep_what_it_rests_on_and_an_autosave_does_not_lose_it()
    {
        var mine = await LivingCase.InWorkAsync(_portal);
        using var official = await OpenAsync(LivingCase.Official, mine);
        await SaveAsync(official, mine, "Draft", "Nộp tại huyện.", "Luật Đất đai 45/2013/QH13");
        await official.OpenAsync(mine.Address);
        await SaveAsync(official, mine, "Autosave", "Nộp tại huyện, trong giờ.", "Luật Đất đai 45/2013/QH13; Đi");
        await official.OpenAsync(mine.Address);
        Assert.Equal("Luật Đất đai 45/2013/QH13; Đi", official.Page.QuerySelector("#submit-citations")!.TextContent);
        await SaveAsync(official, mine, "Draft", "Nộp tại huyện, trong giờ.", "Nghị định 43/2014/NĐ-CP");

        await official.OpenAsync($"{mine.Address}/du-thao?tu=1&den=3");
        Assert.Contains("Căn cứ", official.Page.QuerySelector("section[aria-labelledby='khac-nhau'] h3")!.TextContent, StringComparison.Ordinal);
        await official.SubmitAsync("form[method=post][action$='/du-thao']", ("Number", "1"));
        await official.OpenAsync(official.Location!);
        Assert.Equal(("Nộp tại huyện.", "Luật Đất đai 45/2013/QH13"), (official.Page.QuerySelector("#submit-text")!.TextContent, official.Page.QuerySelector("#submit-citations")!.TextContent));
    }

    private static Task SaveAsync(StaffBrowser official, LivingCase mine, string handler, string text, string citations) => official.PostAsync(
        $"{mine.Address}?handler={handler}", [.. official.FieldsOf(".draft form").Where(f => f.Key is not ("Text" or "Citations")), new("Text", text), new("Citations", citations)]);

    private async Task<StaffBrowser> OpenAsync(string account, LivingCase mine)
    {
        var browser = await StaffBrowser.SignedInAsync(_portal, account);
        await browser.OpenAsync(mine.Address);
        return browser;
    }
}
