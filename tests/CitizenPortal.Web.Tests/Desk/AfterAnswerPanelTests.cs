using System.Net;
using CitizenPortal.Domain.Questions;
using CitizenPortal.TestKit;

namespace CitizenPortal.Web.Tests.Desk;

/// <summary>The panels after the draft: a partial answer with its promise, the promise kept or missed, the request for a new answer.</summary>
public sealed class AfterAnswerPanelTests : IDisposable
{
    private static readonly WorkPromise Culvert = new("Sửa cống", LivingCase.Lead, new DateOnly(2020, 6, 8));
    private readonly DemoPortalHost _portal = new();

    public void Dispose() => _portal.Dispose();

    [Theory]
    [InlineData("Sửa cống", "", "approve-workon")]
    [InlineData("Sửa cống", "31/02/2021", "approve-workon")]
    [InlineData("Sửa cống", "1/6/2019", "approve-workon")]
    [InlineData("", "30/06/2021", "approve-work")]
    public async Task Promise_without_work_or_day_is_refused_at_its_field_and_stays_typed(string work, string day, string field)
    {
        var mine = await LivingCase.SubmittedAsync(_portal);
        using var approver = await OpenAsync(LivingCase.Approver, mine);
        await approver.SubmitAsync(Form(Verb.Approve), ("Work", work), ("WorkOn", day), ("WorkAgency", "so-xay-dung"));

        Assert.Equal("#" + field, Assert.Single(approver.Page.QuerySelectorAll(".error-summary a")).GetAttribute("href"));
        Assert.NotNull(approver.Page.QuerySelector($"details[open] #{field}"));
        Assert.Equal((work, day), (approver.Page.QuerySelector("#approve-work")!.TextContent, approver.Page.QuerySelector("#approve-workon")!.GetAttribute("value") ?? ""));
        Assert.Equal("so-xay-dung", approver.Page.QuerySelector("#approve-workagency option[selected]")!.GetAttribute("value"));
        Assert.Equal(QuestionState.AwaitingApproval, (await mine.ReadAsync()).State);
    }

    [Fact]
    public async Task Partial_answer_goes_out_with_its_promise_and_the_agency_says_kept()
    {
        var mine = await LivingCase.SubmittedAsync(_portal);
        using var approver = await OpenAsync(LivingCase.Approver, mine);
        await approver.DoAsync("Approve", ("Work", "Sửa cống"), ("WorkOn", "30/6/2020"));
        var promised = await mine.ReadAsync();
        Assert.Equal(("Sửa cống", LivingCase.Lead, new DateOnly(2020, 6, 30)), (promised.WorkPromised, promised.WorkPromisedBy, promised.WorkPromisedOn));

        using var official = await OpenAsync(LivingCase.Official, mine);
        await official.SubmitAsync(Form(Verb.PromiseKept), ("Words", ""));
        Assert.Equal(["Hãy viết đã làm được gì"], official.Errors);
        Assert.NotNull(official.Page.QuerySelector("details#viec-promisekept[open] #promisekept-words[aria-invalid]"));
        Assert.Equal("Đã báo cho mọi người: việc đã làm.", await official.DoAsync("PromiseKept", ("Words", "Đã thay ống cống.")));

        Assert.True((await mine.ReadAsync()).WorkPromiseKept);
        Assert.Null(official.Page.QuerySelector(Form(Verb.PromiseKept)));
    }

    [Fact]
    public async Task Agency_says_that_it_missed_its_promise()
    {
        var mine = await LivingCase.AnsweredAsync(_portal, Culvert);
        using var official = await OpenAsync(LivingCase.Official, mine);
        await official.SubmitAsync(Form(Verb.PromiseMissed), ("Words", " "));
        Assert.Equal(["Hãy viết rõ việc chưa làm và vì sao"], official.Errors);

        Assert.Equal("Đã báo cho mọi người: việc chưa làm được.", await official.DoAsync("PromiseMissed", ("Words", "Mưa lớn, dời sang tháng 7.")));
        Assert.False((await mine.ReadAsync()).WorkPromiseKept);
    }

    [Fact]
    public async Task Answer_without_a_promise_offers_nothing_to_keep()
    {
        using var official = await OpenAsync(LivingCase.Official, await LivingCase.AnsweredAsync(_portal));

        Assert.Null(official.Page.QuerySelector(Form(Verb.PromiseKept)));
        Assert.Null(official.Page.QuerySelector(Form(Verb.PromiseMissed)));
    }

    [Fact]
    public async Task Request_for_a_new_answer_is_accepted_by_the_approver_with_a_new_clock()
    {
        var mine = await RequestedAsync();
        using var official = await OpenAsync(LivingCase.Official, mine);
        Assert.Null(official.Page.QuerySelector(Form(Verb.AcceptReopen)));
        using var approver = await OpenAsync(LivingCase.Approver, mine);
        Assert.Contains("Chưa nói phí.", approver.Page.QuerySelector(".timeline")!.TextContent, StringComparison.Ordinal);

        Assert.Equal("Đã nhận trả lời lại; thời hạn mới bắt đầu.", await approver.DoAsync("AcceptReopen", ("Words", "")));
        var again = await mine.ReadAsync();
        Assert.Equal((QuestionState.InProgress, 1, null), (again.State, again.Rounds, again.ReopenDecideBy));
    }

