using System.Net;
using CitizenPortal.TestKit;
using CitizenPortal.Web.Tests.Desk;

namespace CitizenPortal.Web.Tests.Admin;

public sealed class CalendarPageTests : IDisposable
{
    private readonly DemoPortalHost _portal = new();

    private static string Day(string date) => $"form[action$='handler=Preview']:has([name=Date][value='{date}'])";

    private async Task<StaffBrowser> OpenAsync(string address = "/quan-tri/lich?nam=2020")
    {
        var browser = await StaffBrowser.SignedInAsync(_portal, "quantri");
        await browser.OpenAsync(address);
        return browser;
    }

    [Fact]
    public async Task Year_shows_twelve_months_with_days_off_and_make_up_days()
    {
        using var browser = await OpenAsync("/quan-tri/lich?nam=2025");

        Assert.Equal(12, browser.Page.QuerySelectorAll("table.month").Length);
        Assert.Equal("26", browser.Page.QuerySelector("table.month .day-work")!.FirstChild!.TextContent);
        Assert.Contains(browser.Page.QuerySelectorAll("table.month .day-off"), cell => cell.TextContent.Contains("Tết Nguyên đán", StringComparison.Ordinal));
        Assert.Equal(365, browser.Page.QuerySelectorAll("table.month td").Count(td => td.TextContent.Length > 0));
    }

