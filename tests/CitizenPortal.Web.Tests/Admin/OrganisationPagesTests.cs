using System.Net;
using CitizenPortal.Domain.Questions;
using CitizenPortal.Features.Agencies;
using CitizenPortal.Features.Storage;
using CitizenPortal.Features.Sweeps;
using CitizenPortal.TestKit;
using CitizenPortal.Web.Tests.Desk;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CitizenPortal.Web.Tests.Admin;

public sealed class OrganisationPagesTests : IDisposable
{
    private readonly DemoPortalHost _portal = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private ReferenceEdition Book => _portal.Services.GetRequiredService<ReferenceBook>().Current;

    [Fact]
    public async Task Agency_is_found_without_marks_and_edited_with_a_reason_that_stays()
    {
        using var browser = await StaffBrowser.SignedInAsync(_portal, "quantri");
        await browser.OpenAsync("/quan-tri/co-quan?tim=giao%20duc");
        Assert.Contains("Sở Giáo dục và Đào tạo", browser.Page.Body!.TextContent, StringComparison.Ordinal);
        await browser.OpenAsync("/quan-tri/co-quan?ma=so-gd-dt");
        await browser.SubmitAsync("form[action*='handler=Save']", ("Input.Telephone", "0259 123 456"), ("Input.Reason", "Đổi số máy"));

        Assert.Equal(HttpStatusCode.Redirect, browser.Status);
        await browser.OpenAsync(browser.Location!);
        Assert.Contains("0259 123 456", browser.Page.QuerySelector(".facts")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Đổi số máy", browser.Page.QuerySelector("details summary")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(("0259 123 456", 2), (Book.Agencies["so-gd-dt"].Telephone, Book.OrganisationVersion));
    }

    [Fact]
    public async Task Agency_without_reason_or_above_itself_is_refused_and_stays_typed()
    {
        using var browser = await StaffBrowser.SignedInAsync(_portal, "quantri");
        await browser.OpenAsync("/quan-tri/co-quan?ma=ubnd-587");
        await browser.SubmitAsync("form[action*='handler=Save']", ("Input.ShortName", "UBND Ninh Phước"), ("Input.ManagedBy", "ubnd-xa-22870"), ("Input.Reason", ""));

        Assert.Equal(2, browser.Errors.Count);
        Assert.Equal("UBND Ninh Phước", browser.Page.QuerySelector("#shortname")!.GetAttribute("value"));

        await browser.SubmitAsync("form[action*='handler=Save']", ("Input.ShortName", ""), ("Input.ManagedBy", "ubnd-tinh"));
        Assert.Equal("", browser.Page.QuerySelector("#shortname")!.GetAttribute("value") ?? "");
        Assert.Equal("UBND huyện Ninh Phước", Book.AgencyName("ubnd-587"));
    }

    [Fact]
    public async Task Routing_row_replaces_the_former_from_its_day_on()
    {
        using var browser = await StaffBrowser.SignedInAsync(_portal, "quantri");
        await browser.OpenAsync("/quan-tri/dinh-tuyen?ma=CTT-01");
        await browser.SubmitAsync("form[action*='handler=Save']", ("Input.Level", "None"), ("Input.Lead", "vp-ubnd"), ("Input.Basis", "Quyết định 12"), ("Input.ValidFrom", "2020-09-01"), ("Input.Reason", "Phân công lại"));

        Assert.Equal(HttpStatusCode.Redirect, browser.Status);
        Assert.Equal("so-tt-tt", Book.Routing.Decide("CTT-01", null, null, new(2020, 8, 31)).Decision?.Lead);
        Assert.Equal("vp-ubnd", Book.Routing.Decide("CTT-01", null, null, new(2020, 9, 1)).Decision?.Lead);
        await browser.OpenAsync("/quan-tri/dinh-tuyen?muc=CTT-01&ngay=2020-09-02");
        Assert.Contains("Văn phòng Ủy ban nhân dân tỉnh trả lời", browser.Page.QuerySelector("section [role=status]")!.TextContent, StringComparison.Ordinal);
        await browser.OpenAsync("/quan-tri/dinh-tuyen?ma=CTT-01");
        await browser.SubmitAsync("form[action*='handler=Save']", ("Input.Level", "None"), ("Input.Lead", "khong-co"), ("Input.Basis", ""), ("Input.ValidFrom", "2020-09-01"), ("Input.Reason", "Thử"));
        Assert.Equal(2, browser.Errors.Count);
    }

    [Fact]
    public async Task Trial_names_the_hand_over_that_decided()
    {
        using var browser = await StaffBrowser.SignedInAsync(_portal, "quantri");
        await browser.OpenAsync("/quan-tri/dinh-tuyen?muc=CTT-01&ngay=2025-03-01");

        var said = browser.Page.QuerySelector("section [role=status]")!.TextContent;
        Assert.Contains("Sở Khoa học và Công nghệ trả lời", said, StringComparison.Ordinal);
        Assert.Contains("đã bàn giao theo", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Place_and_topic_are_edited_and_bad_ones_refused()
    {
        using var browser = await StaffBrowser.SignedInAsync(_portal, "quantri");
        await browser.OpenAsync("/quan-tri/dia-ban?them=1");
        await browser.SubmitAsync("form[action*='handler=Save']", ("Input.Code", "h2020-thon-1"), ("Input.Name", "Thôn Phước Khánh"), ("Input.Level", "Hamlet"), ("Input.Parent", ""), ("Input.ValidFrom", "2020-01-01"), ("Input.Reason", "Thêm thôn"));
        Assert.Single(browser.Errors);
        await browser.SubmitAsync("form[action*='handler=Save']", ("Input.Parent", "c2020-22882"));
        Assert.Equal(HttpStatusCode.Redirect, browser.Status);
        Assert.Equal("ubnd-587", Book.Routing.Decide("DAT-01", "h2020-thon-1", null, new(2020, 6, 1)).Decision?.Lead);

        await browser.OpenAsync("/quan-tri/linh-vuc?ma=DAT-01");
        await browser.SubmitAsync("form[action*='handler=Save']", ("Input.Papi", "9.9"), ("Input.Reason", "Nhãn mới"));
        Assert.Single(browser.Errors);
        await browser.SubmitAsync("form[action*='handler=Save']", ("Input.Papi", "2.4, 5.3"));
        Assert.Equal(["2.4", "5.3"], Book.Topics["DAT-01"].Papi);
    }

    [Fact]
    public async Task Hand_over_is_previewed_with_cases_and_people_before_it_is_kept_and_done_by_the_sweep()
    {
        using var browser = await StaffBrowser.SignedInAsync(_portal, "quantri");
        await browser.OpenAsync("/quan-tri/ban-giao");
        await browser.SubmitAsync("form#nhap", ("Input.Kind", "Merge"), ("Input.On", "2020-06-01"), ("Input.Document", "12/NQ-HĐND"), ("Input.Lines", "Sở Tài nguyên và Môi trường > so-xay-dung"), ("Input.Reason", "Sắp xếp thử"));
        var open = await OpenAsync("so-tn-mt");
        Assert.NotEmpty(open);
        Assert.All(open, reference => Assert.Contains(reference, browser.Page.Body!.TextContent, StringComparison.Ordinal));
        Assert.Equal(3, browser.Page.QuerySelectorAll("select[name^='Input.StaffTo']").Length);
        Assert.DoesNotContain(Book.Lineage.Orders, o => o.Document == "12/NQ-HĐND");

        await browser.SubmitAsync("form[action$='handler=Save']", ("Input.StaffTo[0]", "so-gd-dt"));
        Assert.Equal(HttpStatusCode.Redirect, browser.Status);
        await _portal.Services.GetRequiredService<SweepRunner>().RunNowAsync(nameof(ApplySuccessions), Cancel);
        Assert.Empty(await OpenAsync("so-tn-mt"));
        Assert.False(Book.Agencies["so-tn-mt"].IsValid(new(2020, 6, 1)));
        await using var scope = _portal.Scope();
        var homes = await scope.ServiceProvider.GetRequiredService<PortalDb>().Users.Where(u => u.UserName!.EndsWith(".so-tn-mt")).Select(u => u.Agency).Order().ToListAsync(Cancel);
        Assert.Equal(["so-gd-dt", "so-xay-dung", "so-xay-dung"], homes);
    }

    [Fact]
    public async Task Hand_over_to_nobody_known_is_said_with_its_line_and_stays_typed()
    {
        using var browser = await StaffBrowser.SignedInAsync(_portal, "quantri");
        await browser.OpenAsync("/quan-tri/ban-giao");
        await browser.SubmitAsync("form#nhap", ("Input.Kind", "Merge"), ("Input.On", "ngày mai"), ("Input.Document", "12"), ("Input.Lines", "so-tn-mt > Sở Không Có"), ("Input.Reason", "Thử"));

        Assert.Contains(browser.Errors, e => e.Contains("Sở Không Có", StringComparison.Ordinal));
        Assert.Equal("so-tn-mt > Sở Không Có", browser.Page.QuerySelector("#lines")!.TextContent.Trim());
        await browser.SubmitAsync("form#nhap", ("Input.On", "2020-07-01"), ("Input.Lines", "so-tn-mt > so-nn-mt"));
        Assert.Contains(browser.Errors, e => e.Contains("không nhận câu hỏi vào ngày 01/07/2020", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Old_slug_answers_and_names_the_successor()
    {
        _portal.Clock.Advance(TimeSpan.FromDays(1857));
        using var client = _portal.CreateClient();
        var page = await client.GetStringAsync("/hoi-dap?co-quan=" + Book.Agencies["so-tt-tt"].Slug, Cancel);

        Assert.Contains("KH&amp;CN</a>", page, StringComparison.Ordinal);
        Assert.Contains("/hoi-dap?co-quan=" + Book.Agencies["so-kh-cn"].Slug, page, StringComparison.Ordinal);
    }

    [Fact]
    public void Former_communes_stand_on_the_ask_page_from_the_day_on()
    {
        Assert.Empty(Pages.Questions.FormerPlaces.Groups(Book, new(2020, 6, 1)));
        var labels = Assert.Single(Pages.Questions.FormerPlaces.Groups(Book, new(2025, 7, 1))).Choices.Select(c => c.Label).ToList();

        Assert.Contains("Phường Đông Hải cũ, khu vực Phú Thọ (nay là xã Phước Dinh)", labels);
        Assert.Contains("Phường Đông Hải cũ, chưa rõ khu vực", labels);
        Assert.Contains("Phường Mỹ Hương (nay là phường Phan Rang)", labels);
    }

    [Fact]
    public async Task Nobody_but_an_administrator_comes_in()
    {
        using var browser = await StaffBrowser.SignedInAsync(_portal, "dieuphoi");
        foreach (var address in new[] { "co-quan", "dia-ban", "linh-vuc", "dinh-tuyen", "ban-giao" })
        {
            await browser.OpenAsync("/quan-tri/" + address);
            Assert.NotEqual(HttpStatusCode.OK, browser.Status);
        }
    }

    private async Task<List<string>> OpenAsync(string lead)
    {
        await using var scope = _portal.Scope();
        return await scope.ServiceProvider.GetRequiredService<PortalDb>().Cases(new(1, "", [new(Domain.Agencies.Duty.Monitor, null)])).Where(q => q.Lead == lead && QuestionJourney.Open.Contains(q.State)).Select(q => q.Reference).ToListAsync(Cancel);
    }

    public void Dispose() => _portal.Dispose();
}
