using System.Diagnostics;
using System.Globalization;
using System.Text;
using AngleSharp.Dom;
using CitizenPortal.Domain.Questions;
using CitizenPortal.Domain.Visibility;
using CitizenPortal.Features.Intake.Month;
using CitizenPortal.Features.Sheets;
using CitizenPortal.Features.Storage;
using CitizenPortal.Features.Sweeps;
using CitizenPortal.TestKit;
using CitizenPortal.TestKit.Building;
using CitizenPortal.Web.Tests.Desk;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CitizenPortal.Web.Tests.Counter;

public sealed class MonthPageTests : IDisposable
{
    private const string Address = "/can-bo/nhap-thang";
    private const string Heads = "Kênh;Số của kênh;Ngày liên hệ;Nội dung;Mã lĩnh vực;Mã địa bàn;Họ tên;Điện thoại;Thư điện tử;Đồng ý lưu thông tin;Đồng ý công khai;Mã cơ quan trả lời;Ngày trả lời;Nội dung trả lời\n";
    private const string OpenRow = "Đường dây nóng;ĐN 12/2020;29/05/2020;Đèn đường ở ngã ba thôn Từ Tâm hỏng, ai sửa?;;c2020-22882;Đàng Thị Mơ;0912 345 678;;có;không;;;\n";
    private const string AnsweredRow = "NationalPortal;QG-7;12/05/2020;Cấp lại giấy phép lái xe ở đâu, mất bao lâu?;;;Lê Văn Ba;0912345679;ba@example.vn;;;so-gtvt;20/05/2020;Nộp tại Trung tâm Phục vụ hành chính công, năm ngày làm việc.\n";
    private readonly DemoPortalHost _portal = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public void Dispose() => _portal.Dispose();

    [Fact]
    public async Task Sheet_is_shown_first_and_then_open_rows_run_from_the_contact_and_answered_ones_only_count()
    {
        using var counter = await OpenAsync("motcua");
        Assert.Contains(counter.Page.QuerySelectorAll("nav a"), a => a.GetAttribute("href") == Address);
        await SendAsync(counter, Heads + OpenRow + AnsweredRow);

        Assert.Equal(["1", "0", "1", "0"], counter.Page.QuerySelectorAll("main tbody td").Select(td => td.TextContent));
        Assert.Empty(await CasesAsync());
        await counter.SubmitAsync("form[action$='handler=Import']");
        await counter.OpenAsync(counter.Location!);
        Assert.Contains("1 câu hỏi mới và 1 câu đã trả lời", counter.Page.QuerySelector("[role=status]")!.TextContent, StringComparison.Ordinal);

        var cases = (await CasesAsync()).ToDictionary(q => q.Channel);
        var open = cases[Channel.HotLine];
        Assert.Equal((QuestionState.Received, new DateOnly(2020, 5, 29), ContactWay.Phone, "ĐN12/2020"), (open.State, open.ReceivedOn, open.ContactBy, open.SourceId));
        Assert.True(open.PromisedOn > open.ReceivedOn);
        Assert.NotNull(open.EnteredBy);
        var settled = cases[Channel.NationalPortal];
        Assert.Equal((QuestionState.Answered, "so-gtvt", Audience.Staff, ContactWay.None), (settled.State, settled.Lead, settled.Audience, settled.ContactBy));
        Assert.Equal((null, null, null, null, null), (settled.PromisedOn, settled.FirstPromisedOn, settled.HolderDueOn, settled.EscalateOn, settled.PublishBy));
        Assert.Equal(new DateTimeOffset(2020, 5, 20, 12, 0, 0, TimeSpan.FromHours(7)), settled.AnsweredAt);
        await using var scope = _portal.Scope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
        Assert.Equal([open.Id], await db.Contacts.Where(c => c.QuestionId == open.Id || c.QuestionId == settled.Id).Select(c => c.QuestionId).ToListAsync(Ct));
        Assert.Equal(0, await db.Letters.CountAsync(l => l.QuestionId == settled.Id, Ct) + await db.PhoneNotices.CountAsync(n => n.QuestionId == settled.Id, Ct) + await db.StaffNotices.CountAsync(n => n.QuestionId == settled.Id, Ct));
    }

    [Fact]
    public async Task Same_number_comes_in_once_however_often_and_however_it_is_written()
    {
        using var counter = await OpenAsync("motcua");
        await TakeInAsync(counter, Heads + OpenRow + AnsweredRow);
        await counter.OpenAsync(Address);
        await TakeInAsync(counter, Heads + OpenRow.Replace("ĐN 12/2020", "đn12/2020", StringComparison.Ordinal) + AnsweredRow + OpenRow.Replace("ĐN 12/2020", "ĐN 13/2020", StringComparison.Ordinal));

        Assert.Equal(3, (await CasesAsync()).Count);
        await counter.OpenAsync(Address);
        await SendAsync(counter, Heads + OpenRow + OpenRow);
        Assert.Equal(["3|B (Số của kênh)|Trùng với dòng 2"], Faults(counter));
    }

