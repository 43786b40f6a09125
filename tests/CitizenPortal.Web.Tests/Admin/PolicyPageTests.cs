using System.Net;
using CitizenPortal.TestKit;
using CitizenPortal.Web.Tests.Desk;

namespace CitizenPortal.Web.Tests.Admin;

public sealed class PolicyPageTests : IDisposable
{
    private readonly DemoPortalHost _portal = new();

    [Fact]
    public async Task Term_is_opened_from_its_row_and_saved_as_a_new_version()
    {
        using var browser = await StaffBrowser.SignedInAsync(_portal, "quantri");
        await browser.OpenAsync("/quan-tri/thoi-han?dong=q-promise");
        await browser.SubmitAsync("form[action$='handler=Term']", ("Term.Amount", "12"), ("Term.ValidFrom", "2030-01-01"), ("Term.Why", "Quyết định mới của UBND tỉnh"));

        Assert.Equal(HttpStatusCode.Redirect, browser.Status);
        await browser.OpenAsync(browser.Location!);
        Assert.Equal("Đã lưu thành bản số 2.", browser.Page.QuerySelector("[role=status]")!.TextContent.Trim());
        var rows = browser.Page.QuerySelectorAll("details:first-of-type tbody tr").Where(r => r.QuerySelector("th")!.TextContent == "Trả lời người gửi").Select(r => r.TextContent).ToList();
        Assert.Equal(2, rows.Count);
        Assert.Contains("đến 31/12/2029", rows[0], StringComparison.Ordinal);
        Assert.Contains("12 ngày làm việc", rows[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_read_is_said_at_its_field_and_stays_typed()
    {
        using var browser = await StaffBrowser.SignedInAsync(_portal, "quantri");
        await browser.OpenAsync("/quan-tri/thoi-han?dong=q-promise");
        await browser.SubmitAsync("form[action$='handler=Term']", ("Term.Amount", "mười"), ("Term.ValidFrom", "hôm nay"), ("Term.Why", "Thử"));

        Assert.Equal(2, browser.Errors.Count);
        Assert.NotNull(browser.Page.QuerySelector("#Amount[aria-invalid=true]"));
        Assert.Equal("Thử", browser.Page.QuerySelector("#Why")!.GetAttribute("value"));
    }

    [Theory]
    [InlineData("q-promise", "CalendarDays", "Việc này tính bằng ngày làm việc")]
    [InlineData("q-agency", "Hours", "Việc này tính bằng ngày làm việc")]
    [InlineData("reopen-request", "WorkingDays", "Việc này tính bằng ngày (tính cả ngày nghỉ)")]
    public async Task Step_keeps_its_unit(string row, string unit, string message)
    {
        using var browser = await StaffBrowser.SignedInAsync(_portal, "quantri");
        await browser.OpenAsync($"/quan-tri/thoi-han?dong={row}");
        await browser.SubmitAsync("form[action$='handler=Term']", ("Term.Unit", unit), ("Term.ValidFrom", "2030-01-01"), ("Term.LegalBasis", "Quyết định 15"), ("Term.Why", "Thử"));

        Assert.Equal([message], browser.Errors);
        Assert.Equal(unit, browser.Page.QuerySelector("#Unit[aria-invalid=true] option[selected]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Ladder_is_saved_and_its_empty_rungs_are_left_out()
    {
        using var browser = await StaffBrowser.SignedInAsync(_portal, "quantri");
        await browser.OpenAsync("/quan-tri/thoi-han");
        await browser.SubmitAsync("form[action$='handler=Ladder']", ("Ladder.Rungs[ManagingBody]", ""), ("Ladder.Reminders", "60; 90"), ("Ladder.Why", "Gọn lại"));

        Assert.Equal(HttpStatusCode.Redirect, browser.Status);
        await browser.OpenAsync(browser.Location!);
        Assert.Equal("60, 90", browser.Page.QuerySelector("#Ladder")!.GetAttribute("value"));
        Assert.True(string.IsNullOrEmpty(browser.Page.QuerySelector("#bac-ManagingBody")!.GetAttribute("value")));
        Assert.Equal("0", browser.Page.QuerySelector("#bac-HolderHead")!.GetAttribute("value"));
    }

    [Theory]
    [InlineData("2020-05-29")]
    [InlineData("")]
    public async Task Ladder_of_the_past_or_of_no_day_is_refused_and_nothing_typed_is_lost(string from)
    {
        using var browser = await StaffBrowser.SignedInAsync(_portal, "quantri");
        await browser.OpenAsync("/quan-tri/thoi-han");
        await browser.SubmitAsync("form[action$='handler=Ladder']", ("Ladder.ValidFrom", from), ("Ladder.Reminders", "60; 90"), ("Ladder.Why", "Gọn lại"));

        Assert.NotNull(browser.Page.QuerySelector("#LadderValidFrom[aria-invalid=true]"));
        Assert.Equal(("60; 90", "Gọn lại"), (browser.Page.QuerySelector("#Ladder")!.GetAttribute("value"), browser.Page.QuerySelector("#LadderWhy")!.GetAttribute("value")));
    }

    [Fact]
    public async Task Ladder_of_a_later_day_is_told_beside_the_one_in_force()
    {
        using var browser = await StaffBrowser.SignedInAsync(_portal, "quantri");
        await browser.OpenAsync("/quan-tri/thoi-han");
        await browser.SubmitAsync("form[action$='handler=Ladder']", ("Ladder.ValidFrom", "2020-07-01"), ("Ladder.Rungs[ManagingBody]", ""), ("Ladder.Reminders", "60; 90"), ("Ladder.Why", "Gọn lại"));
        await browser.OpenAsync(browser.Location!);

        Assert.Equal("50, 80, 100", browser.Page.QuerySelector("#Ladder")!.GetAttribute("value"));
        Assert.Contains(browser.Page.QuerySelectorAll("section[aria-labelledby=bac-bao-cao] li"), li => li.TextContent.StartsWith("Từ ngày 01/07/2020", StringComparison.Ordinal) && li.TextContent.Contains("60, 90", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_saves_on_an_older_version_is_told()
    {
        using var browser = await StaffBrowser.SignedInAsync(_portal, "quantri");
        await browser.OpenAsync("/quan-tri/thoi-han");
        await browser.SubmitAsync("form[action$='handler=Ladder']", ("Ladder.Version", "7"), ("Ladder.Why", "Thử"));

        Assert.StartsWith("Có người vừa sửa trước bạn", Assert.Single(browser.Errors), StringComparison.Ordinal);
    }

    public void Dispose() => _portal.Dispose();
}
