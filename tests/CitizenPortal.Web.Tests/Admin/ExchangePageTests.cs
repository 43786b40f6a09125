using System.Net;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using CitizenPortal.Features.Audit;
using CitizenPortal.Features.Sheets;
using CitizenPortal.Features.Storage;
using CitizenPortal.TestKit;
using CitizenPortal.Web.Tests.Desk;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CitizenPortal.Web.Tests.Admin;

public sealed class ExchangePageTests : IDisposable
{
    private const string Address = "/quan-tri/nhap-xuat";
    private const string People = "E-mail;Họ và tên;Mã cơ quan;Nhiệm vụ\n";
    private readonly DemoPortalHost _portal = new();

    [Fact]
    public async Task File_is_looked_through_shown_and_taken_in_without_being_sent_again()
    {
        using var browser = await OpenAsync();
        await SendAsync(browser, "People", People + "an@coquan.gov.vn;Nguyễn An;so-tn-mt;Người xử lý\nbinh@coquan.gov.vn;Lê Bình;ubnd-587;Lãnh đạo duyệt\n");

        Assert.Equal(HttpStatusCode.OK, browser.Status);
        Assert.Equal("Xem lại trước khi nhập: Người dùng", browser.Page.QuerySelector("h1")!.TextContent);
        Assert.Equal(["2", "0", "0"], browser.Page.QuerySelectorAll("main tbody td").Select(td => td.TextContent));
        Assert.Equal(0, await PeopleAsync());
        var ticket = browser.FieldsOf("form[action$='handler=Import']").ToList();
        await browser.SubmitAsync("form[action$='handler=Import']");
        Assert.Equal(HttpStatusCode.Redirect, browser.Status);
        await browser.OpenAsync(browser.Location!);
        Assert.Contains("2 dòng mới", browser.Page.QuerySelector("[role=status]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(2, await PeopleAsync());

        await browser.PostAsync($"{Address}?handler=Import", ticket);
        Assert.Contains("Đã quá một giờ", Assert.Single(browser.Errors), StringComparison.Ordinal);
        Assert.Equal(2, await PeopleAsync());
    }

    [Fact]
    public async Task Three_faults_are_told_by_row_column_and_value_and_what_was_typed_stays()
    {
        using var browser = await OpenAsync();
        await SendAsync(browser, "People", People + "sai;Nguyễn An;so-tn-mt;Người xử lý\nan@coquan.gov.vn;;khong-co;Người xử lý\n");

        Assert.Equal(["Tệp có 3 lỗi"], browser.Errors);
        Assert.Equal(
            ["2|A (E-mail)|sai", "3|B (Họ và tên)|", "3|C (Mã cơ quan)|khong-co"],
            browser.Page.QuerySelector("section[aria-labelledby=loi-tep] tbody")!.QuerySelectorAll("tr").Select(tr => string.Join('|', tr.Children.Take(3).Select(c => c.TextContent.Trim()))));
        Assert.True(browser.Page.QuerySelector<IHtmlInputElement>("input[value=People]")!.IsChecked);
        Assert.Equal("Theo Quyết định 12", browser.Page.QuerySelector("#reason")!.GetAttribute("value"));
        Assert.Equal(0, await PeopleAsync());
    }

    [Theory]
    [InlineData("", "Tệp không có dữ liệu")]
    [InlineData("Tên;Tuổi\nAn;5\n", "Thiếu cột “E-mail”")]
    [InlineData("%PDF-1.7 không phải bảng", "không phải là bảng tính")]
    [InlineData("\u00D0\u00CF", "Thiếu cột “E-mail”")]
    [InlineData(People, "chỉ có dòng tiêu đề")]
    public async Task Wrong_files_are_refused_in_words(string content, string said)
    {
        using var browser = await OpenAsync();
        await SendAsync(browser, "People", content);

        Assert.Single(browser.Errors);
        Assert.Contains(said, browser.Page.QuerySelector("section[aria-labelledby=loi-tep]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Form_without_list_file_or_reason_says_each()
    {
        using var browser = await OpenAsync();
        await SendAsync(browser, "", null, "");

        Assert.Equal(3, browser.Errors.Count);
        Assert.All(browser.Page.QuerySelectorAll(".error-summary a"), a => Assert.NotNull(browser.Page.QuerySelector(a.GetAttribute("href")!)));
    }

    [Fact]
    public async Task File_that_is_too_large_is_said_so()
    {
        using var browser = await OpenAsync();
        await SendAsync(browser, "People", new string('a', SheetLimits.Bytes + 1));

        Assert.Contains("5 MB", Assert.Single(browser.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_list_can_be_downloaded_and_its_template_too()
    {
        using var browser = await OpenAsync();
        var links = browser.Page.QuerySelectorAll("a[href*='handler=']").Select(a => a.GetAttribute("href")!).ToList();

        Assert.Equal(12, links.Count);
        foreach (var link in links)
        {
            using var answer = await browser.GetAsync(link);
            var read = SheetReader.Read(await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
            Assert.Empty(read.Faults);
            Assert.True(link.Contains("Template", StringComparison.Ordinal) ? read.Rows.Count == 1 : read.Rows.Count > 10, link);
            Assert.Equal("attachment", answer.Content.Headers.ContentDisposition!.DispositionType);
        }

        using var none = await browser.GetAsync($"{Address}?handler=File&bang=Secrets");
        Assert.Equal(HttpStatusCode.NotFound, none.StatusCode);
    }

    [Fact]
    public async Task Ticket_of_another_administrator_opens_nothing()
    {
        using var browser = await OpenAsync();
        await SendAsync(browser, "People", People + "an@coquan.gov.vn;Nguyễn An;so-tn-mt;Người xử lý\n");
        var ticket = browser.FieldsOf("form[action$='handler=Import']").Single(f => f.Key == "Input.Ticket");
        await using (var scope = _portal.Scope())
        {
            var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
            db.Duties.Add(new() { UserId = await db.Users.Where(u => u.UserName == "dieuphoi").Select(u => u.Id).SingleAsync(TestContext.Current.CancellationToken), Duty = Domain.Agencies.Duty.Administrator, Agency = "so-tt-tt" });
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        using var other = await StaffBrowser.SignedInAsync(_portal, "dieuphoi");
        await other.OpenAsync(Address);
        await other.PostAsync($"{Address}?handler=Import", other.FieldsOf("form[action$='handler=Check']").Where(f => f.Key.StartsWith("__", StringComparison.Ordinal)).Append(ticket));

        Assert.Single(other.Errors);
        Assert.Equal(0, await PeopleAsync());
    }

    [Fact]
    public async Task Cases_of_a_queue_are_downloaded_from_its_page_in_the_chosen_columns()
    {
        using var browser = await StaffBrowser.SignedInAsync(_portal, "dieuphoi");
        await browser.OpenAsync("/can-bo/hang-doi/phan-loai");
        var shown = browser.References;
        await browser.OpenAsync(browser.Page.QuerySelector("a[href^='/can-bo/tai-ve']")!.GetAttribute("href")!);
        Assert.Equal("phan-loai", browser.Page.QuerySelector<IHtmlSelectElement>("#hang-doi")!.Value);
        var query = string.Join('&', browser.FieldsOf("form[action='/can-bo/tai-ve']").Select(f => $"{f.Key}={Uri.EscapeDataString(f.Value)}"));
        using var answer = await browser.GetAsync($"/can-bo/tai-ve?{query}");
        var read = SheetReader.Read(await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));

        Assert.Equal("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal(shown.Order(), read.Rows.Skip(1).Select(r => r[1].Text).Order());
        await using var scope = _portal.Scope();
        var note = await scope.ServiceProvider.GetRequiredService<PortalDb>().Set<AuditRow>().SingleAsync(r => r.Act == "ExportTable", TestContext.Current.CancellationToken);
        Assert.Equal(("Câu hỏi", true, true), (note.Target, note.ActorId > 0, note.Detail!.StartsWith($"{shown.Count} dòng. Cần phân loại", StringComparison.Ordinal)));
        Assert.Equal(14, read.Rows[0].Cells.Count);
        Assert.DoesNotContain(read.Rows[0].Cells, c => c.Text.Contains("Nội dung", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Wrong_dates_no_column_and_a_foreign_queue_are_said_at_their_fields()
    {
        using var browser = await StaffBrowser.SignedInAsync(_portal, "canbo.so-tn-mt");
        await browser.OpenAsync("/can-bo/tai-ve?handler=File&tu-ngay=h%C3%B4m-qua&den-ngay=2020-02-31");
        Assert.Equal(3, browser.Errors.Count);
        Assert.Equal("hôm-qua", browser.Page.QuerySelector("#tu-ngay")!.GetAttribute("value"));
        await browser.OpenAsync("/can-bo/tai-ve?handler=File&cot=Reference&hang-doi=phan-loai");
        Assert.Equal(["Bạn không có hàng đợi này"], browser.Errors);
        await browser.OpenAsync("/can-bo/tai-ve?handler=File&cot=Reference&tu-ngay=2020-06-02&den-ngay=2020-06-01");
        Assert.Single(browser.Errors);
    }

    private async Task<StaffBrowser> OpenAsync()
    {
        var browser = await StaffBrowser.SignedInAsync(_portal, "quantri");
        await browser.OpenAsync(Address);
        Assert.Contains(browser.Page.QuerySelectorAll("nav a"), a => a.GetAttribute("href") == Address);
        return browser;
    }

    private static Task SendAsync(StaffBrowser browser, string kind, string? content, string reason = "Theo Quyết định 12") => browser.SendFileAsync(
        "form[action$='handler=Check']", [("Input.Kind", kind), ("Input.Reason", reason)], content is null ? null : ("danh-sach.csv", Encoding.UTF8.GetBytes(content)));

    private async Task<int> PeopleAsync()
    {
        await using var scope = _portal.Scope();
        return await scope.ServiceProvider.GetRequiredService<PortalDb>().Users.CountAsync(u => u.UserName!.EndsWith("@coquan.gov.vn"), TestContext.Current.CancellationToken);
    }

    public void Dispose() => _portal.Dispose();
}
