using System.Net;
using AngleSharp.Dom;
using CitizenPortal.Domain.Questions;
using CitizenPortal.Features.Letters;
using CitizenPortal.Features.Storage;
using CitizenPortal.Features.Sweeps;
using CitizenPortal.TestKit;
using CitizenPortal.Web.Tests.Public;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CitizenPortal.Web.Tests.Desk;

public sealed class OpinionPageTests : IDisposable
{
    private readonly DemoPortalHost _portal = new();

    public void Dispose() => _portal.Dispose();

    [Fact]
    public async Task An_opinion_is_asked_found_in_its_queue_given_and_seen_no_more()
    {
        var asked = await InWorkAsync();
        using var official = await StaffBrowser.SignedInAsync(_portal, "canbo.so-tn-mt");
        await official.OpenAsync(asked.Desk);
        await official.SubmitAsync("form[action$='handler=RequestOpinion']", ("Agency", ""), ("Words", "Thuộc tuyến nào?"));
        Assert.Equal(["Chọn cơ quan cần xin ý kiến."], official.Errors);
        Assert.Equal("Thuộc tuyến nào?", official.Page.QuerySelector("#requestopinion-words")!.TextContent);
        await official.DoAsync("RequestOpinion", ("Agency", "so-gtvt"), ("Words", "Thuộc tuyến nào?"));
        await official.SubmitAsync("form[action$='handler=RequestOpinion']", ("Agency", "so-gtvt"), ("Words", "Hỏi lần nữa."));
        Assert.Equal(["Cơ quan này đã được xin ý kiến và chưa trả lời."], official.Errors);

        using var other = await StaffBrowser.SignedInAsync(_portal, "canbo.so-gtvt");
        await other.OpenAsync("/can-bo/hang-doi/xin-y-kien");
        Assert.Contains(asked.Reference, other.References);
        Assert.Contains("08/06", other.Page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        await other.OpenAsync(asked.Desk);
        Assert.Null(other.Page.QuerySelector("form[action$='handler=Submit']"));
        await other.SubmitAsync("form[action$='handler=GiveOpinion']", ("Words", " "));
        Assert.Equal(["Ghi nội dung ý kiến."], other.Errors);
        await other.DoAsync("GiveOpinion", ("Words", "Tuyến huyện."));
        await other.OpenAsync(asked.Desk);
        Assert.DoesNotContain("Đường vào thôn", other.Page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, other.Status);

        await official.OpenAsync(asked.Desk);
        Assert.Contains("Tuyến huyện.", official.Page.QuerySelector("section[aria-labelledby='lien-quan']")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Cho ý kiến phối hợp", official.Page.QuerySelector(".segments")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(asked.Receipt.PromisedOn, (await DeskCase.ReadAsync(_portal, asked.Reference)).PromisedOn);
    }

    [Fact]
    public async Task Silence_is_escalated_and_becomes_a_late_case_of_the_silent_agency()
    {
        var asked = await InWorkAsync();
        using var official = await StaffBrowser.SignedInAsync(_portal, "canbo.so-tn-mt");
        await official.OpenAsync(asked.Desk);
        await official.DoAsync("RequestOpinion", ("Agency", "so-gtvt"), ("Words", "Nước ngập có gây dịch bệnh không?"));
        _portal.Clock.Advance(TimeSpan.FromDays(8));
        await Asker.SweepAsync(_portal, nameof(RemindOpinions));
        await official.SignInAsync("canbo.so-tn-mt");
        await official.OpenAsync(asked.Desk);
        await official.DoAsync("Submit", ("Text", "Đường sẽ được sửa."));
        using var approver = await StaffBrowser.SignedInAsync(_portal, "lanhdao.so-tn-mt");
        await approver.OpenAsync(asked.Desk);
        await approver.DoAsync("Approve");

        await using var scope = _portal.Scope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
        var part = await db.Set<Question>().SingleAsync(q => q.SplitFrom == asked.Receipt.QuestionId, TestContext.Current.CancellationToken);
        Assert.Equal(("so-gtvt", QuestionState.InProgress, new DateOnly(2020, 6, 8)), (part.Lead!, part.State, part.HolderDueOn!.Value));
        Assert.Contains((LetterCatalogue.Escalation, "so-gtvt"), await db.StaffNotices.Where(n => n.QuestionId == asked.Receipt.QuestionId).Select(n => new ValueTuple<string, string>(n.Letter, n.Agency)).ToListAsync(TestContext.Current.CancellationToken));
        using var theirs = await StaffBrowser.SignedInAsync(_portal, "canbo.so-gtvt");
        await theirs.OpenAsync($"/can-bo/y-kien/{part.Reference}");
        await theirs.DoAsync("Take");
        using var asker = await asked.InAsync();
        var page = await asker.OpenAsync(asked.Page);
        Assert.Contains(part.Reference, page.QuerySelector("section[aria-labelledby='cac-phan']").Words(), StringComparison.Ordinal);
        Assert.Contains("Đường sẽ được sửa.", page.QuerySelector(".answer").Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_letter_to_a_body_without_account_leaves_the_case_here_until_its_reply_is_answered()
    {
        var asked = await Asker.AskedAsync(_portal, "Tiền thuê đất của hợp tác xã được giảm bao nhiêu?", "Trần Thị Sáu");
        using var coordinator = await StaffBrowser.SignedInAsync(_portal, "dieuphoi");
        await coordinator.OpenAsync(asked.Desk);
        await coordinator.SubmitAsync("form[action$='handler=ForwardByLetter']", ("Body", "Cục Thuế tỉnh"), ("Number", ""), ("SentOn", "hôm qua"), ("Words", "Đề nghị trả lời."));
        Assert.Equal(["Ghi số, ký hiệu công văn.", "Ghi ngày công văn theo dạng ngày/tháng/năm."], coordinator.Errors);
        Assert.Equal("hôm qua", coordinator.Page.QuerySelector("#forwardbyletter-senton")!.GetAttribute("value"));
        await coordinator.SubmitAsync("form[action$='handler=ForwardByLetter']", ("Body", "Cục Thuế tỉnh"), ("Number", "125/STTTT-BCVT"), ("SentOn", "2/6/2020"), ("Words", "Đề nghị trả lời."));
        Assert.Equal(["Ngày công văn không được ở sau hôm nay; hạn trả lời phải ở sau hôm nay."], coordinator.Errors);
        await coordinator.DoAsync("ForwardByLetter", ("Body", "Cục Thuế tỉnh"), ("Number", "125/STTTT-BCVT"), ("SentOn", "1/6/2020"), ("Words", "Đề nghị trả lời."));

        await coordinator.OpenAsync("/can-bo/hang-doi/da-gui-cong-van");
        Assert.Contains(asked.Reference, coordinator.References);
        await coordinator.OpenAsync(asked.Desk);
        await coordinator.SubmitAsync("form[action$='handler=GiveOpinion']", ("Words", "Được giảm 15 %."), ("ReplyNumber", ""));
        Assert.Equal(["Ghi số, ký hiệu công văn trả lời."], coordinator.Errors);
        await coordinator.DoAsync("GiveOpinion", ("Words", "Được giảm 15 %."), ("ReplyNumber", "88/CT-TTHT"));
        await coordinator.DoAsync("Submit", ("Text", "Theo Cục Thuế: được giảm 15 %."));
        using var head = await StaffBrowser.SignedInAsync(_portal, "truongban");
        await head.OpenAsync(asked.Desk);
        await head.DoAsync("Approve");

        using var asker = await asked.InAsync();
        var page = await asker.OpenAsync(asked.Page);
        Assert.Contains("được giảm 15 %", page.QuerySelector(".answer").Words(), StringComparison.Ordinal);
        Assert.Contains("Đã gửi công văn hỏi cơ quan có trách nhiệm", page.QuerySelector(".timeline").Words(), StringComparison.Ordinal);
        await using var scope = _portal.Scope();
        Assert.Contains("forwarded", await scope.ServiceProvider.GetRequiredService<PortalDb>().Letters.Where(l => l.QuestionId == asked.Receipt.QuestionId).Select(l => l.Letter).ToListAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task The_official_who_steps_aside_sees_no_draft_and_only_approver_and_monitor_read_why()
    {
        var asked = await InWorkAsync();
        using var official = await StaffBrowser.SignedInAsync(_portal, "canbo.so-tn-mt");
        await official.OpenAsync(asked.Desk);
        await official.DoAsync("Submit", ("Text", "Bản đầu."));
        using var approver = await StaffBrowser.SignedInAsync(_portal, "lanhdao.so-tn-mt");
        await approver.OpenAsync(asked.Desk);
        await approver.DoAsync("Return", ("Words", "Sửa."));
        await official.OpenAsync(asked.Desk);
        await official.SubmitAsync("form[action$='handler=Recuse']", ("Reason", ""));
        Assert.Equal(["Ghi lý do xin không tham gia xử lý."], official.Errors);
        await official.DoAsync("Recuse", ("Reason", "Người hỏi là chị ruột tôi."));

        Assert.Null(official.Page.QuerySelector("form[action*='handler=']:not([action*='dang-xuat'])"));
        Assert.DoesNotContain("Bản đầu.", official.Page.DocumentElement.TextContent, StringComparison.Ordinal);
        await approver.OpenAsync(asked.Desk);
        Assert.Contains("chị ruột tôi", approver.Page.DocumentElement.TextContent, StringComparison.Ordinal);
        await approver.SubmitAsync("form[action$='handler=Assign']", ("OfficialId", $"{await IdAsync("canbo.so-tn-mt")}"));
        Assert.Equal(["Không giao được cho người này: đang giữ ý kiến hoặc đã xin không tham gia xử lý."], approver.Errors);
        Assert.All(await SeenByAsync(asked, "vanthu.so-tn-mt", "dieuphoi"), text => Assert.DoesNotContain("chị ruột tôi", text, StringComparison.Ordinal));
        Assert.All(await SeenByAsync(asked, "theodoi"), text => Assert.Contains("chị ruột tôi", text, StringComparison.Ordinal));
        using var asker = await asked.InAsync();
        Assert.DoesNotContain("chị ruột tôi", (await asker.OpenAsync(asked.Page)).DocumentElement.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task When_the_only_approver_steps_aside_the_body_above_approves()
    {
        var asked = await InWorkAsync();
        using var official = await StaffBrowser.SignedInAsync(_portal, "canbo.so-tn-mt");
        await official.OpenAsync(asked.Desk);
        await official.DoAsync("Submit", ("Text", "Đường sẽ được sửa."));
        using var approver = await StaffBrowser.SignedInAsync(_portal, "lanhdao.so-tn-mt");
        await approver.OpenAsync(asked.Desk);
        await approver.DoAsync("Recuse", ("Reason", "Đường đi qua đất nhà tôi."));
        Assert.Null(approver.Page.QuerySelector("form[action$='handler=Approve']"));

        using var above = await StaffBrowser.SignedInAsync(_portal, "chutich");
        await above.OpenAsync("/can-bo/hang-doi/cho-duyet");
        Assert.Contains(asked.Reference, above.References);
        await above.OpenAsync(asked.Desk);
        await above.DoAsync("Approve");
        Assert.Equal(QuestionState.Answered, (await DeskCase.ReadAsync(_portal, asked.Reference)).State);
    }

    [Fact]
    public async Task An_absent_officials_case_and_draft_go_to_another()
    {
        var asked = await InWorkAsync();
        using var official = await StaffBrowser.SignedInAsync(_portal, "canbo.so-tn-mt");
        await official.OpenAsync(asked.Desk);
        await official.SubmitAsync("form[action$='handler=Submit']", ("Text", ""));
        var form = official.Page.QuerySelector<AngleSharp.Html.Dom.IHtmlFormElement>("form[action$='handler=Submit']")!;
        await official.PostAsync($"{asked.Desk}?handler=Draft", StaffBrowser.Fields(form).Where(f => f.Key != "Text").Append(new("Text", "Bản đang viết dở.")));

        using var desk = await StaffBrowser.SignedInAsync(_portal, "vanthu.so-tn-mt");
        await desk.OpenAsync(asked.Desk);
        await desk.SubmitAsync("form[action$='handler=HandOver']", ("OfficialId", ""), ("Reason", ""));
        Assert.Equal(2, desk.Errors.Count);
        await desk.DoAsync("HandOver", ("OfficialId", $"{await IdAsync("lanhdao.so-tn-mt")}"), ("Reason", "Nghỉ phép."));

        using var successor = await StaffBrowser.SignedInAsync(_portal, "lanhdao.so-tn-mt");
        await successor.OpenAsync("/can-bo/hang-doi/cua-toi");
        Assert.Contains(asked.Reference, successor.References);
        await successor.OpenAsync(asked.Desk);
        Assert.Equal("Bản đang viết dở.", successor.Page.QuerySelector("#submit-text")!.TextContent);
        await official.OpenAsync(asked.Desk);
        Assert.Null(official.Page.QuerySelector("form[action$='handler=Submit']"));
    }

    private async Task<IReadOnlyList<string>> SeenByAsync(Asker asked, params string[] accounts)
    {
        List<string> seen = [];
        foreach (var account in accounts)
        {
            using var browser = await StaffBrowser.SignedInAsync(_portal, account);
            await browser.OpenAsync(asked.Desk);
            seen.Add(browser.Page.DocumentElement.TextContent);
        }

        return seen;
    }

    private async Task<long> IdAsync(string account)
    {
        await using var scope = _portal.Scope();
        return await scope.ServiceProvider.GetRequiredService<PortalDb>().Users.Where(u => u.UserName == account).Select(u => u.Id).SingleAsync(TestContext.Current.CancellationToken);
    }

    private async Task<Asker> InWorkAsync()
    {
        var asked = await Asker.AskedAsync(_portal, "Đường vào thôn An Thạnh bị ngập, bao giờ được sửa?", "Lò Văn Bảy");
        using var coordinator = await StaffBrowser.SignedInAsync(_portal, "dieuphoi");
        await coordinator.OpenAsync(asked.Desk);
        await coordinator.DoAsync("Screen");
        await coordinator.DoAsync("Route", ("Lead", "so-tn-mt"));
        using var official = await StaffBrowser.SignedInAsync(_portal, "canbo.so-tn-mt");
        await official.OpenAsync(asked.Desk);
        await official.DoAsync("Take");
        return asked;
    }
}
