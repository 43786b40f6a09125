using CitizenPortal.Domain.Agencies;
using CitizenPortal.Features.Accounts;
using CitizenPortal.Features.Exchange;
using CitizenPortal.Features.Organisation;
using CitizenPortal.Features.Outbox;
using CitizenPortal.Features.Sheets;
using CitizenPortal.Features.Storage;
using CitizenPortal.Features.Tests.Sheets;
using Microsoft.EntityFrameworkCore;

namespace CitizenPortal.Features.Tests.Exchange;

public sealed class ImportSheetTests : IDisposable
{
    private const string People = "E-mail;Họ và tên;Mã cơ quan;Nhiệm vụ;Từ ngày;Đến ngày\n";
    private readonly ExchangePortal _portal = new();

    [Fact]
    public async Task People_come_in_with_agency_duties_and_dates_and_cannot_sign_in_before_they_are_asked()
    {
        var report = await _portal.ImportAsync(ExchangeKind.People, Workbook.Csv(People + "An@coquan.gov.vn;Nguyễn An;so-tn-mt;\"người xử lý, AgencyDesk\";01/07/2020;\nbinh@coquan.gov.vn;Lê Bình;ubnd-587;Approver;;\n"));

        Assert.Empty(report.Faults);
        Assert.Equal(2, report.Plan!.Added);
        var (user, duties, events, letters) = await _portal.UseAsync<PortalDb, (PortalUser, List<DutyRow>, int, int)>(async db =>
        {
            var an = await db.Users.SingleAsync(u => u.UserName == "an@coquan.gov.vn");
            return (an, await db.Duties.Where(d => d.UserId == an.Id).ToListAsync(), await db.AccountEvents.CountAsync(e => e.Kind == AccountEventKind.Added && e.Reason == ExchangePortal.Wish.Reason), await db.Letters.CountAsync(l => l.UserId == an.Id));
        });
        Assert.Equal(("Nguyễn An", "so-tn-mt", true, null, null), (user.FullName, user.Agency, user.IsDisabled, user.PasswordHash, user.InvitedUntil));
        Assert.Equal([Duty.AgencyDesk, Duty.Official], duties.Select(d => d.Duty).Order());
        Assert.All(duties, d => Assert.Equal(("so-tn-mt", new DateOnly(2020, 7, 1), null), (d.Agency, d.From, d.To)));
        Assert.Equal((2, 0), (events, letters));
    }

    [Fact]
    public async Task Invitations_go_out_only_when_wished()
    {
        var before = await _portal.CountAsync<OutboxLetter>();
        await _portal.ImportAsync(ExchangeKind.People, Workbook.Csv(People + "an@coquan.gov.vn;Nguyễn An;so-tn-mt;Official;;\n"), ExchangePortal.Wish with { Invites = true });

        Assert.Equal(before + 1, await _portal.CountAsync<OutboxLetter>());
        Assert.NotNull(await _portal.UseAsync<PortalDb, DateTimeOffset?>(db => db.Users.Where(u => u.UserName == "an@coquan.gov.vn").Select(u => u.InvitedUntil).SingleAsync()));
    }

    [Fact]
    public async Task One_bad_row_keeps_all_people_out_and_every_fault_is_told()
    {
        var before = await _portal.CountAsync<PortalUser>();
        var report = await _portal.ImportAsync(ExchangeKind.People, Workbook.Csv(People
            + "an@coquan.gov.vn;Nguyễn An;so-tn-mt;Official;;\n"
            + "không phải;;so-nao-do;bay;30/02/2020;\n"
            + "AN@coquan.gov.vn;Trùng;so-tn-mt;Official;02/07/2020;01/07/2020\n"
            + "kin@coquan.gov.vn;Kín;so-tn-mt;SealedHandler;;\n"));

        Assert.Equal([(3, "B"), (3, "C"), (3, "D"), (3, "E"), (4, "A"), (4, "F"), (5, "D")], report.Faults.Select(f => (f.Row, f.Column)));
        Assert.Equal("Trùng với dòng 2", report.Faults.Single(f => f is { Row: 4, Column: "A" }).Reason);
        Assert.Null(report.Plan);
        Assert.Equal(before, await _portal.CountAsync<PortalUser>());
    }

    [Fact]
    public async Task Person_who_is_there_already_is_a_fault() =>
        Assert.Equal((2, "A"), (await _portal.CheckAsync(ExchangeKind.People, Workbook.Csv(People + "quantri;Ai đó;so-tn-mt;Official;;\n"))).Faults.Select(f => (f.Row, f.Column!)).First());

