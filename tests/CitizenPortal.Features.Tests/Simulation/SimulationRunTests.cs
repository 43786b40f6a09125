using CitizenPortal.Features.Simulation;
using CitizenPortal.TestKit;
using CitizenPortal.Web.Commands;

namespace CitizenPortal.Features.Tests.Simulation;

public sealed class SimulationRunTests
{
    [Fact]
    public async Task Two_servers_keep_every_promise_of_the_clock_over_tet()
    {
        using var site = new SimulatedSite(Repository.File("src", "CitizenPortal.Web"), "Sqlite", null);
        var plan = new SimulationPlan(Days: 38, Cases: 80, Servers: 2, Seed: 7);

        var report = await new SimulationRun(plan, site.Clock, site.Post, site.StartAsync).RunAsync(_ => { }, TestContext.Current.CancellationToken);

        Assert.All(report.Findings, finding => Assert.True(finding.Breaches.Count == 0, $"{finding.Key}: {string.Join(", ", finding.Breaches.Take(5))}"));
        Assert.All(["Rung", "LettersSent", "Calls", "Restarts", "TakeOvers"], key => Assert.True(Count(report, key) > 0, key));
    }

    private static int Count(SimulationReport report, string key) => report.Figures.Where(f => f.Key == key).Sum(f => f.Count);
}
