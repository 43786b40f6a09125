using System.Net;
using CitizenPortal.Domain.Questions;
using CitizenPortal.Features.Audit;
using CitizenPortal.TestKit;
using CitizenPortal.Web.Tests.Audit;

namespace CitizenPortal.Web.Tests.Desk;

public sealed class DeskPathTests(DemoPortalHost portal) : IClassFixture<DemoPortalHost>
{
    [Fact]
    public async Task From_the_open_queue_to_a_submitted_answer_are_three_acts_at_most_and_the_next_case_is_one_more()
    {
        var mine = await DeskCase.InAsync(portal, QuestionState.InProgress, q => q.AssigneeId is not null);
        using var official = await StaffBrowser.SignedInAsync(portal, $"canbo.{mine.Lead}");
        await official.OpenAsync("/can-bo/hang-doi/cua-toi");
        var acts = 0;

        await official.OpenAsync(official.Page.QuerySelector("table.queue tbody a")!.GetAttribute("href")!);
        acts++;
        var text = official.Page.QuerySelector(".draft textarea")!;
        Assert.Equal("Text", text.GetAttribute("name"));
        acts++;
        await official.DoAsync("Submit", ("Text", "Ông (bà) nộp hồ sơ tại bộ phận một cửa."));
        acts++;

        TestContext.Current.TestOutputHelper?.WriteLine($"queue to submitted answer: {acts} acts (open, type, submit)");
        Assert.InRange(acts, 1, 3);
        await official.OpenAsync("/can-bo?handler=Next&sau=HD20-000000-0");
        Assert.Equal(HttpStatusCode.Redirect, official.Status);
    }

    [Fact]
    public async Task Next_case_is_another_one_and_the_list_when_nothing_waits()
    {
        using var coordinator = await StaffBrowser.SignedInAsync(portal, "dieuphoi");
        await coordinator.OpenAsync("/can-bo?handler=Next");
        var first = coordinator.Location!;
        await coordinator.OpenAsync(first);
        await coordinator.OpenAsync(coordinator.Page.QuerySelector("a[accesskey=n]")!.GetAttribute("href")!);
        Assert.StartsWith("/can-bo/y-kien/", coordinator.Location, StringComparison.Ordinal);
        Assert.NotEqual(first, coordinator.Location);

        using var idle = await StaffBrowser.SignedInAsync(portal, "vanphong");
        await idle.OpenAsync("/can-bo?handler=Next");
        Assert.Equal("/can-bo", idle.Location);
    }

    [Fact]
    public async Task Next_of_each_case_is_the_one_below_it_until_the_list_begins_again()
    {
        using var coordinator = await StaffBrowser.SignedInAsync(portal, "dieuphoi");
        await coordinator.OpenAsync("/can-bo?handler=Next");
        List<string> met = [coordinator.Location!.Split('/')[^1]];
        while (met.Distinct().Count() == met.Count)
        {
            await coordinator.OpenAsync($"/can-bo?handler=Next&sau={met[^1]}");
            met.Add(coordinator.Location!.Split('/')[^1]);
        }

        Assert.Equal(met[0], met[^1]);
        Assert.True(met.Count > 3, string.Join(", ", met));
    }

    [Fact]
    public async Task Asking_again_who_else_looks_is_no_reading_of_the_case()
    {
        var mine = await DeskCase.InAsync(portal, QuestionState.Routed);
        using var clerk = await StaffBrowser.SignedInAsync(portal, $"vanthu.{mine.Lead}");
        await clerk.OpenAsync($"{mine.Address}?handler=Presence");

        Assert.Equal(HttpStatusCode.OK, clerk.Status);
        Assert.DoesNotContain(mine.Reference, (await Trail.RowsAsync(portal, $"vanthu.{mine.Lead}")).Of(AuditAct.ReadCase));
    }

    [Fact]
    public async Task Two_who_look_at_once_read_of_each_other_on_the_case_and_in_the_queue_and_nobody_is_held_back()
    {
        var mine = await DeskCase.InAsync(portal, QuestionState.InProgress, q => q.AssigneeId is not null);
        using var official = await StaffBrowser.SignedInAsync(portal, $"canbo.{mine.Lead}");
        using var head = await StaffBrowser.SignedInAsync(portal, $"lanhdao.{mine.Lead}");
        await official.OpenAsync(mine.Address);
        Assert.Equal("", official.Page.QuerySelector("[data-presence]")!.TextContent);

        await head.OpenAsync(mine.Address);
        Assert.StartsWith("Đang xem: ", head.Page.QuerySelector("[data-presence]")!.TextContent, StringComparison.Ordinal);
        await head.OpenAsync("/can-bo/hang-doi/dang-xu-ly");
        var row = head.Page.QuerySelectorAll("table.queue tbody tr").Single(r => r.TextContent.Contains(mine.Reference, StringComparison.Ordinal));
        Assert.Contains("Đang xem: ", row.TextContent, StringComparison.Ordinal);
        using var line = await official.GetAsync($"{mine.Address}?handler=Presence");
        Assert.StartsWith("Đang xem: ", await line.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        await official.DoAsync("NotifyProgress", ("Words", "Đang chờ đơn vị phối hợp."));
    }

    [Fact]
    public async Task Keys_of_the_screen_are_there_once_each_and_told_on_it()
    {
        var mine = await DeskCase.InAsync(portal, QuestionState.InProgress, q => q.AssigneeId is not null);
        using var official = await StaffBrowser.SignedInAsync(portal, $"canbo.{mine.Lead}");
        await official.OpenAsync(mine.Address);
        var keys = official.Page.QuerySelectorAll("[accesskey]").Select(e => e.GetAttribute("accesskey")!).ToList();

        Assert.Equal(keys.Distinct().Order(), keys.Order());
        Assert.Equal(keys.Where(k => k != "h").Order(), official.Page.QuerySelectorAll("kbd").Select(k => k.TextContent).Order());
    }
}
