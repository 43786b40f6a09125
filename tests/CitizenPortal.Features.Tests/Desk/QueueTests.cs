using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Questions;
using CitizenPortal.Features.Desk.Queues;
using CitizenPortal.Features.Questions.Ask;
using CitizenPortal.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CitizenPortal.Features.Tests.Desk;

public sealed class QueueTests(DemoPortalHost portal) : IClassFixture<DemoPortalHost>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Coordinator_meets_suspected_cases_first_and_classifies_no_suspected_one()
    {
        await using var scope = portal.Scope();
        var coordinator = await scope.ActorAsync("dieuphoi");
        var queues = scope.Get<DeskQueuesQuery>().For(coordinator);

        Assert.Equal("nghi-van", queues[0].Name);
        var suspected = await queues[0].ReadAsync(coordinator, 1, 50, Cancel);
        var screening = await queues.Single(q => q.Name == "phan-loai").ReadAsync(coordinator, 1, 50, Cancel);
        Assert.NotEmpty(suspected.Rows);
        Assert.All(suspected.Rows, r => Assert.NotEqual(Suspicion.None, r.Suspicion));
        Assert.All(screening.Rows, r => Assert.Equal(Suspicion.None, r.Suspicion));
    }

    [Fact]
    public async Task Rows_stand_flagged_first_then_urgent_then_by_date()
    {
        await using var scope = portal.Scope();
        foreach (var account in new[] { "dieuphoi", "truongban", "lanhdao.so-noi-vu" })
        {
            var actor = await scope.ActorAsync(account);
            foreach (var queue in scope.Get<DeskQueuesQuery>().For(actor))
            {
                var rows = (await queue.ReadAsync(actor, 1, 50, Cancel)).Rows;
                Assert.Equal(rows.OrderByDescending(r => r.IsFlagged).ThenByDescending(r => r.IsUrgent).ThenBy(r => r.Due?.On).Select(r => r.Due?.On), rows.Select(r => r.Due?.On));
            }
        }
    }

    [Fact]
    public async Task Case_whose_date_comes_sooner_stands_first_though_it_was_entered_later()
    {
        await using var scope = portal.Scope();
        var coordinator = await scope.ActorAsync("dieuphoi");
        var today = await AskAsync(scope, null);
        var lastWeek = await AskAsync(scope, portal.Clock.GetUtcNow().AddDays(-9));

        var rows = (await scope.Get<DeskQueuesQuery>().Find(coordinator, "phan-loai")!.ReadAsync(coordinator, 1, 50, Cancel)).Rows.Select(r => r.Reference).ToList();

        Assert.InRange(rows.IndexOf(lastWeek), 0, rows.IndexOf(today) - 1);
    }

    private static async Task<string> AskAsync(AsyncServiceScope scope, DateTimeOffset? contact)
    {
        var content = new SubmissionContent { Text = "Trạm y tế xã mở cửa mấy giờ?", CodeOnly = true, ConsentsToPublication = true };
        var ask = new AskQuestion(Guid.NewGuid().ToString("N"), content) { Channel = Channel.Phone, ContactAt = contact };
        return (await scope.Get<AskQuestionHandler>().HandleAsync(ask, Actor.Citizen(), Cancel)).Reference;
    }

    [Fact]
    public async Task Every_open_case_waits_in_some_queue_of_somebody()
    {
        await using var scope = portal.Scope();
        var coordinator = await scope.ActorAsync("dieuphoi");
        var open = await scope.Db().HandledCases(coordinator).Where(q => QuestionJourney.Open.Contains(q.State)).Select(q => q.Reference).ToListAsync(Cancel);
        HashSet<string> queued = [];
        foreach (var account in await scope.Db().Users.Select(u => u.UserName!).ToListAsync(Cancel))
        {
            var actor = await scope.ActorAsync(account);
            foreach (var queue in scope.Get<DeskQueuesQuery>().For(actor))
            {
                queued.UnionWith((await queue.ReadAsync(actor, 1, 500, Cancel)).Rows.Select(r => r.Reference));
            }
        }

        Assert.NotEmpty(open);
        Assert.Empty(open.Except(queued));
    }

    [Fact]
    public async Task Counts_agree_with_the_rows_and_the_late_ones_are_late()
    {
        await using var scope = portal.Scope();
        var coordinator = await scope.ActorAsync("dieuphoi");
        foreach (var queue in scope.Get<DeskQueuesQuery>().For(coordinator))
        {
            var (count, page) = (await queue.CountAsync(coordinator, Cancel), await queue.ReadAsync(coordinator, 1, 500, Cancel));
            Assert.Equal(page.Rows.Count, count.Total);
            Assert.Equal(page.Rows.Count(r => r.Due is { IsLate: true }), count.Late);
        }
    }

    [Fact]
    public async Task Page_behind_the_end_is_the_last_page()
    {
        await using var scope = portal.Scope();
        var coordinator = await scope.ActorAsync("dieuphoi");
        var queue = scope.Get<DeskQueuesQuery>().Find(coordinator, "nghi-van")!;

        var page = await queue.ReadAsync(coordinator, 99, 2, Cancel);

        Assert.Equal(page.LastPage, page.Page);
        Assert.NotEmpty(page.Rows);
    }

    [Fact]
    public async Task Queue_of_another_duty_cannot_be_opened()
    {
        await using var scope = portal.Scope();
        var official = await scope.ActorAsync("canbo.so-noi-vu");

        Assert.Null(scope.Get<DeskQueuesQuery>().Find(official, "cho-duyet"));
        Assert.Null(scope.Get<DeskQueuesQuery>().Find(official, "nghi-van"));
    }
}
