using CitizenPortal.Domain.Questions;
using CitizenPortal.Features.Audit;
using CitizenPortal.Features.Storage;
using CitizenPortal.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CitizenPortal.Web.Tests.Desk;

public sealed class BulkTests(DemoPortalHost portal) : IClassFixture<DemoPortalHost>
{
    private const string Form = "#hang-loat";

    [Fact]
    public async Task Coordinator_declines_several_and_each_case_tells_its_own_result()
    {
        using var coordinator = await StaffBrowser.SignedInAsync(portal, "dieuphoi");
        await coordinator.OpenAsync("/can-bo/hang-doi/phan-loai?chon=true");
        var ticks = Ticks(coordinator);
        Assert.True(ticks.Count > 1 && coordinator.Page.QuerySelectorAll("input.tick:not([checked])").Length == 0, $"{ticks.Count} rows");
        var stale = $"{ticks[0].Split('.')[0]}.999";

        await coordinator.PostAsync("/can-bo/hang-doi/phan-loai", [.. Fields(coordinator), new("Input.Kind", "Decline"), new("Input.Cases", stale), new("Input.Cases", ticks[1])]);
        Assert.Contains(coordinator.Errors, e => e.Contains("lý do", StringComparison.OrdinalIgnoreCase));
        await coordinator.PostAsync("/can-bo/hang-doi/phan-loai",
            [.. Fields(coordinator), new("Input.Kind", "Decline"), new("Input.Reason", "duplicate"), new("Input.Words", "Trùng với ý kiến đã gửi."), new("Input.Cases", stale), new("Input.Cases", ticks[1])]);

        var lines = coordinator.Page.QuerySelectorAll("section[aria-labelledby=ket-qua] li").Select(l => l.TextContent).ToList();
        Assert.Contains(lines, l => l.StartsWith(ticks[1].Split('.')[0], StringComparison.Ordinal) && l.EndsWith("đã xong", StringComparison.Ordinal));
        Assert.Contains(lines, l => l.StartsWith(ticks[0].Split('.')[0], StringComparison.Ordinal) && l.Contains("Có người vừa thay đổi", StringComparison.Ordinal));
        Assert.Equal(QuestionState.Declined, (await DeskCase.ReadAsync(portal, ticks[1].Split('.')[0])).State);
        Assert.Equal(QuestionState.Received, (await DeskCase.ReadAsync(portal, ticks[0].Split('.')[0])).State);
        await using var scope = portal.Scope();
        var declined = ticks[1].Split('.')[0];
        var trail = scope.ServiceProvider.GetRequiredService<PortalDb>().Set<AuditRow>();
        Assert.NotNull((await trail.SingleAsync(r => r.Case == declined && r.Act == nameof(Verb.Decline), TestContext.Current.CancellationToken)).Session);
    }

    [Fact]
    public async Task Head_urges_once_a_day_and_a_stranger_has_nothing_to_urge()
    {
        var mine = await DeskCase.InAsync(portal, QuestionState.InProgress, q => q.AssigneeId is not null);
        using var head = await StaffBrowser.SignedInAsync(portal, $"lanhdao.{mine.Lead}");
        await head.OpenAsync("/can-bo/hang-doi/dang-xu-ly");
        var tick = Ticks(head).Single(t => t.StartsWith(mine.Reference, StringComparison.Ordinal));
        await head.PostAsync("/can-bo/hang-doi/dang-xu-ly", [.. Fields(head), new("Input.Kind", "Urge"), new("Input.Cases", tick)]);
        Assert.Contains("đã xong", head.Page.QuerySelector("section[aria-labelledby=ket-qua]")!.TextContent, StringComparison.Ordinal);
        await head.PostAsync("/can-bo/hang-doi/dang-xu-ly", [.. Fields(head), new("Input.Kind", "Urge"), new("Input.Cases", tick)]);
        Assert.Contains("Hôm nay đã đôn đốc rồi", head.Page.QuerySelector("section[aria-labelledby=ket-qua]")!.TextContent, StringComparison.Ordinal);

        var other = await DeskCase.InAsync(portal, QuestionState.InProgress, q => q.AssigneeId is not null && q.Lead != mine.Lead);
        await head.PostAsync("/can-bo/hang-doi/dang-xu-ly", [.. Fields(head), new("Input.Kind", "Urge"), new("Input.Cases", $"{other.Reference}.1")]);
        Assert.Contains("không thuộc quyền", head.Page.QuerySelector("section[aria-labelledby=ket-qua]")!.TextContent, StringComparison.Ordinal);
        await using var scope = portal.Scope();
        Assert.Equal(1, await scope.ServiceProvider.GetRequiredService<PortalDb>().StaffNotices.CountAsync(n => n.Key.Contains("-urge-"), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Nothing_ticked_and_no_act_are_told()
    {
        using var coordinator = await StaffBrowser.SignedInAsync(portal, "dieuphoi");
        await coordinator.OpenAsync("/can-bo/hang-doi/phan-loai");
        await coordinator.PostAsync("/can-bo/hang-doi/phan-loai", Fields(coordinator));
        Assert.Equal(["Hãy chọn việc cần làm"], coordinator.Errors);
        await coordinator.PostAsync("/can-bo/hang-doi/phan-loai", [.. Fields(coordinator), new("Input.Kind", "Urge")]);
        Assert.Equal(["Hãy đánh dấu ít nhất một ý kiến"], coordinator.Errors);
    }

    private static List<string> Ticks(StaffBrowser browser) => [.. browser.Page.QuerySelectorAll("input.tick").Select(t => t.GetAttribute("value")!)];

    private static List<KeyValuePair<string, string>> Fields(StaffBrowser browser) =>
        [.. browser.FieldsOf(Form).Where(f => f.Key == "__RequestVerificationToken")];
}
