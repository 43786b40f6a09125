using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using CitizenPortal.Domain.Questions;
using CitizenPortal.TestKit;

namespace CitizenPortal.Web.Tests.Desk;

public sealed class CasePageTests(DemoPortalHost portal) : IClassFixture<DemoPortalHost>
{
    [Fact]
    public async Task Official_answers_from_his_queue_by_opening_typing_and_submitting()
    {
        var mine = await DeskCase.InAsync(portal, QuestionState.InProgress, q => q.AssigneeId is not null);
        using var official = await StaffBrowser.SignedInAsync(portal, $"canbo.{mine.Lead}");
        await official.OpenAsync("/can-bo/hang-doi/cua-toi");
        Assert.Contains(mine.Reference, official.References);

        await official.OpenAsync(mine.Address);
        var said = await official.DoAsync("Submit", ("Text", "Ông (bà) nộp hồ sơ tại bộ phận một cửa, trong giờ làm việc."));

        Assert.Equal("Đã trình duyệt.", said);
        Assert.Equal(QuestionState.AwaitingApproval, (await DeskCase.ReadAsync(portal, mine.Reference)).State);
    }

    [Fact]
    public async Task Case_goes_from_classification_to_publication_through_the_forms()
    {
        var fresh = await DeskCase.InAsync(portal, QuestionState.Received, q => q.Suspicion == Suspicion.None && q.Topic is not null && q.ConsentsToPublication);
        using var coordinator = await StaffBrowser.SignedInAsync(portal, "dieuphoi");
        await coordinator.OpenAsync(fresh.Address);
        await coordinator.DoAsync("Screen");
        await coordinator.DoAsync("Route");
        var lead = (await DeskCase.ReadAsync(portal, fresh.Reference)).Lead!;
        using var desk = await StaffBrowser.SignedInAsync(portal, $"vanthu.{lead}");
        using var official = await StaffBrowser.SignedInAsync(portal, $"canbo.{lead}");
        using var approver = await StaffBrowser.SignedInAsync(portal, $"lanhdao.{lead}");

        await desk.OpenAsync(fresh.Address);
        await desk.DoAsync("Accept");
        await official.OpenAsync(fresh.Address);
        await official.DoAsync("Take");
        await official.DoAsync("Submit", ("Text", "Câu trả lời đầy đủ. Gọi 0912 345 678 để hỏi thêm."));
        await approver.OpenAsync(fresh.Address);
        await approver.DoAsync("Return", ("Words", "Thêm căn cứ."));
        await official.OpenAsync(fresh.Address);
        Assert.Contains("Thêm căn cứ.", official.Page.QuerySelector(".draft")!.TextContent, StringComparison.Ordinal);
        await official.DoAsync("Submit", ("Text", "Theo Luật Đất đai. Gọi 0912 345 678 để hỏi thêm."));
        await approver.OpenAsync(fresh.Address);
        await approver.DoAsync("Approve");
        await coordinator.OpenAsync(fresh.Address);
        Assert.DoesNotContain("0912 345 678", coordinator.Page.QuerySelector("#redact-publicanswer")!.TextContent, StringComparison.Ordinal);
        await coordinator.DoAsync("Redact");
        await coordinator.DoAsync("Publish");

        Assert.Equal(QuestionState.Published, (await DeskCase.ReadAsync(portal, fresh.Reference)).State);
    }

