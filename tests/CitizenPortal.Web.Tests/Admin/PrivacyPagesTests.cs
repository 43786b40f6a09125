using System.IO.Compression;
using System.Net;
using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Questions;
using CitizenPortal.Features.Accounts;
using CitizenPortal.Features.Desk.Notes;
using CitizenPortal.Features.Ports;
using CitizenPortal.Features.Privacy;
using CitizenPortal.Features.Storage;
using CitizenPortal.TestKit;
using CitizenPortal.Web.Tests.Desk;
using CitizenPortal.Web.Tests.Public;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CitizenPortal.Web.Tests.Admin;

public sealed class PrivacyPagesTests : IDisposable
{
    private const string Page = "/quan-tri/du-lieu-ca-nhan";
    private const string Terms = "/quan-tri/luu-giu";
    private const string Breaches = "/quan-tri/su-co-du-lieu";
    private readonly DemoPortalHost _portal = new();

    public void Dispose() => _portal.Dispose();

    [Theory]
    [InlineData(Page)]
    [InlineData(Terms)]
    [InlineData(Breaches)]
    public async Task Only_an_administrator_gets_in(string address)
    {
        using var stranger = new StaffBrowser(_portal);
        await stranger.OpenAsync(address);
        Assert.Equal(HttpStatusCode.Redirect, stranger.Status);
        foreach (var account in new[] { "dieuphoi", "truongban", "theodoi", "canbo.so-tn-mt" })
        {
            using var other = await StaffBrowser.SignedInAsync(_portal, account);
            await other.OpenAsync(address);
            Assert.Contains("/khong-co-quyen", other.Location, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_resident_asks_one_administrator_proposes_and_only_another_erases()
    {
        var (reference, email) = await PublishedAsync();
        var words = (await DeskCase.ReadAsync(_portal, reference)).PublicBody!;
        await NoteAsync(reference, "Đã gọi lại cho chị theo số 0912 345 678.");
        using var first = await StaffBrowser.SignedInAsync(_portal, "quantri");
        await first.OpenAsync(Page);
        await first.SubmitAsync("#tim", ("Input.Contact", email), ("Input.Reason", "Đơn ngày 1/6/2020"));
        Assert.Contains(reference, first.Page.QuerySelector("#tim")!.TextContent, StringComparison.Ordinal);
        await first.PostAsync($"{Page}?handler=Propose", first.FieldsOf("#tim"));
        Assert.Equal(HttpStatusCode.Redirect, first.Status);
        await first.OpenAsync(Page);
        await first.SubmitAsync("form[action$='handler=Erase']");
        Assert.Equal(["Bạn đã đề nghị xóa, nên cần một người khác đồng ý."], first.Errors);
        Assert.NotEqual(Question.Forgotten, (await DeskCase.ReadAsync(_portal, reference)).Body);

        await PromoteAsync("truongban");
        using var second = await StaffBrowser.SignedInAsync(_portal, "truongban");
        await second.OpenAsync(Page);
        await second.SubmitAsync("form[action$='handler=Erase']");
        Assert.Equal(HttpStatusCode.Redirect, second.Status);

        var gone = await DeskCase.ReadAsync(_portal, reference);
        Assert.Equal((Question.Forgotten, null, null, QuestionState.Answered), (gone.Body, gone.PublicBody, gone.PublicAnswer, gone.State));
        await using var scope = _portal.Scope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
        var contact = await db.Contacts.AsNoTracking().SingleAsync(c => c.QuestionId == gone.Id, Cancel);
        Assert.All([contact.Name, contact.Email, contact.Phone, contact.EmailIndex, contact.PhoneIndex], Assert.Null);
        Assert.All(await db.Letters.Where(l => l.QuestionId == gone.Id).Select(l => l.Facts).ToListAsync(Cancel), facts => Assert.Equal("{}", facts));
        Assert.All(await db.History(gone.Id).ToListAsync(Cancel), e => Assert.Null(e.Words));
        Assert.Equal([Question.Forgotten], await db.CaseNotes.Where(n => n.QuestionId == gone.Id).Select(n => n.Text).ToListAsync(Cancel));
        Assert.Contains(Verb.Ask, await db.History(gone.Id).Select(e => e.Verb).ToListAsync(Cancel));
        Assert.Equal([PersonalAct.Found, PersonalAct.ErasureProposed, PersonalAct.Erased], await db.PersonalAccesses.OrderBy(a => a.Id).Select(a => a.Act).ToListAsync(Cancel));
        using var reader = new Visitor(_portal);
        Assert.DoesNotContain(words[..40], await reader.TextAsync($"/hoi-dap/{reference}"), StringComparison.Ordinal);
        Assert.DoesNotContain(reference, await reader.TextAsync("/hoi-dap?tu-khoa=" + Uri.EscapeDataString(words[..40])), StringComparison.Ordinal);
        Assert.DoesNotContain(reference, await reader.TextAsync("/hoi-dap.atom"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_open_case_is_not_erased_and_the_reason_is_said()
    {
        var asker = await Asker.AskedAsync(_portal, "Đường vào thôn bị ngập, khi nào sửa?", "Lò Văn Bảy");
        using var his = await asker.InAsync();
        var page = await his.OpenAsync(asker.Page);
        Assert.Contains("Yêu cầu xóa dữ liệu của tôi", page.QuerySelector("#xoa-du-lieu").Words(), StringComparison.Ordinal);
        var said = await his.PostAsync($"{asker.Page}?viec=xoa-du-lieu", []);
        Assert.Contains("Đã ghi yêu cầu xóa dữ liệu của bạn.", said.QuerySelector("[role=status]").Words(), StringComparison.Ordinal);
        await his.PostAsync($"{asker.Page}?viec=xoa-du-lieu", []);

        using var stranger = new Visitor(_portal);
        Assert.Null((await stranger.OpenAsync(asker.Page)).QuerySelector("#xoa-du-lieu"));
        await stranger.PostAsync($"{asker.Page}?viec=xoa-du-lieu", []);

        using var first = await StaffBrowser.SignedInAsync(_portal, "quantri");
        await first.OpenAsync(Page);
        Assert.Single(first.Page.QuerySelectorAll("form[action$='handler=Propose']"));
        await first.SubmitAsync("form[action$='handler=Propose']", ("Input.Reason", " "));
        Assert.Equal(["Ghi lý do."], first.Errors);
        await first.SubmitAsync("form[action$='handler=Propose']", ("Input.Reason", "Người gửi yêu cầu"));
        await PromoteAsync("truongban");
        using var second = await StaffBrowser.SignedInAsync(_portal, "truongban");
        await second.OpenAsync(Page);
        await second.SubmitAsync("form[action$='handler=Erase']", ("Input.Reason", "Theo đơn"));
        Assert.Equal(["Chưa xóa được: ý kiến còn đang giải quyết hoặc phải giữ theo quy định."], second.Errors);
        Assert.Equal("Theo đơn", second.Page.QuerySelector("form[action$='handler=Erase'] [name='Input.Reason']")!.GetAttribute("value"));
        Assert.True(string.IsNullOrEmpty(second.Page.QuerySelector("#tim [name='Input.Reason']")!.GetAttribute("value")));
        Assert.Equal("Đường vào thôn bị ngập, khi nào sửa?", (await DeskCase.ReadAsync(_portal, asker.Reference)).Body);
    }

    [Fact]
    public async Task Everything_held_is_handed_over_in_one_file_and_the_look_is_kept()
    {
        var (reference, email) = await PublishedAsync();
        using var admin = await StaffBrowser.SignedInAsync(_portal, "quantri");
        await admin.OpenAsync(Page);
        await admin.SubmitAsync("#tim", ("Input.Contact", "không phải"), ("Input.Reason", ""));
        Assert.Equal(["Ghi một địa chỉ e-mail hoặc số điện thoại.", "Ghi lý do."], admin.Errors);
        Assert.Equal("không phải", admin.Page.QuerySelector("#contact")!.GetAttribute("value"));

        await using var scope = _portal.Scope();
        var by = await scope.ServiceProvider.GetRequiredService<ActorReader>().ReadAsync(await IdAsync(scope.ServiceProvider, "quantri"), Cancel);
        var zip = await scope.ServiceProvider.GetRequiredService<PersonalExportQuery>().ExportAsync(new FindPerson(email.ToUpperInvariant(), "Đơn"), by, Cancel);
        using var archive = new ZipArchive(new MemoryStream(zip));
        using var text = new StreamReader(await archive.GetEntry("du-lieu.txt")!.OpenAsync(Cancel));
        var told = await text.ReadToEndAsync(Cancel);
        Assert.Contains(email, told, StringComparison.Ordinal);
        Assert.Contains(reference, told, StringComparison.Ordinal);
        Assert.Contains((await DeskCase.ReadAsync(_portal, reference)).Body, told, StringComparison.Ordinal);
        Assert.NotNull(archive.GetEntry("du-lieu.json"));
        Assert.Contains(PersonalAct.Exported, await scope.ServiceProvider.GetRequiredService<PortalDb>().PersonalAccesses.Select(a => a.Act).ToListAsync(Cancel));
    }

    [Fact]
    public async Task A_term_is_changed_with_basis_and_reason_and_a_wrong_one_is_said_at_its_field()
    {
        using var admin = await StaffBrowser.SignedInAsync(_portal, "quantri");
        await admin.OpenAsync(Terms);
        await admin.SubmitAsync("#sua", ("Input.Row", ""), ("Input.Months", "ba"));
        Assert.Equal(["Chọn loại và phần cần thay đổi."], admin.Errors);
        await admin.SubmitAsync("#sua", ("Input.Row", "Question.Contacts"), ("Input.Months", "ba"), ("Input.Basis", ""), ("Input.Reason", ""));
        Assert.Equal(["Ghi số tháng nguyên, từ 6 đến 1200, hoặc để trống.", "Ghi căn cứ của thời hạn này.", "Ghi lý do."], admin.Errors);
        Assert.Equal("ba", admin.Page.QuerySelector("#months")!.GetAttribute("value"));
        await admin.SubmitAsync("#sua", ("Input.Row", "Denunciation.Words"), ("Input.Months", "12"), ("Input.Basis", "QĐ 1"), ("Input.Reason", "Thử"));
        Assert.Equal(["Loại này giữ theo hồ sơ giải quyết, không xóa theo tháng."], admin.Errors);
        await admin.SubmitAsync("#sua", ("Input.Row", "Question.Contacts"), ("Input.Months", "36"), ("Input.Basis", "Quyết định 12/QĐ-UBND"), ("Input.Reason", "Theo quyết định mới"));
        await admin.OpenAsync(Terms);

        Assert.Contains("36 tháng", admin.Page.QuerySelector("tbody tr").Words(), StringComparison.Ordinal);
        Assert.Contains("Quyết định 12/QĐ-UBND", admin.Page.QuerySelector("tbody tr").Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_breach_is_recorded_with_its_timer_and_reported_with_a_document()
    {
        using var admin = await StaffBrowser.SignedInAsync(_portal, "quantri");
        await admin.OpenAsync(Breaches);
        await admin.SubmitAsync("#ghi", ("Input.FoundOn", "hôm qua"), ("Input.FoundTime", "tám giờ"), ("Input.What", "Gửi nhầm danh sách."), ("Input.Whom", " "));
        Assert.Equal(["Ghi ngày và giờ phát hiện, ví dụ 1/6/2020 và 08:30.", "Ghi những ai bị ảnh hưởng."], admin.Errors);
        Assert.Equal("Gửi nhầm danh sách.", admin.Page.QuerySelector("#what")!.TextContent.Trim());
        await admin.SubmitAsync("#ghi", ("Input.FoundOn", "2020-06-02"), ("Input.FoundTime", "07:00"), ("Input.Whom", "Mười người"));
        Assert.Equal(["Giờ phát hiện không thể ở tương lai."], admin.Errors);
        await admin.SubmitAsync("#ghi", ("Input.FoundOn", "2020-06-01"), ("Input.FoundTime", "07:00"));
        await admin.OpenAsync(Breaches);
        Assert.Contains("còn 71 giờ để báo", admin.Page.QuerySelector("#su-co-1").Words(), StringComparison.Ordinal);
        Assert.Contains("07:00 04/06/2020", admin.Page.QuerySelector(".facts").Words(), StringComparison.Ordinal);

        _portal.Clock.Advance(TimeSpan.FromHours(72));
        await admin.SignInAsync("quantri");
        await admin.OpenAsync(Breaches);
        Assert.Contains("quá hạn báo", admin.Page.QuerySelector("#su-co-1").Words(), StringComparison.Ordinal);
        await admin.SubmitAsync("form[action$='handler=Report']", ("Input.Measures", ""), ("Input.Document", "12/BC-STTTT"));
        Assert.Equal(["Ghi biện pháp đã làm hoặc sẽ làm."], admin.Errors);
        await admin.SubmitAsync("form[action$='handler=Report']", ("Input.Measures", "Đã thu hồi thư."));
        await admin.OpenAsync(Breaches);
        Assert.Contains("đã báo, quá hạn", admin.Page.QuerySelector("#su-co-1").Words(), StringComparison.Ordinal);
        Assert.Contains("12/BC-STTTT", admin.Page.QuerySelector(".facts").Words(), StringComparison.Ordinal);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private async Task<(string Reference, string Email)> PublishedAsync()
    {
        await using var scope = _portal.Scope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
        var found = await db.Cases(Actor.Anonymous).Where(q => q.State == QuestionState.Published && q.ConsentsToPublication && !q.IsGeneralised)
            .Join(db.Contacts.Where(c => c.Email != null), q => q.Id, c => c.QuestionId, (q, c) => new { q.Reference, c.Email }).OrderBy(q => q.Reference).FirstAsync(Cancel);
        return (found.Reference, scope.ServiceProvider.GetRequiredService<IContactVault>().Open(found.Email!));
    }

    private async Task NoteAsync(string reference, string text)
    {
        var id = (await DeskCase.ReadAsync(_portal, reference)).Id;
        await using var scope = _portal.Scope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
        db.CaseNotes.Add(new CaseNote { Id = 77, QuestionId = id, AuthorId = 1, AuthorName = "Cán bộ", AuthorAgency = "so-tn-mt", Text = text, At = _portal.Clock.GetUtcNow() });
        await db.SaveChangesAsync(Cancel);
    }

    private async Task PromoteAsync(string account)
    {
        await using var scope = _portal.Scope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
        db.Duties.Add(new DutyRow { UserId = await IdAsync(scope.ServiceProvider, account), Duty = Duty.Administrator, Agency = "so-tt-tt" });
        await db.SaveChangesAsync(Cancel);
    }

    private static Task<long> IdAsync(IServiceProvider services, string account) =>
        services.GetRequiredService<PortalDb>().Users.Where(u => u.UserName == account).Select(u => u.Id).SingleAsync(Cancel);
}
