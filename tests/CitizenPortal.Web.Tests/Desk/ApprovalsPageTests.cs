using AngleSharp.Dom;
using CitizenPortal.Domain.Questions;
using CitizenPortal.TestKit;

namespace CitizenPortal.Web.Tests.Desk;

public sealed class ApprovalsPageTests : IDisposable
{
    private const string Address = "/can-bo/duyet";
    private readonly DemoPortalHost _portal = new();

    public void Dispose() => _portal.Dispose();

    [Fact]
    public async Task Head_reads_every_text_approves_some_and_returns_others_in_one_go()
    {
        LivingCase[] cases = [await LivingCase.SubmittedAsync(_portal), await LivingCase.SubmittedAsync(_portal), await LivingCase.SubmittedAsync(_portal)];
        using var head = await OpenAsync();
        Assert.All(cases, c => Assert.Contains(LivingCase.Answer, Section(head, c).TextContent, StringComparison.Ordinal));

        await head.SubmitAsync("#duyet-nhieu", (Name(head, cases[0], "Approves"), "true"), (Name(head, cases[1], "Reason"), "Nêu rõ thời hạn."));
        await head.OpenAsync(head.Location!);

        Assert.Equal("Đã duyệt 1 câu, yêu cầu chỉnh sửa 1 câu.", head.Page.QuerySelector("[role=status]")!.TextContent.Trim());
        Assert.Equal([QuestionState.Answered, QuestionState.InProgress, QuestionState.AwaitingApproval], await StatesAsync(cases));
        Assert.Equal("Nêu rõ thời hạn.", (await cases[1].LastEventAsync()).Words);
    }

    [Fact]
    public async Task Text_that_changed_meanwhile_is_not_approved_and_the_others_are()
    {
        LivingCase[] cases = [await LivingCase.SubmittedAsync(_portal), await LivingCase.SubmittedAsync(_portal)];
        using var head = await OpenAsync();
        var (first, second) = (Name(head, cases[0], "Approves"), Name(head, cases[1], "Approves"));
        await cases[0].ActAsync(LivingCase.Approver, (q, by, at) => q.Return(by, at, "Sửa."));
        await cases[0].ActAsync(LivingCase.Official, (q, by, at) => q.Submit(by, at, "Câu khác, chưa ai đọc."));

        await head.SubmitAsync("#duyet-nhieu", (first, "true"), (second, "true"));

        Assert.StartsWith(cases[0].Reference, Assert.Single(head.Errors), StringComparison.Ordinal);
        Assert.Contains("Đã duyệt 1 câu", head.Page.QuerySelector("[role=status]")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Câu khác, chưa ai đọc.", Section(head, cases[0]).TextContent, StringComparison.Ordinal);
        Assert.Equal([QuestionState.AwaitingApproval, QuestionState.Answered], await StatesAsync(cases));
    }

    [Fact]
    public async Task Approving_and_returning_at_once_or_nothing_at_all_is_refused_with_what_was_typed()
    {
        var mine = await LivingCase.SubmittedAsync(_portal);
        using var head = await OpenAsync();
        await head.SubmitAsync("#duyet-nhieu");
        Assert.Equal(["Hãy đánh dấu câu duyệt, hoặc ghi lý do yêu cầu chỉnh sửa"], head.Errors);
        await head.SubmitAsync("#duyet-nhieu", (Name(head, mine, "Approves"), "true"), (Name(head, mine, "Reason"), "Sửa."));
        Assert.Equal([$"{mine.Reference}: chỉ duyệt hoặc chỉ yêu cầu chỉnh sửa, không làm cả hai"], head.Errors);
        Assert.Equal("Sửa.", Section(head, mine).QuerySelector("textarea")!.TextContent);
        Assert.NotNull(Section(head, mine).QuerySelector("input[type=checkbox][checked]"));
        Assert.Equal([QuestionState.AwaitingApproval], await StatesAsync(mine));
    }

    [Fact]
    public async Task Late_case_without_a_cause_says_so_instead_of_a_box()
    {
        var mine = await LivingCase.SubmittedAsync(_portal);
        _portal.Clock.Advance(TimeSpan.FromDays(60));
        using var head = await OpenAsync();
        Assert.Null(Section(head, mine).QuerySelector("input[type=checkbox]"));
        Assert.Contains("Chưa duyệt được ở đây", Section(head, mine).TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_approves_nothing_has_no_such_page()
    {
        using var official = await StaffBrowser.SignedInAsync(_portal, LivingCase.Official);
        await official.OpenAsync(Address);
        Assert.Equal("/khong-co-quyen", official.Location);
    }

    private async Task<StaffBrowser> OpenAsync()
    {
        var head = await StaffBrowser.SignedInAsync(_portal, LivingCase.Approver);
        await head.OpenAsync(Address);
        return head;
    }

    private static IElement Section(StaffBrowser head, LivingCase mine) => head.Page.QuerySelector($"#duyet-{mine.Reference.ToLowerInvariant()}-ma")!.ParentElement!;

    private static string Name(StaffBrowser head, LivingCase mine, string field) => Section(head, mine).QuerySelector($"[name$='.{field}']")!.GetAttribute("name")!;

    private static async Task<QuestionState[]> StatesAsync(params LivingCase[] cases)
    {
        List<QuestionState> states = [];
        foreach (var one in cases)
        {
            states.Add((await one.ReadAsync()).State);
        }

        return [.. states];
    }
}
