using CitizenPortal.Features.Desk.Queues;
using CitizenPortal.Features.Reading.Browse;
using CitizenPortal.Features.Reading.Show;
using CitizenPortal.Features.Tests.Desk;
using CitizenPortal.TestKit;

namespace CitizenPortal.Features.Tests.Providers;

public sealed class QueryContractTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, EveryProvider]
    public async Task Every_query_object_runs_for_every_kind_of_viewer(string provider)
    {
        await using var portal = PortalHost.On(provider, demo: true);
        var calls = new QueryCalls(portal);
        foreach (var viewer in new[] { null, "dieuphoi", "truongban", "theodoi", "quantri", "lanhdao.so-tn-mt", "canbo.so-tn-mt" })
        {
            await calls.CallAllAsync(viewer, Cancel);
        }

        Assert.True(calls.Made > 100, $"only {calls.Made} calls");
        Assert.Empty(calls.NotCallable);
        Assert.Empty(calls.Failures);
    }

    [Theory, EveryProvider]
    public async Task Queues_count_what_they_list(string provider)
    {
        await using var portal = PortalHost.On(provider, demo: true);
        await using var scope = portal.Scope();
        foreach (var account in new[] { "dieuphoi", "truongban", "vanthu.so-tn-mt", "canbo.so-tn-mt", "lanhdao.so-tn-mt" })
        {
            var actor = await scope.ActorAsync(account);
            foreach (var queue in scope.Get<DeskQueuesQuery>().For(actor))
            {
                var page = await queue.ReadAsync(actor, 1, 500, Cancel);
                Assert.Equal((await queue.CountAsync(actor, Cancel)).Total, page.Rows.Count);
            }
        }
    }

    [Theory, EveryProvider]
    public async Task Public_list_filters_pages_and_searches(string provider)
    {
        await using var portal = PortalHost.On(provider, demo: true);
        await using var scope = portal.Scope();
        var browse = scope.Get<BrowseCasesQuery>();
        var all = await browse.HandleAsync(new BrowseFilter(), Cancel);
        var row = all.Rows.First(r => r.Excerpt is not null);

        var byTopic = await browse.HandleAsync(new BrowseFilter { Topics = [row.Topic!, "khong-co"], Agency = row.Lead, Phase = PublicPhase.Answered }, Cancel);
        var byWords = await browse.HandleAsync(new BrowseFilter { Words = row.Excerpt }, Cancel);

        Assert.Contains(byTopic.Rows, r => r.Id == row.Id);
        Assert.Equal(row.Id, byWords.Rows[0].Id);
        Assert.Equal(all.Rows.Select(r => r.Id).OrderDescending(), all.Rows.Select(r => r.Id));
    }
}
