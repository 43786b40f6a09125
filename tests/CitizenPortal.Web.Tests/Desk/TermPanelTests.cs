using System.Net;
using CitizenPortal.Domain.Questions;
using CitizenPortal.TestKit;

namespace CitizenPortal.Web.Tests.Desk;

/// <summary>The panels about terms: extension, cause, lapse, arbitration, correction, each from its form to the database.</summary>
public sealed class TermPanelTests : IDisposable
{
    private readonly DemoPortalHost _portal = new();

    public void Dispose() => _portal.Dispose();

    [Fact]
    public async Task Extension_above_the_share_wants_a_document_and_gives_a_later_date()
    {
        for (var i = 0; i < 3; i++)
        {
            await (await LivingCase.InWorkAsync(_portal)).ActAsync(LivingCase.Approver, (q, by, at) => q.Extend(by, at, 1, "Cần thêm ngày.", hasConsent: true));
        }

        var mine = await LivingCase.InWorkAsync(_portal);
        var before = (await mine.ReadAsync()).PromisedOn;
        using var approver = await OpenAsync(LivingCase.Approver, mine);
        await approver.SubmitAsync(Form(Verb.Extend), ("Days", "5"), ("Reason", "Phải đo đạc lại tại thực địa."), ("ConsentDocument", ""));

        Assert.StartsWith("Trong quý này cơ quan đã gia hạn quá 15 %", Assert.Single(approver.Errors), StringComparison.Ordinal);
        Assert.StartsWith("Lỗi: Trong quý này", approver.Page.QuerySelector("#extend-consentdocument-error")!.TextContent.Trim(), StringComparison.Ordinal);
        Assert.Equal(("5", "Phải đo đạc lại tại thực địa."), (approver.Page.QuerySelector("#extend-days")!.GetAttribute("value"), approver.Page.QuerySelector("#extend-reason")!.TextContent));

        Assert.Equal("Đã gia hạn; người dân được báo ngày mới.", await approver.DoAsync("Extend", ("ConsentDocument", "12/UBND-KGVX")));
        var after = await mine.ReadAsync();
        Assert.Equal(before, after.ExtendedFrom);
        Assert.True(after.PromisedOn > before);
        Assert.Contains("12/UBND-KGVX", (await mine.LastEventAsync()).Words, StringComparison.Ordinal);
        Assert.Contains("Đã gia hạn một lần; không gia hạn thêm.", approver.Page.QuerySelector(".refused")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("mười", "extend-days")]
    [InlineData("", "extend-days")]
    [InlineData("0", "extend-days")]
    [InlineData("11", "extend-days")]
    [InlineData("99999999999", "extend-days")]
    public async Task Extension_by_no_number_or_too_many_days_is_refused_at_its_field_with_everything_typed(string days, string field)
    {
        var mine = await LivingCase.InWorkAsync(_portal);
        using var approver = await OpenAsync(LivingCase.Approver, mine);
        await approver.SubmitAsync(Form(Verb.Extend), ("Days", days), ("Reason", "Vì sao"), ("ConsentDocument", "số 3"));

        Assert.Equal(HttpStatusCode.OK, approver.Status);
        Assert.Equal("#" + field, approver.Page.QuerySelector(".error-summary a")!.GetAttribute("href"));
        Assert.Equal(days, approver.Page.QuerySelector($"#{field}")!.GetAttribute("value") ?? "");
        Assert.Equal("Vì sao", approver.Page.QuerySelector("#extend-reason")!.TextContent);
        Assert.Equal("số 3", approver.Page.QuerySelector("#extend-consentdocument")!.GetAttribute("value"));
        Assert.Null((await mine.ReadAsync()).ExtendedFrom);
    }

    [Fact]
    public async Task Late_answer_is_approved_only_after_its_cause_is_named()
    {
        var mine = await LivingCase.SubmittedAsync(_portal);
        _portal.Clock.Advance(TimeSpan.FromDays(60));
        using var approver = await OpenAsync(LivingCase.Approver, mine);
        Assert.Null(approver.Page.QuerySelector(Form(Verb.Approve)));
        Assert.Contains("hãy nêu nguyên nhân chậm trước", approver.Page.QuerySelector(".refused")!.TextContent, StringComparison.Ordinal);

        await approver.SubmitAsync(Form(Verb.NameCause), ("Cause", ""), ("Words", "Anh Ba nghỉ ốm."));
        Assert.Equal(["Hãy chọn nguyên nhân chậm"], approver.Errors);
        Assert.Equal("Anh Ba nghỉ ốm.", approver.Page.QuerySelector("#namecause-words")!.TextContent);
        await approver.SubmitAsync(Form(Verb.NameCause), ("Cause", "tại trời"));
        Assert.Equal(["Hãy chọn nguyên nhân chậm"], approver.Errors);

        Assert.Equal("Đã lưu nguyên nhân chậm.", await approver.DoAsync("NameCause", ("Cause", "staff-absent"), ("Words", "Anh Ba nghỉ ốm.")));
        Assert.Equal("staff-absent", (await mine.ReadAsync()).Cause);
        Assert.Equal("Đã duyệt; câu trả lời sẽ được gửi cho người dân.", await approver.DoAsync("Approve"));
    }

    [Fact]
    public async Task Case_in_time_asks_for_no_cause()
    {
        using var approver = await OpenAsync(LivingCase.Approver, await LivingCase.InWorkAsync(_portal));

        Assert.Null(approver.Page.QuerySelector(Form(Verb.NameCause)));
    }

    [Fact]
    public async Task Case_whose_resident_never_answered_is_closed_with_words()
    {
        var mine = await LivingCase.InWorkAsync(_portal);
        using var approver = await OpenAsync(LivingCase.Approver, mine);
        Assert.Null(approver.Page.QuerySelector(Form(Verb.Lapse)));
        Assert.Contains("Chỉ đóng được khi đã đề nghị bổ sung", approver.Page.QuerySelector(".refused")!.TextContent, StringComparison.Ordinal);
        await mine.ActAsync(LivingCase.Approver, (q, by, at) => q.AskBack(by, at, "Số tờ, số thửa?", null));
        _portal.Clock.Advance(TimeSpan.FromDays(30));
        await mine.ActAsSweepAsync((q, by, at) => q.ResumeSilent(by, at));

        await approver.SignInAsync(LivingCase.Approver);
        await approver.OpenAsync(mine.Address);
        await approver.SubmitAsync(Form(Verb.Lapse), ("Words", " "));
        Assert.Equal(["Hãy viết rõ vì sao không trả lời được khi chưa có bổ sung"], approver.Errors);
        Assert.Equal("Đã đóng; người dân được báo cách tiếp tục.", await approver.DoAsync("Lapse", ("Words", "Không biết thửa đất nào.")));

        var closed = await mine.ReadAsync();
        Assert.Equal(QuestionState.Lapsed, closed.State);
        Assert.NotNull(closed.ResumableUntil);
    }

    [Fact]
    public async Task Second_refusal_is_settled_by_the_provincial_office_with_a_document()
    {
        var mine = await LivingCase.SentBackTwiceAsync(_portal);
        using var coordinator = await OpenAsync(LivingCase.Coordinator, mine);
        Assert.Null(coordinator.Page.QuerySelector(Form(Verb.Route)));
        Assert.Null(coordinator.Page.QuerySelector(Form(Verb.Decide)));
        Assert.Contains("Văn phòng UBND tỉnh phân xử", coordinator.Page.QuerySelector(".refused")!.TextContent, StringComparison.Ordinal);

        using var office = await OpenAsync("vanphong", mine);
        await office.SubmitAsync(Form(Verb.Decide), ("Lead", ""), ("DocumentNumber", ""), ("Coordinating", "so-xay-dung"));
        Assert.Equal(2, office.Errors.Count);
        Assert.NotNull(office.Page.QuerySelector("#decide-lead[aria-invalid]"));
        Assert.NotNull(office.Page.QuerySelector("#decide-documentnumber[aria-invalid]"));
        Assert.Equal("so-xay-dung", office.Page.QuerySelector("#decide-more1 option[selected]")!.GetAttribute("value"));

        Assert.Equal("Đã phân xử; cơ quan được giao không chuyển trả được nữa.", await office.DoAsync("Decide", ("Lead", LivingCase.Lead), ("DocumentNumber", "45/VP-KGVX")));
        var decided = await mine.ReadAsync();
        Assert.Equal((QuestionState.Routed, LivingCase.Lead, true), (decided.State, decided.Lead, decided.IsDecided));
        Assert.Equal([LivingCase.Lead, "so-xay-dung"], decided.Parties.Select(p => p.Agency).Order());
        using var approver = await OpenAsync(LivingCase.Approver, mine);
        Assert.Null(approver.Page.QuerySelector(Form(Verb.SendBack)));
    }

    [Fact]
    public async Task Monitor_sets_a_wrong_breach_right_and_says_why_and_changes_no_date()
    {
        var mine = await LivingCase.InWorkAsync(_portal);
        _portal.Clock.Advance(TimeSpan.FromDays(60));
        var before = await mine.ReadAsync();
        using var monitor = await OpenAsync("theodoi", mine);
        await monitor.SubmitAsync(Form(Verb.Correct), ("Breach", ""), ("Reason", ""));
        Assert.Equal(["Hãy chọn lần trễ hạn cần đính chính", "Hãy ghi lý do đính chính"], monitor.Errors);
        await monitor.SubmitAsync(Form(Verb.Correct), ("Breach", "state"), ("Reason", "Thử"));
        Assert.Equal(["Hãy chọn lần trễ hạn cần đính chính"], monitor.Errors);
        Assert.Equal("Thử", monitor.Page.QuerySelector("#correct-reason")!.TextContent);

        Assert.Equal("Đã ghi đính chính.", await monitor.DoAsync("Correct", ("Breach", "promise"), ("Reason", "Lỗi đường truyền ngày 3/7.")));
        var after = await mine.ReadAsync();
        Assert.Equal((before.State, before.PromisedOn, before.HolderDueOn), (after.State, after.PromisedOn, after.HolderDueOn));
        Assert.Equal((Verb.Correct, "promise", "Lỗi đường truyền ngày 3/7."), await mine.LastEventAsync() is var e ? (e.Verb, e.Reason, e.Words) : default);
        using var approver = await OpenAsync(LivingCase.Approver, mine);
        Assert.Null(approver.Page.QuerySelector(Form(Verb.Correct)));
    }

    [Fact]
    public async Task Agencies_that_take_part_are_those_chosen_in_the_form()
    {
        var mine = await LivingCase.AskedAsync(_portal);
        using var coordinator = await OpenAsync(LivingCase.Coordinator, mine);
        await coordinator.DoAsync("Screen");
        await coordinator.SubmitAsync(Form(Verb.Route), ("Lead", ""), ("Coordinating", "so-xay-dung"));
        Assert.Equal("so-xay-dung", Assert.Single(coordinator.Page.QuerySelectorAll("input[name=Coordinating][checked]")).GetAttribute("value"));

        await coordinator.DoAsync("Route", ("Lead", LivingCase.Lead));
        Assert.Equal([LivingCase.Lead, "so-xay-dung"], (await mine.ReadAsync()).Parties.Select(p => p.Agency).Order());
    }

    [Theory]
    [InlineData(Verb.Extend)]
    [InlineData(Verb.NameCause)]
    [InlineData(Verb.Lapse)]
    [InlineData(Verb.Decide)]
    [InlineData(Verb.Correct)]
    [InlineData(Verb.PromiseKept)]
    [InlineData(Verb.AcceptReopen)]
    public async Task Form_that_is_not_his_does_nothing(Verb verb)
    {
        var mine = await LivingCase.InWorkAsync(_portal);
        var version = (await mine.ReadAsync()).Version;
        using var desk = await OpenAsync($"vanthu.{LivingCase.Lead}", mine);
        var token = desk.Page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        await desk.PostAsync($"{mine.Address}?handler={verb}",
        [
            new("__RequestVerificationToken", token), new("Version", $"{version}"), new("Days", "3"), new("Reason", "Vì sao"), new("Words", "Lời"), new("ConsentDocument", "1"),
            new("Cause", "other"), new("Breach", "promise"), new("Lead", LivingCase.Lead), new("DocumentNumber", "1"),
        ]);

        Assert.Equal(HttpStatusCode.OK, desk.Status);
        Assert.Contains("Việc này không thuộc nhiệm vụ của bạn.", desk.Errors);
        Assert.Equal(version, (await mine.ReadAsync()).Version);
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
