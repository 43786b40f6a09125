using System.Net;
using CitizenPortal.TestKit;
using CitizenPortal.TestKit.Ratings;
using CitizenPortal.Web.Tests.Desk;

namespace CitizenPortal.Web.Tests.Ratings;

public sealed class FigurePagesTests : IDisposable
{
    private const string Watch = "/giam-sat/danh-gia-bat-thuong";
    private const string Switch = "/quan-tri/danh-gia";
    private const string Surveys = "/can-bo/khao-sat";
    private readonly DemoPortalHost _portal = new();

    public void Dispose() => _portal.Dispose();

    [Fact]
    public async Task Everybody_reads_figures_of_agencies_with_their_method_one_click_away_and_takes_the_same_as_a_file()
    {
        using var visitor = new StaffBrowser(_portal);
        await visitor.OpenAsync("/danh-gia");
        Assert.Contains("Chưa có kết quả nào để xem", visitor.Page.Body!.TextContent, StringComparison.Ordinal);
        await PublishedFigures.PlantAsync(_portal);

        await visitor.OpenAsync("/danh-gia");
        var text = visitor.Page.Body!.TextContent;
        Assert.Contains("Quý I năm 2020", text, StringComparison.Ordinal);
        Assert.Contains("Chưa đủ 10 đánh giá", text, StringComparison.Ordinal);
        Assert.Contains("(64 đánh giá)", text, StringComparison.Ordinal);
        Assert.Contains("Hài lòng 100 %, trung bình 0 %, chưa hài lòng 0 %", text, StringComparison.Ordinal);
        Assert.NotNull(visitor.Page.QuerySelector("a[href='/danh-gia/cach-tinh']"));
        var file = visitor.Page.QuerySelectorAll("a[href*='handler=File']").Select(a => a.GetAttribute("href")!).First(h => h.Contains("csv", StringComparison.Ordinal));
        using var csv = await visitor.GetAsync(file);
        var rows = (await csv.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Trim().Split('\n');
        Assert.Equal(3, rows.Length);
        Assert.Contains(rows, r => r.Contains(";64;", StringComparison.Ordinal));
        Assert.DoesNotContain(rows, r => r.Contains(";9;", StringComparison.Ordinal) && !r.Contains(";;;;9;9;0;", StringComparison.Ordinal));
        using var strange = await visitor.GetAsync("/danh-gia?quy=2019-4");
        Assert.Equal(HttpStatusCode.NotFound, strange.StatusCode);
        using var table = await visitor.GetAsync("/danh-gia?handler=File&quy=2020-1&bang=Officials");
        Assert.Equal(HttpStatusCode.NotFound, table.StatusCode);
    }

    [Fact]
    public async Task Person_has_a_page_once_the_administrator_entered_the_decision()
    {
        var clerk = await PublishedFigures.PlantAsync(_portal);
        var page = $"/danh-gia/can-bo/{clerk.Id}";
        using var visitor = new StaffBrowser(_portal);
        using var before = await visitor.GetAsync(page);
        Assert.Equal(HttpStatusCode.NotFound, before.StatusCode);
        using var administrator = await StaffBrowser.SignedInAsync(_portal, "quantri");
        await administrator.OpenAsync(Switch);
        await administrator.SubmitAsync("#cong-tac", ("Input.Decision", "12/QĐ-UBND"), ("Input.DecidedOn", "chưa ký"));
        Assert.Equal(["Hãy ghi ngày ký, không sau hôm nay"], administrator.Errors);
        Assert.Equal("12/QĐ-UBND", administrator.Page.QuerySelector("#decision")!.GetAttribute("value"));

        await administrator.SubmitAsync("#cong-tac", ("Input.DecidedOn", "01/06/2020"));

        Assert.Equal(HttpStatusCode.Redirect, administrator.Status);
        await visitor.OpenAsync(page);
        Assert.Contains(clerk.FullName, visitor.Page.Body!.TextContent, StringComparison.Ordinal);
        await visitor.OpenAsync("/danh-gia");
        Assert.DoesNotContain(clerk.FullName, visitor.Page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Monitor_judges_with_a_reason_and_what_he_typed_is_kept()
    {
        await PublishedFigures.SuspectAsync(_portal);
        using var monitor = await StaffBrowser.SignedInAsync(_portal, "theodoi");
        await monitor.OpenAsync(Watch);
        Assert.Contains("7 đánh giá từ cùng một máy", monitor.Page.Body!.TextContent, StringComparison.Ordinal);
        await monitor.SubmitAsync("form[action$='handler=Judge']", ("Input.Act", "exclude"), ("Input.Reason", ""));
        Assert.Equal(["Hãy ghi lý do"], monitor.Errors);

        await monitor.SubmitAsync("form[action$='handler=Judge']", ("Input.Act", "exclude"), ("Input.Reason", "Cùng một máy của cán bộ"));

        Assert.Equal(HttpStatusCode.Redirect, monitor.Status);
        await monitor.OpenAsync(Watch);
        Assert.Contains("Cùng một máy của cán bộ", monitor.Page.Body!.TextContent, StringComparison.Ordinal);
        await monitor.SubmitAsync("form[action$='handler=Release']");
        await monitor.OpenAsync(Watch);
        Assert.Null(monitor.Page.QuerySelector("form[action$='handler=Release']"));
    }

    [Fact]
    public async Task Desk_opens_a_survey_prints_its_invitations_and_closes_it()
    {
        using var desk = await StaffBrowser.SignedInAsync(_portal, "vanthu.so-tn-mt");
        await desk.OpenAsync(Surveys);
        await desk.SubmitAsync("#mo", ("Input.Agency", "so-noi-vu"), ("Input.Title", "Khảo sát 2020"), ("Input.Until", "30/06/2020"));
        Assert.Equal(["Hãy chọn cơ quan mà ông/bà được khảo sát"], desk.Errors);
        Assert.Equal("Khảo sát 2020", desk.Page.QuerySelector("#title")!.GetAttribute("value"));
        await desk.SubmitAsync("#mo", ("Input.Agency", "so-tn-mt"));
        Assert.Equal(HttpStatusCode.Redirect, desk.Status);
        await desk.OpenAsync(Surveys);
        await desk.SubmitAsync("form[action$='handler=Print']", ("Input.Count", "nhiều"));
        Assert.Equal(["Hãy ghi số phiếu, từ 1 đến 200"], desk.Errors);
        await desk.SubmitAsync("form[action$='handler=Print']", ("Input.Count", "3"));
        Assert.Equal(3, desk.Page.QuerySelectorAll(".slip svg path").Length);
        Assert.Equal(3, desk.Page.QuerySelectorAll(".slip .spaced").Select(s => s.TextContent).Distinct().Count(t => t.Contains("/dg/", StringComparison.Ordinal)));
        await desk.OpenAsync(Surveys);
        await desk.SubmitAsync("form[action$='handler=Close']");
        await desk.OpenAsync(Surveys);
        Assert.Contains("Chưa đủ 10 đánh giá", desk.Page.QuerySelector(".card")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Watch, "canbo.so-tn-mt")]
    [InlineData(Watch, "quantri")]
    [InlineData(Switch, "vanphong")]
    [InlineData("/can-bo/khao-sat", "canbo.so-tn-mt")]
    public async Task Others_do_not_get_in(string address, string account)
    {
        using var other = await StaffBrowser.SignedInAsync(_portal, account);
        await other.OpenAsync(address);
        Assert.Contains("/khong-co-quyen", other.Location, StringComparison.Ordinal);
    }
}
