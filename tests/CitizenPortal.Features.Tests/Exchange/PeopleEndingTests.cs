using CitizenPortal.Domain.Agencies;
using CitizenPortal.Features.Accounts;
using CitizenPortal.Features.Exchange;
using CitizenPortal.Features.Storage;
using CitizenPortal.Features.Tests.Sheets;
using Microsoft.EntityFrameworkCore;

namespace CitizenPortal.Features.Tests.Exchange;

public sealed class PeopleEndingTests : IDisposable
{
    private const string People = "E-mail;Họ và tên;Mã cơ quan;Nhiệm vụ;Kết thúc ngày\n";
    private readonly ExchangePortal _portal = new();

    public void Dispose() => _portal.Dispose();

    [Fact]
    public async Task A_duty_ends_on_its_day_and_the_dry_run_says_so_first()
    {
        var file = Workbook.Csv(People + "truongban;;so-tt-tt;Lãnh đạo duyệt;30/06/2020\nan@coquan.gov.vn;Nguyễn An;so-tn-mt;Official;\n");
        var seen = await _portal.CheckAsync(ExchangeKind.People, file);
        Assert.Equal((1, 1, 0), (seen.Plan!.Added, seen.Plan.Changed, seen.Plan.Same));
        Assert.Contains(seen.Plan.Notes, n => n.Contains("Lãnh đạo duyệt", StringComparison.Ordinal) && n.EndsWith("đến hết ngày 30/06/2020", StringComparison.Ordinal));
        Assert.Equal([null, null], await EndsAsync("truongban"));

        await _portal.ImportAsync(ExchangeKind.People, file);
        Assert.Equal([null, new DateOnly(2020, 6, 30)], (await EndsAsync("truongban")).Order());
        Assert.True((await _portal.StaffAsync("truongban")).Has(Duty.Approver));
        Assert.Equal(1, await _portal.UseAsync<PortalDb, int>(db => db.AccountEvents.CountAsync(e => e.Kind == AccountEventKind.DutyWithdrawn && e.Reason == ExchangePortal.Wish.Reason)));

        var again = await _portal.CheckAsync(ExchangeKind.People, Workbook.Csv(People + "truongban;;so-tt-tt;Lãnh đạo duyệt;30/06/2020\n"));
        Assert.Equal((0, 0, 1), (again.Plan!.Added, again.Plan.Changed, again.Plan.Same));
    }

    [Fact]
    public async Task Without_agency_and_duty_all_duties_end_and_the_account_is_locked_when_the_day_has_come()
    {
        await _portal.ImportAsync(ExchangeKind.People, Workbook.Csv(People + "truongban@demo.example.vn;;;;31/05/2020\ntheodoi;;;;30/06/2020\n"));

        Assert.Null((await _portal.StaffAsync("truongban")).UserId);
        Assert.NotNull((await _portal.StaffAsync("theodoi")).UserId);
        Assert.Equal([new DateOnly(2020, 6, 30)], await EndsAsync("theodoi"));
        Assert.Equal(1, await _portal.UseAsync<PortalDb, int>(db => db.AccountEvents.CountAsync(e => e.Kind == AccountEventKind.Disabled)));
    }

    [Theory]
    [InlineData("khong.co@coquan.gov.vn;;so-tt-tt;Approver;30/06/2020", "A", "Không có tài khoản nào mang địa chỉ này")]
    [InlineData("truongban;;so-tt-tt;Official;30/06/2020", "D", "Người này không có nhiệm vụ “Người xử lý” ở cơ quan nêu trên")]
    [InlineData("truongban;;so-y-te;Approver;30/06/2020", "D", "Người này không có nhiệm vụ “Lãnh đạo duyệt” ở cơ quan nêu trên")]
    [InlineData("truongban;;;Approver;30/06/2020", "C", "Ô này phải có giá trị")]
    [InlineData("truongban;;so-tt-tt;bay;30/06/2020", "D", "Không có nhiệm vụ “bay”. Xem danh sách ở trang “Hướng dẫn” của tệp mẫu")]
    [InlineData("truongban;;so-tt-tt;Approver;31/06/2020", "E", "Không phải là ngày. Hãy viết như 31/12/2020")]
    [InlineData("quantri;;;;30/06/2020", null, "Phải còn ít nhất một quản trị")]
    public async Task What_is_wrong_is_told_at_its_cell_and_nothing_ends(string row, string? column, string said)
    {
        var report = await _portal.ImportAsync(ExchangeKind.People, Workbook.Csv(People + row + "\n"));

        Assert.Null(report.Plan);
        Assert.Contains(report.Faults, f => f.Column == column && (column is null || f.Reason == said));
        Assert.Equal([null, null], await EndsAsync("truongban"));
    }

    [Fact]
    public async Task Nobody_ends_himself()
    {
        var name = await _portal.UseAsync<PortalDb, string?>(db => db.Users.Where(u => u.Id == ExchangePortal.Administrator.UserId).Select(u => u.UserName).SingleAsync());
        var report = await _portal.CheckAsync(ExchangeKind.People, Workbook.Csv(People + $"{name};;;;30/06/2020\n"));

        Assert.Equal("Không tự kết thúc nhiệm vụ của chính mình", Assert.Single(report.Faults).Reason);
    }

    [Fact]
    public async Task Kinds_and_topics_come_in_with_the_duties_that_have_them_and_go_out_again()
    {
        const string heads = "E-mail;Họ và tên;Mã cơ quan;Nhiệm vụ;Loại ý kiến;Lĩnh vực\n";
        var report = await _portal.ImportAsync(ExchangeKind.People, Workbook.Csv(heads + "an@coquan.gov.vn;Nguyễn An;so-tn-mt;\"Coordinator, Official, AgencyDesk\";\"câu hỏi, feedback-a\";DAT\n"));
        Assert.Empty(report.Faults);
        var rows = await _portal.UseAsync<PortalDb, Dictionary<Duty, DutyRow>>(db => db.Duties.Where(d => db.Users.Any(u => u.Id == d.UserId && u.UserName == "an@coquan.gov.vn")).ToDictionaryAsync(d => d.Duty));
        Assert.Equal((2, 0), (rows[Duty.Coordinator].Kinds.Count, rows[Duty.Coordinator].Topics.Count));
        Assert.Equal(["DAT"], rows[Duty.Official].Topics);
        Assert.Equal((0, 0), (rows[Duty.AgencyDesk].Kinds.Count, rows[Duty.AgencyDesk].Topics.Count));

        var wrong = await _portal.CheckAsync(ExchangeKind.People, Workbook.Csv(heads + "b@coquan.gov.vn;Lê B;so-tn-mt;AgencyDesk;câu hỏi;DAT\nc@coquan.gov.vn;Lê C;so-tn-mt;\"Coordinator, Official\";chuyện vui;LA\n"));
        Assert.Equal([(2, "E"), (2, "F"), (3, "E"), (3, "F")], wrong.Faults.Select(f => (f.Row, f.Column!)));
    }

    private Task<List<DateOnly?>> EndsAsync(string account) => _portal.UseAsync<PortalDb, List<DateOnly?>>(db =>
        db.Duties.Where(d => db.Users.Any(u => u.Id == d.UserId && u.UserName == account)).OrderBy(d => d.Id).Select(d => d.To).ToListAsync());
}
