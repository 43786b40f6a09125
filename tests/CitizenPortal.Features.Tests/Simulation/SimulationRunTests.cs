using CitizenPortal.Domain.Questions;
using CitizenPortal.Features.Simulation;
using CitizenPortal.Features.Tests.Providers;
using CitizenPortal.TestKit;
using CitizenPortal.Web.Commands;

namespace CitizenPortal.Features.Tests.Simulation;

public sealed class SimulationRunTests
{
    /// <summary>Those that a short run always meets; the large one meets all.</summary>
    private static readonly Verb[] Played =
    [
        Verb.Screen, Verb.Route, Verb.Flag, Verb.Decline, Verb.Guide, Verb.Accept, Verb.DeemAccept, Verb.Take, Verb.Assign, Verb.SendBack, Verb.AskBack, Verb.Supplement,
        Verb.Draft, Verb.Submit, Verb.Return, Verb.Approve, Verb.Redact, Verb.Publish, Verb.NameCause, Verb.Escalate, Verb.Correct, Verb.Recount,
        Verb.ForwardByLetter, Verb.Merge, Verb.Unmerge, Verb.Split, Verb.Recuse, Verb.HandOver, Verb.RequestOpinion, Verb.GiveOpinion, Verb.Review, Verb.SendTemplate, Verb.Register,
    ];

    [Theory, EveryProvider]
    public async Task Two_servers_keep_every_promise_of_the_clock_over_tet(string provider)
    {
        using var site = new SimulatedSite(Repository.File("src", "CitizenPortal.Web"), provider, null);
        var plan = new SimulationPlan(Days: 38, Cases: 80, Servers: 2, Seed: 8);

        var report = await new SimulationRun(plan, site.Clock, site.Post, site.StartAsync).RunAsync(_ => { }, TestContext.Current.CancellationToken);

        Assert.All(report.Findings, finding => Assert.True(finding.Breaches.Count == 0, $"{finding.Key}: {string.Join(", ", finding.Breaches.Take(5))}"));
        Assert.All(["Rung", "LettersSent", "Calls", "Restarts", "TakeOvers", "LateDays", "Once"], key => Assert.True(Count(report, key) > 0, key));
        Assert.All(Played, verb => Assert.True(report.Figures.Single(f => f.Key == "Verb" && f.Detail == verb.ToString()).Count > 0, verb.ToString()));
        AssertSaidInWords(report, provider);
    }

    private static int Count(SimulationReport report, string key) => report.Figures.Where(f => f.Key == key).Sum(f => f.Count);

    private static void AssertSaidInWords(SimulationReport report, string provider)
    {
        var said = new StringWriter();
        SimulateCommand.Write(report, provider, said);

        Assert.DoesNotMatch("Simulate\\.|Verb\\.|Refusal\\.|Kind\\.|Rung\\.|State\\.|escalate|urgent|remind", said.ToString());
        Assert.Contains(provider, said.ToString(), StringComparison.Ordinal);
    }
}
