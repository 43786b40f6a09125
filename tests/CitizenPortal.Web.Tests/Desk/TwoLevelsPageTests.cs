using System.Net;
using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Questions;
using CitizenPortal.Features.Accounts;
using CitizenPortal.Features.Storage;
using CitizenPortal.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CitizenPortal.Web.Tests.Desk;

public sealed class TwoLevelsPageTests : IDisposable
{
    private const string Reviewer = $"vanthu.{LivingCase.Lead}";
    private readonly DemoPortalHost _portal = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _portal.Dispose();

    [Fact]
    public async Task Agency_with_two_levels_sends_a_draft_through_its_reviewer_to_the_head()
    {
        await SetTwoLevelsAsync();
        await GrantAsync(Reviewer, Duty.Reviewer);
        var mine = await LivingCase.InWorkAsync(_portal);
        using var official = await OpenAsync(LivingCase.Official, mine);
        await official.DoAsync("Submit", ("Text", LivingCase.Answer));
        Assert.Equal(Duty.Reviewer, await NoticeAsync(mine, "to-review"));

        using var head = await OpenAsync(LivingCase.Approver, mine);
        Assert.Null(head.Page.QuerySelector("form[action$='handler=Approve']"));
        Assert.Contains("lãnh đạo phòng chưa duyệt dự thảo này", head.Page.QuerySelector(".refused")!.TextContent, StringComparison.Ordinal);
        await head.OpenAsync("/can-bo/hang-doi/cho-duyet");
        Assert.DoesNotContain(mine.Reference, head.References);

        using var reviewer = await StaffBrowser.SignedInAsync(_portal, Reviewer);
        await reviewer.OpenAsync("/can-bo/hang-doi/cho-duyet-phong");
        Assert.Contains(mine.Reference, reviewer.References);
        await reviewer.OpenAsync(mine.Address);
        Assert.Contains(LivingCase.Answer, reviewer.Page.QuerySelector(".answer")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Đã duyệt cấp phòng; dự thảo đã chuyển đến lãnh đạo cơ quan.", await reviewer.DoAsync("Review"));
        Assert.Null(reviewer.Page.QuerySelector("form[action$='handler=Return']"));
        Assert.Equal(Duty.Approver, await NoticeAsync(mine, "to-approve"));

        await head.OpenAsync("/can-bo/duyet");
        Assert.Contains(mine.Reference, head.Page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        await head.OpenAsync(mine.Address);
        await head.DoAsync("Approve");
        Assert.Contains("Người duyệt cấp phòng", head.Page.QuerySelector("#ho-so-tra-loi ~ *")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(QuestionState.Answered, (await mine.ReadAsync()).State);
    }

    [Fact]
    public async Task Without_a_reviewer_who_is_there_the_draft_goes_to_the_head_at_once()
    {
        await SetTwoLevelsAsync();
        var mine = await LivingCase.InWorkAsync(_portal);
        using var official = await OpenAsync(LivingCase.Official, mine);
        await official.DoAsync("Submit", ("Text", LivingCase.Answer));
        using var head = await OpenAsync(LivingCase.Approver, mine);
        await head.DoAsync("Approve");
        Assert.False((await mine.ReadAsync()).NeedsReview);
    }

    [Fact]
    public async Task Reviewer_of_other_topics_is_none_for_this_draft()
    {
        await SetTwoLevelsAsync();
        await GrantAsync(Reviewer, Duty.Reviewer, "KHONG-CO");
        var mine = await LivingCase.InWorkAsync(_portal);
        using var official = await OpenAsync(LivingCase.Official, mine);
        await official.DoAsync("Submit", ("Text", LivingCase.Answer));
        Assert.False((await mine.ReadAsync()).NeedsReview);
    }

    [Fact]
    public async Task Last_day_without_a_first_is_refused_and_stays_typed()
    {
        using var admin = await StaffBrowser.SignedInAsync(_portal, "quantri");
        await admin.OpenAsync($"/quan-tri/co-quan?ma={LivingCase.Lead}");
        await admin.SubmitAsync("form[action*='handler=Save']", ("Input.TwoLevelsTo", "2020-12-31"), ("Input.Reason", "Quy chế"));
        Assert.Equal(["Hãy ghi ngày bắt đầu duyệt hai cấp; ngày kết thúc không được ở trước ngày đó."], admin.Errors);
        Assert.Equal("2020-12-31", admin.Page.QuerySelector("#twolevelsto")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Head_who_is_marked_so_answers_himself_and_the_record_says_it_and_who_is_not_cannot()
    {
        var mine = await LivingCase.RoutedAsync(_portal);
        using var head = await OpenAsync(LivingCase.Approver, mine);
        await head.DoAsync("Take");
        await head.DoAsync("Submit", ("Text", LivingCase.Answer));
        Assert.Null(head.Page.QuerySelector("form[action$='handler=Approve']"));
        Assert.Contains("Bạn không được duyệt dự thảo do chính mình trình.", head.Page.QuerySelector(".refused")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("ubnd-tinh", (await mine.ReadAsync()).ApprovalBy);

        await GrantAsync(LivingCase.Approver, Duty.AgencyHead);
        await head.OpenAsync(mine.Address);
        await head.DoAsync("Approve");
        Assert.Contains("Người đứng đầu cơ quan trực tiếp trả lời", head.Page.QuerySelector(".timeline")!.TextContent, StringComparison.Ordinal);
        var answered = await mine.ReadAsync();
        Assert.True(answered.IsByHead);
    }

    [Fact]
    public async Task Mark_of_the_head_is_given_by_the_administrator_to_an_approver_only()
    {
        using var admin = await StaffBrowser.SignedInAsync(_portal, "quantri");
        Assert.Equal(["Hãy giao nhiệm vụ Lãnh đạo duyệt tại cơ quan này trước."], await MarkAsync(admin, LivingCase.Official));
        Assert.Empty(await MarkAsync(admin, LivingCase.Approver));
        Assert.Equal(1, await WithDbAsync(db => db.Duties.CountAsync(d => d.Duty == Duty.AgencyHead, Cancel)));
    }

    private async Task<IReadOnlyList<string>> MarkAsync(StaffBrowser admin, string account)
    {
        await admin.OpenAsync($"/quan-tri/nguoi/{await WithDbAsync(db => db.Users.Where(u => u.UserName == account).Select(u => u.Id).SingleAsync(Cancel))}");
        await admin.SubmitAsync("form[action$='handler=Grant']", ("NewDuty.Duty", nameof(Duty.AgencyHead)), ("NewDuty.Agency", LivingCase.Lead), ("NewDuty.Reason", "Quyết định bổ nhiệm"));
        return admin.Errors;
    }

    private async Task SetTwoLevelsAsync()
    {
        using var admin = await StaffBrowser.SignedInAsync(_portal, "quantri");
        await admin.OpenAsync($"/quan-tri/co-quan?ma={LivingCase.Lead}");
        await admin.SubmitAsync("form[action*='handler=Save']", ("Input.TwoLevelsFrom", "2020-06-01"), ("Input.Reason", "Quy chế làm việc"));
        Assert.Equal(HttpStatusCode.Redirect, admin.Status);
        await admin.OpenAsync(admin.Location!);
        Assert.Contains("Duyệt trả lời hai cấp", admin.Page.QuerySelector(".facts")!.TextContent, StringComparison.Ordinal);
    }

    private Task<int> GrantAsync(string account, Duty duty, params string[] topics) => WithDbAsync(async db =>
    {
        var id = await db.Users.Where(u => u.UserName == account).Select(u => u.Id).SingleAsync(Cancel);
        db.Duties.Add(new DutyRow { UserId = id, Duty = duty, Agency = LivingCase.Lead, Topics = topics });
        return await db.SaveChangesAsync(Cancel);
    });

    private async Task<Duty> NoticeAsync(LivingCase mine, string letter)
    {
        var notice = await WithDbAsync(db => db.StaffNotices.AsNoTracking().SingleAsync(n => n.Letter == letter && n.Key.StartsWith(mine.Reference), Cancel));
        return notice.Duty;
    }

    private async Task<T> WithDbAsync<T>(Func<PortalDb, Task<T>> act)
    {
        await using var scope = _portal.Scope();
        return await act(scope.ServiceProvider.GetRequiredService<PortalDb>());
    }

    private async Task<StaffBrowser> OpenAsync(string account, LivingCase mine)
    {
        var browser = await StaffBrowser.SignedInAsync(_portal, account);
        await browser.OpenAsync(mine.Address);
        return browser;
    }
}
