using System.Net;
using CitizenPortal.Domain.SealedReports;
using CitizenPortal.Features.Audit;
using CitizenPortal.Features.SealedReports.Desk;
using CitizenPortal.Features.Storage;
using CitizenPortal.Features.Sweeps;
using CitizenPortal.TestKit;
using CitizenPortal.Web.Tests.Audit;
using CitizenPortal.Web.Tests.Desk;
using Microsoft.Extensions.DependencyInjection;

namespace CitizenPortal.Web.Tests.SealedReports;

/// <summary>A report on money from the inspectors' list to the referral, with the accused heard on the way.</summary>
public sealed class SealedDeskTests
{
    private const string List = "/can-bo/phan-anh-can-bo";
    private const string Own = "/can-bo/giai-trinh";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Report_is_handled_heard_concluded_and_referred_and_each_reading_is_on_record()
    {
        await using var portal = new DemoPortalHost();
        await SealedScene.StaffAsync(portal);
        var reference = await SealedScene.ReportAsync(portal, SealedActs.Money, SealedScene.Accused);
        var (inspector, second) = await HandlersAsync(portal, reference);
        using var handler = await StaffBrowser.SignedInAsync(portal, inspector);
        Assert.Equal(List, handler.Location);
        await handler.OpenAsync(List);
        Assert.NotNull(handler.Page.QuerySelector($"a[href='{List}/{reference}']"));
        await handler.OpenAsync($"{List}/{reference}");
        Assert.Contains(SealedScene.Story, Text(handler), StringComparison.Ordinal);
        await handler.DoAsync("Acknowledge");
        await handler.SubmitAsync("form[action$='handler=AskSender']", ("Input.Question", " "));
        Assert.Equal(["Hãy viết điều cần hỏi người gửi"], handler.Errors);
        await handler.DoAsync("AskSender", ("Input.Question", "Việc xảy ra ngày nào?"));

        // Facts that may tell who sent it are to be looked at once more.
        await handler.SubmitAsync("form[action$='handler=RequestExplanation']", ("Input.Facts", "Số 0912345678 nói rằng có người đòi phong bì."));
        Assert.Contains("có thể cho biết ai gửi", handler.Errors.Single(), StringComparison.Ordinal);
        Assert.Contains("0912345678", handler.Page.QuerySelector("textarea[name='Input.Facts']")!.TextContent, StringComparison.Ordinal);
        await handler.DoAsync("RequestExplanation", ("Input.Facts", "Sáng 29/5 tại quầy, hồ sơ chỉ được nhận sau khi có phong bì."));
        await handler.SubmitAsync("form[action$='handler=Explain']", ("Input.Words", ""));
        Assert.Equal(["Hãy viết nội dung giải trình"], handler.Errors);
        Assert.Null(handler.Page.QuerySelector("form[action$='handler=Conclude']"));
        Assert.Contains("chưa hết hạn", handler.Page.QuerySelector(".refused")!.TextContent, StringComparison.Ordinal);

        await SealedScene.SweepAsync(portal, nameof(WatchSealed), nameof(WatchSealed));
        Assert.Equal([SealedScene.Accused, inspector], await SealedScene.ToldAsync(portal));
        using var accused = await StaffBrowser.SignedInAsync(portal, SealedScene.Accused);
        await accused.OpenAsync("/can-bo");
        Assert.NotNull(accused.Page.QuerySelector($"a[href='{Own}']"));
        await accused.OpenAsync(Own);
        var link = accused.Page.QuerySelector("article a")!.GetAttribute("href")!;
        await accused.OpenAsync(link);
        Assert.Contains("Sáng 29/5", Text(accused), StringComparison.Ordinal);
        Assert.DoesNotContain("phong bì màu tím", accused.Page.Source.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(reference, accused.Page.Source.Text, StringComparison.Ordinal);
        await accused.SubmitAsync("form[action$='handler=Explain']", ("Words", " "));
        Assert.Equal(["Hãy viết nội dung giải trình"], accused.Errors);
        await accused.DoAsync("Explain", ("Words", "Tôi không nhận phong bì nào."));
        using var colleague = await StaffBrowser.SignedInAsync(portal, SealedScene.Head);
        await colleague.OpenAsync(link);
        Assert.Equal(HttpStatusCode.NotFound, colleague.Status);

        await handler.OpenAsync($"{List}/{reference}");
        Assert.Contains("Tôi không nhận phong bì nào.", Text(handler), StringComparison.Ordinal);
        await handler.SubmitAsync("form[action$='handler=Conclude']", ("Input.Reasons", "Có camera."));
        Assert.Equal(["Hãy chọn kết luận"], handler.Errors);
        await handler.DoAsync("Conclude", ("Input.Outcome", "Upheld"), ("Input.Reasons", "Có camera."));
        await handler.SubmitAsync("form[action$='handler=Refer']", ("Input.To", "Sở Tài nguyên và Môi trường"), ("Input.Document", "12/TTr-ĐN"), ("Input.On", "hôm qua"));
        Assert.Equal(["Hãy ghi ngày"], handler.Errors);
        Assert.Equal("12/TTr-ĐN", handler.Page.QuerySelector("input[name='Input.Document']")!.GetAttribute("value"));
        await handler.DoAsync("Refer", ("Input.On", "1/6/2020"));
        await handler.DoAsync("EnterResult", ("Input.Result", "Khiển trách"), ("Input.On", "2020-06-01"));
        Assert.Contains("Khiển trách", Text(handler), StringComparison.Ordinal);

        using var personnel = await StaffBrowser.SignedInAsync(portal, SealedScene.Personnel);
        await personnel.OpenAsync("/can-bo");
        await personnel.OpenAsync(personnel.Page.QuerySelector("a[href='/giam-sat/phan-anh-can-bo']")!.GetAttribute("href")!);
        Assert.Contains("phản ánh đúng", Text(personnel), StringComparison.Ordinal);
        Assert.Contains("12/TTr-ĐN", Text(personnel), StringComparison.Ordinal);
        Assert.DoesNotContain("phong bì", Text(personnel), StringComparison.Ordinal);
        using var monitor = await StaffBrowser.SignedInAsync(portal, "theodoi");
        await monitor.OpenAsync("/giam-sat/phan-anh-can-bo");
        Assert.NotEqual(HttpStatusCode.OK, monitor.Status);

        var rows = await Trail.RowsAsync(portal, inspector);
        Assert.Contains(rows, r => r is { Area: AuditArea.Sealed, Act: nameof(AuditAct.ReadSealed) } && r.Case == reference);
        Assert.Contains(rows, r => r is { Area: AuditArea.Sealed, Act: nameof(SealedVerb.Conclude) } && r.Case == reference);
        Assert.DoesNotContain(rows, r => $"{r.Detail}{r.Reason}{r.Target}".Contains("camera", StringComparison.Ordinal));
        await using var scope = portal.Scope();
        var seven = await scope.ServiceProvider.GetRequiredService<IndicatorSevenQuery>().ReadAsync(new DateOnly(2020, 4, 1), new DateOnly(2020, 6, 30), Ct);
        Assert.Equal((await SealedScene.OfficialAsync(portal, SealedScene.Accused)).Id, Assert.Single(seven, s => s.Value == 1).Key);
        Assert.Empty(await scope.ServiceProvider.GetRequiredService<IndicatorSevenQuery>().ReadAsync(new DateOnly(2020, 7, 1), new DateOnly(2020, 9, 30), Ct));
        Assert.NotEqual(second, inspector);
    }

    [Fact]
    public async Task Identity_is_shown_once_after_a_second_person_agreed_and_the_auditor_is_told()
    {
        await using var portal = new DemoPortalHost();
        await SealedScene.StaffAsync(portal);
        var reference = await SealedScene.ReportAsync(portal, SealedActs.Gifts, SealedScene.Accused);
        var (inspector, second) = await HandlersAsync(portal, reference);
        using var handler = await StaffBrowser.SignedInAsync(portal, inspector);
        using var other = await StaffBrowser.SignedInAsync(portal, second);
        await handler.OpenAsync($"{List}/{reference}");
        await handler.DoAsync("Acknowledge");
        await handler.SubmitAsync("form[action$='handler=RequestIdentity']", ("Input.Reason", ""));
        Assert.Equal(["Hãy viết lý do"], handler.Errors);
        await handler.DoAsync("RequestIdentity", ("Input.Reason", "Phải mời người gửi nhận mặt."));
        Assert.Null(handler.Page.QuerySelector("form[action$='handler=OpenIdentity']"));
        await PostOpenAsync(handler, reference);
        Assert.Equal(["Chưa có ai xin mở danh tính."], handler.Errors);

        await other.OpenAsync($"{List}/{reference}");
        Assert.DoesNotContain("phong bì", Text(other), StringComparison.Ordinal);
        Assert.Contains("Phải mời người gửi nhận mặt.", Text(other), StringComparison.Ordinal);
        await other.DoAsync("ConsentIdentity");
        Assert.Null(other.Page.QuerySelector("form[action$='handler=OpenIdentity']"));
        await PostOpenAsync(other, reference);
        Assert.Equal(HttpStatusCode.NotFound, other.Status);

        await handler.OpenAsync($"{List}/{reference}");
        var fields = handler.FieldsOf("form[action$='handler=OpenIdentity']").ToList();
        await handler.SubmitAsync("form[action$='handler=OpenIdentity']");
        Assert.Contains("Bùi Thị Sen", Text(handler), StringComparison.Ordinal);
        await handler.PostAsync($"{List}/{reference}?handler=OpenIdentity", fields);
        Assert.DoesNotContain("Bùi Thị Sen", Text(handler), StringComparison.Ordinal);
        await handler.OpenAsync($"{List}/{reference}");
        Assert.DoesNotContain("Bùi Thị Sen", handler.Page.Source.Text, StringComparison.Ordinal);

        Assert.Single(await Trail.RowsAsync(portal, inspector), r => r.Act == nameof(AuditAct.OpenSender) && r.Case == reference);
        await SealedScene.SweepAsync(portal, nameof(WatchSealed));
        Assert.Equal([inspector, inspector], await SealedScene.ToldAsync(portal));
        Assert.Equal([Trail.Auditor], await SealedScene.ToldAsync(portal, "sender-opened"));
        using var auditor = await StaffBrowser.SignedInAsync(portal, Trail.Auditor);
        await auditor.OpenAsync($"{Trail.Address}?viec=Sealed.OpenSender");
        Assert.Contains(reference, Text(auditor), StringComparison.Ordinal);
        Assert.DoesNotContain("Bùi Thị Sen", Text(auditor), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Late_report_reaches_the_body_above_and_never_whom_it_is_about()
    {
        await using var portal = new DemoPortalHost();
        await SealedScene.StaffAsync(portal);
        await SealedScene.AddAsync(portal, "thanhtra.ba", "ubnd-tinh", Domain.Agencies.Duty.SealedHandler);
        await AccuseAsync(portal, "thanhtra.ba");
        var reference = await SealedScene.ReportAsync(portal, SealedActs.Money, "thanhtra.ba");
        var (inspector, second) = await HandlersAsync(portal, reference);
        await SealedScene.SweepAsync(portal, nameof(WatchSealed));
        Assert.Equal([inspector], await SealedScene.ToldAsync(portal));

        portal.Clock.Advance(TimeSpan.FromDays(3));
        await SealedScene.SweepAsync(portal, nameof(WatchSealed), nameof(WatchSealed));
        Assert.Equal(["thanhtra.tinh", inspector, inspector], (await SealedScene.ToldAsync(portal)).OrderBy(n => n == inspector));
        portal.Clock.Advance(TimeSpan.FromDays(30));
        await SealedScene.SweepAsync(portal, nameof(WatchSealed));
        var told = await SealedScene.ToldAsync(portal);
        Assert.DoesNotContain("thanhtra.ba", told);
        Assert.Equal(2, told.Count(n => n == "thanhtra.tinh"));
        Assert.Equal(4, told.Count(n => n == inspector));
        Assert.DoesNotContain(second, told);
        await using var scope = portal.Scope();
        var letters = scope.ServiceProvider.GetRequiredService<PortalDb>().Letters.Where(l => l.Letter == "private-notice").ToList();
        Assert.All(letters, l => Assert.DoesNotContain(reference, $"{l.Facts}{l.Key}{l.MessageId}", StringComparison.Ordinal));
        Assert.Single(letters.Select(l => l.Facts[..l.Facts.IndexOf("\"At\"", StringComparison.Ordinal)]).Distinct());
    }

    [Fact]
    public async Task Auditor_who_is_accused_reads_no_row_about_his_own_report()
    {
        await using var portal = new DemoPortalHost();
        await SealedScene.StaffAsync(portal);
        var reference = await SealedScene.ReportAsync(portal, SealedActs.Money, Trail.Auditor);
        var own = await SealedScene.ReadAsync(portal, reference);
        Assert.Equal("ubnd-tinh", own.Body);
        var other = await SealedScene.ReportAsync(portal, SealedActs.Money, SealedScene.Accused);
        foreach (var (account, report) in new[] { ("thanhtra.tinh", reference), ((await HandlersAsync(portal, other)).Handler, other) })
        {
            using var handler = await StaffBrowser.SignedInAsync(portal, account);
            await handler.OpenAsync($"{List}/{report}");
            Assert.Equal(HttpStatusCode.OK, handler.Status);
            await handler.DoAsync("Acknowledge");
        }

        using var auditor = await StaffBrowser.SignedInAsync(portal, Trail.Auditor);
        await auditor.OpenAsync(Trail.Address);
        Assert.DoesNotContain(reference, auditor.Page.Source.Text, StringComparison.Ordinal);
        Assert.Contains(other, auditor.Page.Source.Text, StringComparison.Ordinal);
        using var request = new HttpRequestMessage(HttpMethod.Post, Trail.Address + "?handler=Export") { Content = new FormUrlEncodedContent(auditor.FieldsOf("form[action$='handler=Export']")) };
        using var answer = await auditor.SendAsync(request);
        Assert.DoesNotContain(reference, await answer.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
    }

    private static async Task AccuseAsync(PortalHost portal, string account)
    {
        await using var scope = portal.Scope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
        var official = new Domain.Officials.Official { Code = "CB-9001", FullName = "Người bị phản ánh", UserId = db.Users.Single(u => u.UserName == account).Id };
        official.Take(new Domain.Officials.OfficialPost { Agency = SealedScene.Unit, Position = "Chuyên viên", From = new DateOnly(2020, 1, 2) });
        db.Officials.Add(official);
        await db.SaveChangesAsync(Ct);
    }

    private static async Task<(string Handler, string Other)> HandlersAsync(PortalHost portal, string reference)
    {
        var report = await SealedScene.ReadAsync(portal, reference);
        await using var scope = portal.Scope();
        var name = scope.ServiceProvider.GetRequiredService<PortalDb>().Users.Single(u => u.Id == report.HandlerId).UserName!;
        return (name, name == SealedScene.Inspector ? SealedScene.SecondInspector : SealedScene.Inspector);
    }

    private static Task PostOpenAsync(StaffBrowser browser, string reference)
    {
        var form = browser.FieldsOf("form[action='/dang-xuat']").Append(new("Input.Version", "1")).ToList();
        return browser.PostAsync($"{List}/{reference}?handler=OpenIdentity", form);
    }

    private static string Text(StaffBrowser browser) => browser.Page.QuerySelector("main")!.TextContent;
}
