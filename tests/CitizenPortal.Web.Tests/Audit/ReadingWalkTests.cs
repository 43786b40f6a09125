using System.Net;
using CitizenPortal.Domain.Questions;
using CitizenPortal.Features.Audit;
using CitizenPortal.TestKit;
using CitizenPortal.Web.Tests.Desk;

namespace CitizenPortal.Web.Tests.Audit;

public sealed class ReadingWalkTests(DemoPortalHost portal) : IClassFixture<DemoPortalHost>
{
    /// <summary>Nothing with a case's words may come to anybody's screen without a row: every page that links lead to is opened.</summary>
    [Theory]
    [InlineData("dieuphoi", true)]
    [InlineData("truongban", true)]
    [InlineData("theodoi", false)]
    [InlineData("canbo.so-tn-mt", true)]
    [InlineData("lanhdao.so-tn-mt", true)]
    [InlineData("vanthu.so-tn-mt", true)]
    public async Task Every_case_and_list_that_somebody_opens_at_the_desk_is_on_record(string account, bool holdsCases)
    {
        using var browser = await StaffBrowser.SignedInAsync(portal, account);
        HashSet<string> seen = [], cases = [], queues = [];
        Queue<string> open = new(["/can-bo"]);
        while (open.TryDequeue(out var address))
        {
            if (!seen.Add(address))
            {
                continue;
            }

            await browser.OpenAsync(address);
            Assert.Equal(HttpStatusCode.OK, browser.Status);
            Note(address, "/can-bo/y-kien/", cases);
            Note(address, "/can-bo/hang-doi/", queues);
            foreach (var next in browser.Page.QuerySelectorAll("main a[href^='/can-bo']").Select(a => a.GetAttribute("href")!.Split('#')[0].Split('?')[0]))
            {
                open.Enqueue(next);
            }
        }

        var rows = await Trail.RowsAsync(portal, account);
        Assert.NotEmpty(queues);
        Assert.Equal(holdsCases, cases.Count > 0);
        Assert.Subset(rows.Of(AuditAct.ReadCase).ToHashSet(), cases);
        Assert.Subset(rows.Of(AuditAct.ReadQueue).ToHashSet(), queues);
        Assert.All(rows.Where(r => r.Area == AuditArea.Reading), r => Assert.NotNull(r.Session));
        Assert.All(rows.Where(r => r.Area == AuditArea.Reading).GroupBy(r => r.ReadingKey), g => Assert.Single(g));

        static void Note(string address, string under, HashSet<string> into)
        {
            if (address.StartsWith(under, StringComparison.Ordinal))
            {
                into.Add(address[under.Length..].Split('/')[0]);
            }
        }
    }

    [Fact]
    public async Task Resident_s_telephone_a_name_and_a_person_s_data_are_opened_on_record_and_a_refused_reading_leaves_nothing()
    {
        var known = await DeskCase.InAsync(portal, QuestionState.InProgress);
        using var stranger = await StaffBrowser.SignedInAsync(portal, Elsewhere(known));
        await stranger.OpenAsync(known.Address);
        Assert.Equal(HttpStatusCode.NotFound, stranger.Status);
        using var coordinator = await StaffBrowser.SignedInAsync(portal, "dieuphoi");
        await coordinator.OpenAsync(known.Address);
        using var admin = await StaffBrowser.SignedInAsync(portal, "quantri");
        await admin.OpenAsync("/quan-tri/nguoi");
        await admin.OpenAsync(admin.Page.QuerySelector("tbody a")!.GetAttribute("href")!);

        var (read, administered) = (await Trail.RowsAsync(portal, "dieuphoi"), await Trail.RowsAsync(portal, "quantri"));
        Assert.DoesNotContain(known.Reference, (await Trail.RowsAsync(portal, Elsewhere(known))).Of(AuditAct.ReadCase));
        Assert.Contains(known.Reference, read.Of(AuditAct.OpenContact));
        Assert.Single(administered, r => r.Act == nameof(AuditAct.ReadPeople));
        Assert.NotNull(Assert.Single(administered, r => r.Act == nameof(AuditAct.ReadPerson)).SubjectId);
    }

    private static string Elsewhere(DeskCase known) => known.Lead == "so-tn-mt" ? "canbo.so-xay-dung" : "canbo.so-tn-mt";

    [Fact]
    public async Task Visitor_and_resident_leave_nothing()
    {
        await using var own = new DemoPortalHost();
        using var visitor = new StaffBrowser(own);
        foreach (var address in new[] { "/", "/hoi-dap", "/tra-cuu", "/dang-nhap" })
        {
            await visitor.OpenAsync(address);
        }

        await visitor.SubmitAsync("main form", ("Account", "khong.co.ai"), ("Password", "mat khau go nham cho"));

        Assert.DoesNotContain(await Trail.AllAsync(own), r => r.Area is AuditArea.Reading or AuditArea.Account);
    }
}