    [Fact]
    public async Task The_same_number_at_another_channel_is_another_case()
    {
        using var counter = await OpenAsync("motcua");
        await TakeInAsync(counter, Heads + OpenRow + OpenRow.Replace("Đường dây nóng", "Tiếp công dân", StringComparison.Ordinal));

        Assert.Equal([Channel.HotLine, Channel.CitizenReception], (await CasesAsync()).Select(q => q.Channel).Order());
    }

    [Fact]
    public async Task A_contact_more_than_a_working_day_back_is_counted_before_and_told_to_who_watches()
    {
        using var coordinator = await OpenAsync("dieuphoi");
        await SendAsync(coordinator, Heads + OpenRow.Replace("29/05/2020", "28/05/2020", StringComparison.Ordinal));
        Assert.Equal(["1", "1", "0", "0"], coordinator.Page.QuerySelectorAll("main tbody td").Select(td => td.TextContent));
        await coordinator.SubmitAsync("form[action$='handler=Import']");

        var question = Assert.Single(await CasesAsync());
        await using var scope = _portal.Scope();
        Assert.Equal(["late-entry", "late-entry-watch"], await scope.ServiceProvider.GetRequiredService<PortalDb>().StaffNotices.Where(n => n.QuestionId == question.Id).Select(n => n.Letter).Order().ToListAsync(Ct));
    }

    [Theory]
    [InlineData("Đường dây nóng", "Loa phường", "2|A (Kênh)|Không có kênh này. Xem danh sách ở trang “Hướng dẫn” của tệp mẫu")]
    [InlineData("Đường dây nóng", "Web", "2|A (Kênh)|Không có kênh này. Xem danh sách ở trang “Hướng dẫn” của tệp mẫu")]
    [InlineData("ĐN 12/2020", "", "2|B (Số của kênh)|Ô này phải có giá trị")]
    [InlineData("29/05/2020", "02/06/2020", "2|C (Ngày liên hệ)|Ngày liên hệ không thể ở sau hôm nay")]
    [InlineData("29/05/2020", "29/05/2019", "2|C (Ngày liên hệ)|Ngày liên hệ đã quá một năm")]
    [InlineData("29/05/2020", "hôm qua", "2|C (Ngày liên hệ)|Không phải là ngày. Hãy viết như 31/12/2020")]
    [InlineData("c2020-22882", "xa-la", "2|F (Mã địa bàn)|Không có địa bàn mang mã này")]
    [InlineData("0912 345 678", "12", "2|H (Điện thoại)|")]
    [InlineData(";có;không", ";;không", "2|J (Đồng ý lưu thông tin)|Có họ tên hoặc liên hệ mà chưa ghi người hỏi đồng ý")]
    [InlineData("có;không;;;", "có;không;so-gtvt;;", "2|M (Ngày trả lời)|Dòng đã trả lời phải có đủ cơ quan, ngày và nội dung trả lời")]
    [InlineData("có;không;;;", "có;không;so-la;30/05/2020;Xong.", "2|L (Mã cơ quan trả lời)|Không có cơ quan mang mã này vào ngày trả lời")]
    [InlineData("có;không;;;", "có;không;so-gtvt;28/05/2020;Xong.", "2|M (Ngày trả lời)|Ngày trả lời phải từ ngày liên hệ đến hôm nay")]
    public async Task What_is_wrong_is_told_by_row_and_column_and_nothing_comes_in(string part, string wrong, string fault)
    {
        using var counter = await OpenAsync("motcua");
        await SendAsync(counter, Heads + OpenRow.Replace(part, wrong, StringComparison.Ordinal) + AnsweredRow);

        Assert.Contains(Faults(counter), f => f.StartsWith(fault, StringComparison.Ordinal));
        Assert.Null(counter.Page.QuerySelector("form[action$='handler=Import']"));
        Assert.Empty(await CasesAsync());
    }