    [Theory]
    [InlineData(ExchangeKind.Agencies)]
    [InlineData(ExchangeKind.Routing)]
    [InlineData(ExchangeKind.Calendar)]
    public async Task File_that_was_written_changes_nothing_when_it_is_read_again(ExchangeKind kind)
    {
        var report = await _portal.CheckAsync(kind, await _portal.ExportAsync(kind));

        Assert.Empty(report.Faults);
        Assert.Equal((0, 0), (report.Plan!.Added, report.Plan.Changed));
        Assert.True(report.Plan.Same > 10);
    }

    [Fact]
    public async Task Agencies_are_added_and_changed_in_one_commit_each_with_its_edition()
    {
        var version = _portal.Book.OrganisationVersion;
        var report = await _portal.ImportAsync(ExchangeKind.Agencies, Workbook.Csv(
            "Mã;Tên đầy đủ;Tên ngắn;Cấp;Mã cơ quan cấp trên;Từ ngày\nchi-nhanh-moi;Chi nhánh mới;Chi nhánh mới;Khác;so-moi;01/09/2020\nso-moi;Sở Mới;Sở Mới;sở, ban, ngành;ubnd-tinh;01/09/2020\nso-y-te;Sở Y tế tỉnh;Sở Y tế;Sở, ban, ngành;ubnd-tinh;01/01/2020\n"));

        Assert.Empty(report.Faults);
        Assert.Equal((2, 1), (report.Plan!.Added, report.Plan.Changed));
        Assert.Equal(("Sở Y tế tỉnh", "so-moi", version + 3), (_portal.Book.AgencyFullName("so-y-te"), _portal.Book.ManagerOf("chi-nhanh-moi"), _portal.Book.OrganisationVersion));
        Assert.Equal(3, await _portal.UseAsync<PortalDb, int>(db => db.Set<OrganisationEdition>().CountAsync(e => e.Reason == ExchangePortal.Wish.Reason)));
    }

    [Fact]
    public async Task Columns_that_a_file_of_agencies_lacks_stay_as_they_are()
    {
        var before = _portal.Book.Agencies["so-y-te"];
        await _portal.ImportAsync(ExchangeKind.Agencies, Workbook.Csv("Mã;Tên đầy đủ;Tên ngắn;Cấp;Từ ngày\nso-y-te;Sở Y tế;SYT;Sở, ban, ngành;01/01/2020\n"));

        var after = _portal.Book.Agencies["so-y-te"];
        Assert.Equal(("SYT", before.Telephone, before.ManagedBy, before.ValidTo, before.Answers, before.Slug), (after.ShortName, after.Telephone, after.ManagedBy, after.ValidTo, after.Answers, after.Slug));
    }

    [Fact]
    public async Task Bodies_that_would_stand_above_each_other_are_refused_at_their_cells()
    {
        var report = await _portal.CheckAsync(ExchangeKind.Agencies, Workbook.Csv(
            "Mã;Tên đầy đủ;Tên ngắn;Cấp;Mã cơ quan cấp trên;Từ ngày;Đến ngày\na-1;A;A;Khác;b-1;01/09/2020;\nb-1;B;B;Khác;a-1;01/09/2020;01/08/2020\nc-1;C;C;Bộ;khong-co;01/09/2020;\n"));

        Assert.Equal([(2, "E"), (3, "E"), (3, "G"), (4, "D"), (4, "E")], report.Faults.Select(f => (f.Row, f.Column)));
    }

    [Fact]
    public async Task Routing_rows_hold_from_their_day_and_the_former_end_before_it()
    {
        var report = await _portal.ImportAsync(ExchangeKind.Routing, Workbook.Csv(
            "Mã mục;Cấp của nơi nêu;Cơ quan chủ trì;Căn cứ;Từ ngày;Cơ quan phối hợp\nCTT-01;Không rõ nơi;vp-ubnd;Quyết định 12;01/10/2020;\nCTT-01;Không rõ nơi;so-noi-vu;Quyết định 11;01/09/2020;'@xa\n"));

        Assert.Empty(report.Faults);
        Assert.Equal(2, report.Plan!.Added);
        Assert.Equal(["so-tt-tt", "so-noi-vu", "vp-ubnd"], new[] { new DateOnly(2020, 8, 31), new(2020, 9, 30), new(2020, 10, 1) }.Select(day => _portal.Book.Routing.Decide("CTT-01", null, null, day).Decision?.Lead));
        var late = await _portal.CheckAsync(ExchangeKind.Routing, Workbook.Csv("Mã mục;Cấp của nơi nêu;Cơ quan chủ trì;Căn cứ;Từ ngày\nCTT-01;Không rõ nơi;vp-ubnd;Khác;01/09/2020\nXXX;Thôn, khu phố;khong-co;x;y\n"));
        Assert.Equal([(2, "E"), (3, "A"), (3, "B"), (3, "C"), (3, "E")], late.Faults.Select(f => (f.Row, f.Column)));
    }

