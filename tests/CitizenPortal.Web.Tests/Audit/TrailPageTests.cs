using System.Net;
using System.Text;
using CitizenPortal.Domain.Questions;
using CitizenPortal.Features.Audit;
using CitizenPortal.Features.Sheets;
using CitizenPortal.Features.Storage;
using CitizenPortal.Features.Sweeps;
using CitizenPortal.TestKit;
using CitizenPortal.Web.Tests.Desk;
using Microsoft.Extensions.DependencyInjection;

namespace CitizenPortal.Web.Tests.Audit;

public sealed class TrailPageTests(DemoPortalHost portal) : IClassFixture<DemoPortalHost>
{
    private const string Hostile = "=HYPERLINK(\"http://x\")";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("quantri")]
    [InlineData("theodoi")]
    [InlineData("dieuphoi")]
    [InlineData("lanhdao.so-tn-mt")]
    public async Task Nobody_but_an_auditor_gets_in_or_is_shown_the_way(string account)
    {
        using var browser = await StaffBrowser.SignedInAsync(portal, account);
        await browser.OpenAsync(Trail.Address);

        Assert.NotEqual(HttpStatusCode.OK, browser.Status);
        Assert.StartsWith("/khong-co-quyen", new Uri(new Uri("http://localhost"), browser.Location).AbsolutePath, StringComparison.Ordinal);
        await browser.OpenAsync(account == "quantri" ? "/quan-tri/van-hanh" : "/can-bo");
        Assert.Null(browser.Page.QuerySelector($"a[href='{Trail.Address}']"));
    }

    [Fact]
    public async Task Auditor_lands_on_the_trail_finds_by_person_case_act_and_day_and_reads_no_words_of_a_case()
    {
        var known = await DeskCase.InAsync(portal, QuestionState.Received, q => q.Suspicion == Suspicion.None);
        var body = (await DeskCase.ReadAsync(portal, known.Reference)).Body;
        using var coordinator = await StaffBrowser.SignedInAsync(portal, "dieuphoi");
        await coordinator.OpenAsync(known.Address);
        await coordinator.DoAsync("Decline", ("Reason", DeclineReasons.All[0]), ("Words", "Lời từ chối riêng của vụ này, không ai khác được đọc."));
        using var auditor = await StaffBrowser.SignedInAsync(portal, Trail.Auditor);
        Assert.Equal(Trail.Address, auditor.Location);

        await auditor.OpenAsync($"{Trail.Address}?ma={known.Reference.ToLowerInvariant()}&tu=1/6/2020&den=2020-06-01&viec=Case.Decline");
        var row = Assert.Single(auditor.Page.QuerySelectorAll("tbody tr"));
        Assert.Contains("Không tiếp nhận", row.TextContent, StringComparison.Ordinal);
        Assert.Contains(known.Reference, row.TextContent, StringComparison.Ordinal);
        Assert.Contains("(phiên ", row.TextContent, StringComparison.Ordinal);

        await auditor.OpenAsync($"{Trail.Address}?nguoi=DIEUPHOI");
        var text = auditor.Page.Body!.TextContent;
        Assert.Contains("Xem ý kiến", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Lời từ chối riêng", text, StringComparison.Ordinal);
        Assert.DoesNotContain(body[..30], text, StringComparison.Ordinal);
        Assert.DoesNotMatch("Act\\.|Column\\.|Area\\.", text);
        await auditor.OpenAsync($"{Trail.Address}?ma={known.Reference}&den=2020-05-31");
        Assert.Empty(auditor.Page.QuerySelectorAll("tbody tr"));
        await auditor.OpenAsync(known.Address);
        Assert.NotEqual(HttpStatusCode.OK, auditor.Status);
    }

    [Fact]
    public async Task Wrong_days_and_case_are_named_and_kept_as_typed()
    {
        using var auditor = await StaffBrowser.SignedInAsync(portal, Trail.Auditor);
        await auditor.OpenAsync($"{Trail.Address}?ma=abc&tu=hom-qua&den=1/6/2020&nguoi=Lan");

        Assert.Equal(["Mã ý kiến không đúng. Mã có dạng HD20-000123-4.", "Nhập ngày theo dạng 31/12/2020."], auditor.Errors);
        Assert.Equal(["Lan", "abc", "hom-qua", "1/6/2020"], new[] { "nguoi", "ma-y-kien", "tu", "den" }.Select(id => auditor.Page.GetElementById(id)!.GetAttribute("value")));
        await auditor.OpenAsync($"{Trail.Address}?tu=2/6/2020&den=1/6/2020&truoc=khong-so&viec=linh.tinh");
        Assert.Equal(["“Đến hết ngày” phải từ “Từ ngày” trở đi."], auditor.Errors);
    }

    [Fact]
    public async Task Pages_follow_one_another_by_number_and_the_head_is_shown()
    {
        await using var own = new DemoPortalHost();
        await AddAsync(own, 120, i => $"Người {i}");
        await own.Services.GetRequiredService<SweepRunner>().RunNowAsync(nameof(SealAudit), Ct);
        using var auditor = await StaffBrowser.SignedInAsync(own, Trail.Auditor);
        await auditor.OpenAsync($"{Trail.Address}?viec=Settings.ChangePolicy");
        List<string> names = [.. Names()];
        while (auditor.Page.QuerySelector("a[rel=next]") is { } next)
        {
            await auditor.OpenAsync(next.GetAttribute("href")!);
            names.AddRange(Names());
        }

        Assert.Equal(Enumerable.Range(1, 120).Reverse().Select(i => $"Người {i}"), names);
        Assert.Matches("^[0-9a-f]{64}$", auditor.Page.QuerySelector("code")!.TextContent);
        IEnumerable<string> Names() => auditor.Page.QuerySelectorAll("tbody td:nth-child(2)").Select(td => td.TextContent.Trim().Split(" (")[0]);
    }

    [Fact]
    public async Task Export_has_a_mark_runs_no_formula_and_is_itself_on_record()
    {
        await AddAsync(portal, 3, _ => Hostile);
        using var auditor = await StaffBrowser.SignedInAsync(portal, Trail.Auditor);
        await auditor.OpenAsync($"{Trail.Address}?viec=Settings.ChangePolicy");
        using var request = new HttpRequestMessage(HttpMethod.Post, Trail.Address + "?handler=Export") { Content = new FormUrlEncodedContent(auditor.FieldsOf("form[action$='handler=Export']")) };
        using var answer = await auditor.SendAsync(request);
        var bytes = await answer.Content.ReadAsByteArrayAsync(Ct);
        var lines = Encoding.UTF8.GetString(bytes).TrimEnd().Split("\r\n");

        Assert.Equal("text/csv", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal(Encoding.UTF8.Preamble.ToArray(), bytes[..3]);
        Assert.Equal(4, lines.Length);
        Assert.All(lines[1..], line => Assert.Contains("\"'=HYPERLINK(\"\"http://x\"\")\"", line, StringComparison.Ordinal));
        Assert.Contains(await Trail.RowsAsync(portal, Trail.Auditor), r => r is { Act: nameof(AuditAct.ExportTrail), Area: AuditArea.Audit } && r.Detail!.StartsWith("3 | ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_workbook_has_typed_cells_the_same_rows_and_no_formula()
    {
        await using var own = new DemoPortalHost();
        await AddAsync(own, 3, _ => Hostile);
        using var auditor = await StaffBrowser.SignedInAsync(own, Trail.Auditor);
        await auditor.OpenAsync($"{Trail.Address}?viec=Settings.ChangePolicy");
        using var request = new HttpRequestMessage(HttpMethod.Post, Trail.Address + "?handler=Export")
        {
            Content = new FormUrlEncodedContent([.. auditor.FieldsOf("form[action$='handler=Export']"), KeyValuePair.Create("dang", "xlsx")]),
        };
        using var answer = await auditor.SendAsync(request);
        var read = SheetReader.Read(await answer.Content.ReadAsByteArrayAsync(Ct));

        Assert.EndsWith(".xlsx", answer.Content.Headers.ContentDisposition!.FileName!.Trim('"'), StringComparison.Ordinal);
        Assert.Empty(read.Faults);
        Assert.Equal(4, read.Rows.Count);
        Assert.All(read.Rows.Skip(1), row => Assert.Equal((SheetCellKind.Number, SheetCellKind.Date, Hostile), (row[1].Kind, row[2].Kind, row[4].Text)));
    }

    private static async Task AddAsync(PortalHost host, int rows, Func<int, string> name)
    {
        await using var scope = host.Scope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
        var at = scope.ServiceProvider.GetRequiredService<PortalClock>().Now;
        db.Set<AuditRow>().AddRange(Enumerable.Range(1, rows).Select(i => AuditRow.Of(new AuditFacts(at, AuditArea.Settings, nameof(AuditAct.ChangePolicy)) { ActorName = name(i) })));
        await db.SaveChangesAsync(Ct);
    }
}