    [Fact]
    public async Task Suggestions_are_taken_kept_with_a_reason_and_nothing_goes_out_unnoticed()
    {
        const string Form = "form[action$='handler=Redact']";
        var answered = await DeskCase.InAsync(portal, QuestionState.Answered, q => q.ConsentsToPublication);
        using var coordinator = await StaffBrowser.SignedInAsync(portal, "dieuphoi");
        await coordinator.OpenAsync(answered.Address);
        await coordinator.DoAsync("Redact", ("PublicAnswer", "Gọi 0912 345 678 hoặc 0977 010 203."));
        Assert.Contains("Bản công khai còn thông tin cá nhân", coordinator.Page.QuerySelector(".refused")!.TextContent, StringComparison.Ordinal);

        var preview = coordinator.FieldsOf(Form).Where(f => f.Key != "Kept").Append(new("Kept", "0912 345 678")).ToList();
        await coordinator.PostAsync($"{answered.Address}?handler=Preview&che=chon", preview);
        Assert.Equal("Gọi 0912 345 678 hoặc [số điện thoại].", coordinator.Page.QuerySelector("#redact-publicanswer")!.TextContent.Trim());
        Assert.Contains("[số điện thoại]", coordinator.Page.QuerySelector(".preview")!.TextContent, StringComparison.Ordinal);

        await coordinator.SubmitAsync(Form, ("KeptBecause", " "));
        Assert.Equal(["Ghi lý do giữ lại những chỗ đã đánh dấu."], coordinator.Errors);
        Assert.Equal("Gọi 0912 345 678 hoặc [số điện thoại].", coordinator.Page.QuerySelector("#redact-publicanswer")!.TextContent.Trim());
        await coordinator.DoAsync("Redact", ("KeptBecause", "Số trực của cơ quan, đã công bố"));
        await coordinator.PostAsync($"{answered.Address}?handler=Preview&che=tat-ca", coordinator.FieldsOf(Form));
        Assert.Equal("Gọi [số điện thoại] hoặc [số điện thoại].", coordinator.Page.QuerySelector("#redact-publicanswer")!.TextContent.Trim());
        await coordinator.OpenAsync(answered.Address);
        await coordinator.DoAsync("Publish");

        Assert.Equal("Gọi 0912 345 678 hoặc [số điện thoại].", (await DeskCase.ReadAsync(portal, answered.Reference)).PublicAnswer);
    }

    [Theory]
    [InlineData("Accept")]
    [InlineData("Take")]
    [InlineData("Draft")]
    [InlineData("Submit")]
    [InlineData("Approve")]
    [InlineData("SendBack")]
    [InlineData("Redact")]
    [InlineData("Preview")]
    public async Task Case_of_another_agency_does_not_exist(string verb)
    {
        var theirs = await DeskCase.InAsync(portal, QuestionState.InProgress, q => q.Lead != "so-noi-vu" && !q.ConsentsToPublication);
        using var stranger = await StaffBrowser.SignedInAsync(portal, await StrangerAsync(theirs));
        await stranger.OpenAsync("/can-bo/dien-thoai");
        var token = stranger.Page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;

        await stranger.OpenAsync(theirs.Address);
        Assert.Equal(HttpStatusCode.NotFound, stranger.Status);
        await stranger.PostAsync($"{theirs.Address}?handler={verb}", [new("__RequestVerificationToken", token), new("Version", "1"), new("Text", "x"), new("Words", "x"), new("PublicBody", "x"), new("ProposedAgency", "so-noi-vu")]);
        Assert.Equal(HttpStatusCode.NotFound, stranger.Status);
    }

    [Fact]
    public async Task Expired_token_shows_the_page_again_with_everything_typed_and_does_nothing()
    {
        var mine = await DeskCase.InAsync(portal, QuestionState.InProgress, q => q.AssigneeId is not null);
        using var official = await StaffBrowser.SignedInAsync(portal, $"canbo.{mine.Lead}");
        await official.OpenAsync(mine.Address);

        await official.SubmitAsync("form[action$='handler=Submit']", ("__RequestVerificationToken", "cũ"), ("Text", "Một câu trả lời dài đã gõ."));

        Assert.Equal(HttpStatusCode.OK, official.Status);
        Assert.Equal("Một câu trả lời dài đã gõ.", official.Page.QuerySelector("#submit-text")!.TextContent);
        Assert.Single(official.Errors);
        Assert.Equal(QuestionState.InProgress, (await DeskCase.ReadAsync(portal, mine.Reference)).State);
        await official.DoAsync("NotifyProgress", ("Words", "Thẻ mới trên trang vẫn dùng được."));
    }