    [Fact]
    public async Task Calendar_of_a_file_replaces_its_years_only_and_says_how_many_cases_move()
    {
        var file = Workbook.Csv("Ngày;Loại;Lý do;Văn bản\n01/01/2031;nghỉ;Tết Dương lịch;\n04/01/2031;Làm;Làm bù;TB 1\n");
        var before = await _portal.UseAsync<PortalDb, int>(db => db.CalendarDays.CountAsync(d => d.Date.Year != 2031));
        var report = await _portal.ImportAsync(ExchangeKind.Calendar, file);

        Assert.Empty(report.Faults);
        Assert.Equal(2, report.Plan!.Notes.Count);
        Assert.Equal((2, before), await _portal.UseAsync<PortalDb, (int, int)>(async db => (await db.CalendarDays.CountAsync(d => d.Date.Year == 2031), await db.CalendarDays.CountAsync(d => d.Date.Year != 2031))));
        var wrong = await _portal.CheckAsync(ExchangeKind.Calendar, Workbook.Csv("Ngày;Loại;Lý do\n01/01/2031;nghỉ;Tết\n01/01/2031;nghỉ;Tết\n02/01/2031;chơi;Tết\n03/01/2031;làm;Bù\n"));
        Assert.Equal([(3, "A"), (4, "B"), (5, "A")], wrong.Faults.Select(f => (f.Row, f.Column)));
    }

    [Fact]
    public async Task File_shown_before_somebody_else_changed_the_list_is_refused_whole()
    {
        var file = Workbook.Csv("Ngày;Loại;Lý do\n01/01/2031;nghỉ;Tết\n");
        var seen = (await _portal.CheckAsync(ExchangeKind.Calendar, file)).Plan!.Version;
        await _portal.ImportAsync(ExchangeKind.Calendar, Workbook.Csv("Ngày;Loại;Lý do\n02/09/2031;nghỉ;Quốc khánh\n"));
        var late = await _portal.UseAsync<ImportSheetHandler, ImportReport>(h => h.ImportAsync(ExchangeKind.Calendar, file, ExchangePortal.Wish, seen, ExchangePortal.Administrator, default));

        Assert.Equal(0, Assert.Single(late.Faults).Row);
        Assert.Equal(new DateOnly(2031, 9, 2), await _portal.UseAsync<PortalDb, DateOnly>(db => db.CalendarDays.Where(d => d.Date.Year == 2031).Select(d => d.Date).SingleAsync()));
    }

    [Fact]
    public async Task Nobody_but_an_administrator_takes_files_in() => await Assert.ThrowsAsync<UnauthorizedAccessException>(() =>
        _portal.UseAsync<ImportSheetHandler, ImportReport>(h => h.CheckAsync(ExchangeKind.People, Workbook.Csv(People), ExchangePortal.Wish, new(2, "Khác", [new DutyGrant(Duty.Coordinator, null)]), default)));

    [Theory]
    [InlineData(ExchangeKind.People)]
    [InlineData(ExchangeKind.Agencies)]
    [InlineData(ExchangeKind.Routing)]
    [InlineData(ExchangeKind.Calendar)]
    public async Task Template_holds_the_headings_and_no_row(ExchangeKind kind)
    {
        var file = await _portal.UseAsync<ImportSheetHandler, ISheetFile>(h => Task.FromResult(h.Of(kind)));

        Assert.All(file.Columns, c => Assert.DoesNotContain(".", c.Heading, StringComparison.Ordinal));
        Assert.Equal(file.Columns.Select(c => c.Heading), SheetReader.Read(SheetTemplate.Write(file.Columns, [.. file.Codes])).Rows.Single().Cells.Select(c => c.Text));
    }

    public void Dispose() => _portal.Dispose();
}