    [Fact]
    public async Task A_suspected_text_waits_for_the_coordinator_and_no_sweep_of_letters_or_routes_touches_a_settled_case()
    {
        using var counter = await OpenAsync("motcua");
        await TakeInAsync(counter, Heads + AnsweredRow + AnsweredRow.Replace("QG-7", "QG-8", StringComparison.Ordinal).Replace("Cấp lại giấy phép lái xe ở đâu, mất bao lâu?", "Tôi làm đơn tố cáo ông chủ tịch xã nhận hối lộ.", StringComparison.Ordinal));
        _portal.Clock.Advance(TimeSpan.FromDays(60));
        foreach (var sweep in new[] { nameof(RouteUnanswered), nameof(EscalateOverdue), nameof(RemindHolders), nameof(RecountDeadlines) })
        {
            await Asker.SweepAsync(_portal, sweep);
        }

        var cases = await CasesAsync();
        Assert.All(cases, q => Assert.Equal((QuestionState.Answered, 1, false), (q.State, q.EventCount, q.BrokePromise)));
        Assert.Equal([Audience.Suspected, Audience.Staff], cases.Select(q => q.Audience).Order());
    }

    [Fact]
    public async Task Ticket_of_somebody_else_and_a_form_without_a_file_are_said()
    {
        using var counter = await OpenAsync("motcua");
        await counter.SendFileAsync("form[action$='handler=Check']", [], null);
        Assert.Equal(["Chọn một tệp"], counter.Errors);
        await SendAsync(counter, Heads + OpenRow);
        var ticket = counter.FieldsOf("form[action$='handler=Import']").Single(f => f.Key == "Ticket");

        using var other = await OpenAsync("dieuphoi");
        await other.PostAsync($"{Address}?handler=Import", other.FieldsOf("form[action$='handler=Check']").Where(f => f.Key.StartsWith("__", StringComparison.Ordinal)).Append(ticket));
        Assert.Contains("Đã quá một giờ", Assert.Single(other.Errors), StringComparison.Ordinal);
        Assert.Empty(await CasesAsync());
    }

    [Fact]
    public async Task Template_reads_back_and_nobody_else_takes_a_sheet_in()
    {
        using var counter = await OpenAsync("motcua");
        using var answer = await counter.GetAsync($"{Address}?handler=Template");
        var read = SheetReader.Read(await answer.Content.ReadAsByteArrayAsync(Ct));
        Assert.Equal(string.Join(';', read.Rows[0].Cells.Select(c => c.Text.TrimEnd('*').Trim())), Heads.Trim());

        await using var scope = _portal.Scope();
        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => scope.ServiceProvider.GetRequiredService<TakeInMonthHandler>().CheckAsync(Encoding.UTF8.GetBytes(Heads + OpenRow), An.Official, Ct));
    }

    [Fact]
    public async Task A_thousand_rows_come_in_at_once()
    {
        using var counter = await OpenAsync("motcua");
        var rows = string.Concat(Enumerable.Range(1, 1_000).Select(i => (i % 2 == 0 ? OpenRow.Replace("ĐN 12/2020", $"ĐN {i.ToString(CultureInfo.InvariantCulture)}", StringComparison.Ordinal) : AnsweredRow.Replace("QG-7", $"QG-{i.ToString(CultureInfo.InvariantCulture)}", StringComparison.Ordinal))));
        var started = Stopwatch.GetTimestamp();
        await TakeInAsync(counter, Heads + rows);
        var taken = Stopwatch.GetElapsedTime(started);

        TestContext.Current.TestOutputHelper?.WriteLine($"1,000 rows looked through twice and taken in: {taken.TotalSeconds:0.0} s");
        Assert.Equal(1_000, (await CasesAsync()).Count);
        Assert.InRange(taken.TotalSeconds, 0, 30);
    }

    private async Task<StaffBrowser> OpenAsync(string account)
    {
        var browser = await StaffBrowser.SignedInAsync(_portal, account);
        await browser.OpenAsync(Address);
        return browser;
    }

    private static Task SendAsync(StaffBrowser browser, string sheet) => browser.SendFileAsync("form[action$='handler=Check']", [], ("thang-5.csv", Encoding.UTF8.GetBytes(sheet)));

    private static async Task TakeInAsync(StaffBrowser browser, string sheet)
    {
        await SendAsync(browser, sheet);
        Assert.True(browser.Page.QuerySelector("form[action$='handler=Import']") is not null, string.Join(" | ", Faults(browser)));
        await browser.SubmitAsync("form[action$='handler=Import']");
        Assert.Equal(Address, browser.Location);
    }

    private static List<string> Faults(StaffBrowser browser) =>
        [.. browser.Page.QuerySelectorAll("section[aria-labelledby=loi-tep] tbody tr").Select(tr => string.Join('|', tr.Children.Where((_, i) => i != 2).Select(c => c.TextContent.Trim())))];

    private async Task<List<Question>> CasesAsync()
    {
        await using var scope = _portal.Scope();
        return await scope.ServiceProvider.GetRequiredService<PortalDb>().HandledCases(An.Coordinator).Where(q => q.Source!.StartsWith("channel-")).ToListAsync(Ct);
    }
}