    [Fact]
    public async Task Refused_request_goes_once_to_the_monitor_and_no_longer_to_the_agency()
    {
        var mine = await RequestedAsync();
        using var approver = await OpenAsync(LivingCase.Approver, mine);
        await approver.SubmitAsync(Form(Verb.RefuseReopen), ("Words", ""));
        Assert.Equal(["Hãy viết rõ vì sao không trả lời lại"], approver.Errors);
        Assert.Equal("Đã ghi không trả lời lại; người dân được báo lý do.", await approver.DoAsync("RefuseReopen", ("Words", "Phí đã ghi ở đoạn hai.")));
        Assert.Equal(1, (await mine.ReadAsync()).ReopenRefusals);

        await mine.ActAsOwnerAsync((q, by, at) => q.RequestReopen(by, at, "Vẫn chưa rõ."));
        await approver.OpenAsync(mine.Address);
        Assert.Null(approver.Page.QuerySelector(Form(Verb.AcceptReopen)));
        Assert.Contains("Đề nghị này do cấp khác xem xét.", approver.Page.QuerySelector(".refused")!.TextContent, StringComparison.Ordinal);
        using var monitor = await OpenAsync("theodoi", mine);
        await monitor.DoAsync("AcceptReopen", ("Words", "Nêu rõ mức phí."));
        Assert.Equal(QuestionState.InProgress, (await mine.ReadAsync()).State);
    }

    [Theory]
    [InlineData(Verb.PromiseKept, "Words", "Đã sửa xong.")]
    [InlineData(Verb.PromiseMissed, "Words", "Chưa sửa được.")]
    [InlineData(Verb.RefuseReopen, "Words", "Đã trả lời đủ.")]
    [InlineData(Verb.AcceptReopen, "Words", "Sẽ trả lời lại.")]
    [InlineData(Verb.Correct, "Reason", "Lỗi đường truyền.")]
    public async Task Who_was_second_sees_what_he_typed_and_what_the_first_did_and_may_press_again(Verb verb, string field, string typed)
    {
        var mine = await LivingCase.AnsweredAsync(_portal, Culvert);
        await mine.ActAsOwnerAsync((q, by, at) => q.RequestReopen(by, at, "Chưa nói phí."));
        var account = verb == Verb.Correct ? "vanphong" : LivingCase.Approver;
        using var second = await OpenAsync(account, mine);
        await mine.ActAsync("vanphong", (q, by, at) => q.Correct(by, at, "holder", "Lời của người đến trước.", isAbove: true));
        var version = (await mine.ReadAsync()).Version;

        await second.SubmitAsync(Form(verb), (field, typed), ("Breach", "promise"));

        Assert.Equal(HttpStatusCode.OK, second.Status);
        Assert.StartsWith("Có người vừa thay đổi ý kiến này trước bạn", Assert.Single(second.Errors), StringComparison.Ordinal);
        var place = second.Page.QuerySelector(second.Page.QuerySelector(".error-summary a")!.GetAttribute("href")!)!;
        Assert.True(place.HasAttribute("open"));
        Assert.Equal(typed, place.QuerySelector("textarea")!.TextContent);
        Assert.Contains("Lời của người đến trước.", second.Page.QuerySelector(".timeline")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(version, (await mine.ReadAsync()).Version);

        await second.DoAsync($"{verb}");
        Assert.Equal((verb, typed), await mine.LastEventAsync() is var e ? (e.Verb, e.Words) : default);
    }

    [Theory]
    [InlineData(Verb.PromiseKept)]
    [InlineData(Verb.RefuseReopen)]
    public async Task Who_comes_to_what_is_already_done_keeps_his_words_and_is_told(Verb verb)
    {
        var mine = await LivingCase.AnsweredAsync(_portal, Culvert);
        await mine.ActAsOwnerAsync((q, by, at) => q.RequestReopen(by, at, "Chưa nói phí."));
        using var second = await OpenAsync(LivingCase.Approver, mine);
        await mine.ActAsync(LivingCase.Approver, (q, by, at) =>
        {
            q.PromiseKept(by, at, "Đã xong.");
            q.RefuseReopen(by, at, "Đã đủ.");
        });

        await second.SubmitAsync(Form(verb), ("Words", "Một đoạn dài đã gõ."));

        Assert.Equal(HttpStatusCode.OK, second.Status);
        Assert.NotEmpty(second.Errors);
        Assert.Contains(second.Page.QuerySelectorAll("main textarea"), area => area.TextContent == "Một đoạn dài đã gõ.");
        Assert.NotNull(second.Page.QuerySelector(second.Page.QuerySelector(".error-summary a")!.GetAttribute("href")!));
    }

    [Fact]
    public async Task Draft_sent_after_somebody_else_submitted_is_still_on_the_page()
    {
        var mine = await LivingCase.InWorkAsync(_portal);
        using var official = await OpenAsync(LivingCase.Official, mine);
        await mine.ActAsync(LivingCase.Official, (q, by, at) => q.Submit(by, at, "Trả lời gửi từ máy khác."));

        await official.SubmitAsync(Form(Verb.Submit), ("Text", "Trả lời dài của cán bộ."));

        Assert.NotEmpty(official.Errors);
        Assert.Equal("Trả lời dài của cán bộ.", official.Page.QuerySelector("#submit-text")?.TextContent);
        Assert.Contains("Trả lời gửi từ máy khác.", official.Page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    private async Task<LivingCase> RequestedAsync()
    {
        var mine = await LivingCase.AnsweredAsync(_portal);
        await mine.ActAsOwnerAsync((q, by, at) => q.RequestReopen(by, at, "Chưa nói phí."));
        return mine;
    }

    private async Task<StaffBrowser> OpenAsync(string account, LivingCase at)
    {
        var browser = await StaffBrowser.SignedInAsync(_portal, account);
        await browser.OpenAsync(at.Address);
        Assert.Equal(HttpStatusCode.OK, browser.Status);
        return browser;
    }

    private static string Form(Verb verb) => $"form[action$='handler={verb}']";
}