    [Fact]
    public async Task New_day_off_is_shown_with_the_cases_it_moves_before_it_is_saved()
    {
        using var browser = await OpenAsync();
        await browser.SubmitAsync("section:has(#sua-ngay) form", ("Date", "2020-06-10"), ("Reason", "Nghỉ bão"));

        Assert.Equal("Xem trước thay đổi lịch", browser.Page.QuerySelector("h1")!.TextContent);
        Assert.Contains("10/06/2020", browser.Page.QuerySelector("section:has(#thay-doi) li")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(browser.Page.QuerySelectorAll("table td"), td => td.TextContent.Contains('→', StringComparison.Ordinal));

        await browser.SubmitAsync("form[action$='handler=Save']");
        Assert.Equal(["Hãy ghi vì sao thay đổi"], browser.Errors);

        await browser.SubmitAsync("form[action$='handler=Save']", ("Why", "Công điện bão số 2"));
        Assert.Equal(HttpStatusCode.Redirect, browser.Status);
        await browser.OpenAsync(browser.Location!);
        Assert.StartsWith("Đã lưu lịch.", browser.Page.QuerySelector("[role=status]")!.TextContent.Trim(), StringComparison.Ordinal);
        Assert.NotNull(browser.Page.QuerySelector(Day("2020-06-10")));
        Assert.Contains("Công điện bão số 2", browser.Page.QuerySelector("section:has(#lan-sua)")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Day_is_edited_in_its_place_and_removed()
    {
        using var browser = await OpenAsync("/quan-tri/lich?nam=2020&sua=2020-09-02");
        await browser.SubmitAsync("section:has(#sua-ngay) form", ("Date", "2020-09-03"));
        await browser.SubmitAsync("form[action$='handler=Save']", ("Why", "Sửa theo thông báo"));
        await browser.OpenAsync(browser.Location!);
        Assert.Null(browser.Page.QuerySelector(Day("2020-09-02")));

        await browser.SubmitAsync(Day("2020-09-03"));
        await browser.SubmitAsync("form[action$='handler=Save']", ("Why", "Bỏ ngày nhập nhầm"));
        await browser.OpenAsync(browser.Location!);
        Assert.Null(browser.Page.QuerySelector(Day("2020-09-03")));
    }

    [Fact]
    public async Task File_with_a_bad_line_is_refused_whole_and_stays_typed()
    {
        using var browser = await OpenAsync("/quan-tri/lich?nam=2027");
        await browser.SubmitAsync("section:has(#nhap-nam) form", ("Csv", "ngày,loại,lý do,văn bản\n2027-01-01,nghỉ,Tết Dương lịch,\nhôm qua,nghỉ,Lễ,\n"));

        Assert.Equal(["Có 1 dòng cần sửa, chưa có gì được lưu"], browser.Errors);
        Assert.Equal("Dòng 3", browser.Page.QuerySelector("#loi-tep tbody th")!.TextContent);
        Assert.Contains("hôm qua", browser.Page.QuerySelector("#csv")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Suggested_year_is_imported_and_approved()
    {
        using var browser = await OpenAsync("/quan-tri/lich?nam=2027&goi-y=1");
        await browser.SubmitAsync("section:has(#nhap-nam) form");
        await browser.SubmitAsync("form[action$='handler=Save']", ("Why", "Thông báo nghỉ lễ 2027"));
        await browser.OpenAsync(browser.Location!);
        Assert.Contains("Chưa duyệt", browser.Page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);

        await browser.SubmitAsync("form:has([name=Act][value=duyet-nam])");
        await browser.SubmitAsync("form[action$='handler=Save']", ("Why", "Đã đối chiếu"));
        await browser.OpenAsync(browser.Location!);
        Assert.Contains("Đã duyệt", browser.Page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Closure_wants_a_decision_and_is_listed_with_it()
    {
        using var browser = await OpenAsync();
        (string, string?)[] typed = [("From", "2020-06-10"), ("To", "2020-06-11"), ("Reason", "Bão"), ("Agencies", "so-y-te")];
        await browser.SubmitAsync("form:has(#tu-ngay)", typed);
        Assert.Equal(["Hãy ghi số quyết định của UBND tỉnh"], browser.Errors);

        await browser.SubmitAsync("form:has(#tu-ngay)", [.. typed, ("Document", "QĐ 77/QĐ-UBND")]);
        await browser.SubmitAsync("form[action$='handler=Save']", ("Why", "Bão số 2"));
        await browser.OpenAsync(browser.Location!);
        Assert.Contains("QĐ 77/QĐ-UBND", browser.Page.QuerySelector("section:has(#dong-cua) li")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "2020-06-11", "QĐ 77", "Bão", "so-y-te", "tu-ngay")]
    [InlineData("2020-06-10", "mai", "QĐ 77", "Bão", "so-y-te", "den-ngay")]
    [InlineData("2020-06-10", "2020-06-09", "QĐ 77", "Bão", "so-y-te", "den-ngay")]
    [InlineData("2020-06-10", "2020-06-11", " ", "Bão", "so-y-te", "quyet-dinh")]
    [InlineData("2020-06-10", "2020-06-11", "QĐ 77", "", "so-y-te", "ly-do-dong")]
    [InlineData("2020-06-10", "2020-06-11", "QĐ 77", "Bão", "", "co-quan")]
    public async Task Fault_of_a_closure_is_said_at_its_own_field_and_all_stays_typed(string from, string to, string document, string reason, string agency, string field)
    {
        using var browser = await OpenAsync();
        await browser.SubmitAsync("form:has(#tu-ngay)", ("From", from), ("To", to), ("Document", document), ("Reason", reason), ("Agencies", agency.Length == 0 ? null : agency));

        Assert.Equal("#" + field, Assert.Single(browser.Page.QuerySelectorAll(".error-summary a")).GetAttribute("href"));
        Assert.NotNull(browser.Page.QuerySelector($"#{field}-error"));
        Assert.Equal((from, to), (browser.Page.QuerySelector("#tu-ngay")!.GetAttribute("value") ?? "", browser.Page.QuerySelector("#den-ngay")!.GetAttribute("value") ?? ""));
        Assert.Equal(agency.Length, browser.Page.QuerySelector("input[name=Agencies][checked]")?.GetAttribute("value")?.Length ?? 0);
    }

    [Fact]
    public async Task Agencies_that_may_be_closed_are_those_of_the_year_each_once()
    {
        using var browser = await OpenAsync();

        var names = browser.Page.QuerySelectorAll(".choices-many label").Select(label => label.TextContent.Trim()).ToList();
        Assert.Equal(names.Distinct(), names);
        Assert.Contains("Sở Y tế", names);
    }

    [Theory]
    [InlineData("2020-06-10", "Off", "", "", "ly-do")]
    [InlineData("2020-06-13", "Work", "Làm bù", "", "van-ban")]
    [InlineData("2020-06-10", "Work", "Làm bù", "TB 1", "ngay")]
    [InlineData("31/06/2020", "Off", "Bão", "", "ngay")]
    public async Task Fault_of_a_day_is_said_at_its_own_field(string day, string kind, string reason, string document, string field)
    {
        using var browser = await OpenAsync();
        await browser.SubmitAsync("section:has(#sua-ngay) form", ("Date", day), ("Kind", kind), ("Reason", reason), ("Document", document));

        Assert.Equal("#" + field, Assert.Single(browser.Page.QuerySelectorAll(".error-summary a")).GetAttribute("href"));
        Assert.NotNull(browser.Page.QuerySelector($"#{field}-error"));
        Assert.Equal(day, browser.Page.QuerySelector("#ngay")!.GetAttribute("value"));
    }

    [Theory]
    [InlineData("dieuphoi", "/can-bo")]
    [InlineData("quantri", "/quan-tri/lich")]
    public async Task Coming_year_without_approved_rows_is_said_loudly(string account, string page)
    {
        using var browser = await StaffBrowser.SignedInAsync(_portal, account);
        await browser.OpenAsync(page);
        Assert.Null(browser.Page.QuerySelector("[role=alert]"));

        _portal.Clock.Advance(TimeSpan.FromDays(6 * 365));
        await browser.SignInAsync(account);
        await browser.OpenAsync(page);
        Assert.Contains("năm 2027 chưa được duyệt", browser.Page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_without_token_changes_nothing()
    {
        using var browser = await OpenAsync();
        await browser.PostAsync("/quan-tri/lich?handler=Save", [new("Act", "bo-ngay"), new("Date", "2020-09-02"), new("Version", "1"), new("Why", "x")]);
        Assert.NotEmpty(browser.Errors);

        await browser.OpenAsync("/quan-tri/lich?nam=2020");
        Assert.NotNull(browser.Page.QuerySelector(Day("2020-09-02")));
    }

    [Theory]
    [InlineData("/quan-tri/lich")]
    [InlineData("/quan-tri/thoi-han")]
    public async Task Coordinator_is_not_let_in(string page)
    {
        using var browser = await StaffBrowser.SignedInAsync(_portal, "dieuphoi");
        await browser.OpenAsync(page);

        Assert.StartsWith("/khong-co-quyen", new Uri(new Uri("http://localhost"), browser.Location).PathAndQuery, StringComparison.Ordinal);
    }

    public void Dispose() => _portal.Dispose();
}