    [Fact]
    public async Task Second_of_two_writers_sees_both_texts_and_loses_nothing()
    {
        var mine = await DeskCase.InAsync(portal, QuestionState.InProgress, q => q.AssigneeId is not null);
        using var first = await StaffBrowser.SignedInAsync(portal, $"canbo.{mine.Lead}");
        using var second = await StaffBrowser.SignedInAsync(portal, $"canbo.{mine.Lead}");
        await first.OpenAsync(mine.Address);
        await SaveDraftAsync(first, mine, "Bản mở đầu.");
        await first.OpenAsync(mine.Address);
        await second.OpenAsync(mine.Address);

        await SaveDraftAsync(first, mine, "Bản của người thứ nhất.");
        await SaveDraftAsync(second, mine, "Bản của người thứ hai.");

        Assert.Equal(HttpStatusCode.OK, second.Status);
        Assert.Equal("Bản của người thứ hai.", second.Page.QuerySelector("#submit-text")!.TextContent);
        Assert.Contains("Bản của người thứ nhất.", second.Page.QuerySelector(".notice-warn")!.TextContent, StringComparison.Ordinal);
        await SaveDraftAsync(second, mine, "Bản gộp của cả hai.");
        Assert.Equal(HttpStatusCode.Redirect, second.Status);
    }

    [Fact]
    public async Task Form_posted_after_the_session_ended_comes_back_after_signing_in()
    {
        var mine = await DeskCase.InAsync(portal, QuestionState.InProgress, q => q.AssigneeId is not null);
        using var browser = new StaffBrowser(portal);
        await browser.PostAsync($"{mine.Address}?handler=NotifyProgress", [new("Words", "Đang chờ đơn vị phối hợp."), new("Version", $"{(await DeskCase.ReadAsync(portal, mine.Reference)).Version}")], "same-origin");
        Assert.Equal(HttpStatusCode.TemporaryRedirect, browser.Status);

        await browser.PostAsync(browser.Location!, [new("Words", "Đang chờ đơn vị phối hợp."), new("Version", $"{(await DeskCase.ReadAsync(portal, mine.Reference)).Version}")], "same-origin");
        await browser.SubmitAsync("main form", ("Account", $"canbo.{mine.Lead}"), ("Password", Features.Seed.DemoStaff.Password));
        Assert.Contains("Đang chờ đơn vị phối hợp.", browser.Page.QuerySelector(".card")!.TextContent, StringComparison.Ordinal);

        Assert.Equal("Đã gửi thông báo tiến độ; thời hạn vẫn tính tiếp.", await browser.DoAsync("NotifyProgress"));
    }

    [Fact]
    public async Task Suspected_case_offers_its_coordinator_no_way_to_send_it_on()
    {
        var suspected = await DeskCase.InAsync(portal, QuestionState.Received, q => q.Suspicion == Suspicion.ReportOnOfficial);
        using var coordinator = await StaffBrowser.SignedInAsync(portal, "dieuphoi");
        await coordinator.OpenAsync("/can-bo");
        Assert.Contains(suspected.Reference, coordinator.References);
        await coordinator.OpenAsync(suspected.Address);

        Assert.Null(coordinator.Page.QuerySelector("form[action$='handler=Route']"));
        Assert.Contains("Hãy phân loại và bỏ nghi vấn trước.", coordinator.Page.QuerySelector(".refused")!.TextContent, StringComparison.Ordinal);
    }

    private static Task SaveDraftAsync(StaffBrowser browser, DeskCase at, string text)
    {
        var form = browser.Page.QuerySelector<IHtmlFormElement>("form[action$='handler=Submit']")!;
        return browser.PostAsync($"{at.Address}?handler=Draft", StaffBrowser.Fields(form).Where(f => f.Key != "Text").Append(new("Text", text)));
    }

    private async Task<string> StrangerAsync(DeskCase theirs)
    {
        var other = await DeskCase.InAsync(portal, QuestionState.Published, q => q.Lead != theirs.Lead);
        return $"lanhdao.{other.Lead}";
    }
}
