using CitizenPortal.Domain.SealedReports;
using static CitizenPortal.Domain.Tests.SealedReports.Reports;

namespace CitizenPortal.Domain.Tests.SealedReports;

/// <summary>Whatever is done by whomever in whatever order, the rules hold after each step.</summary>
public sealed class SealedWalkTests(ITestOutputHelper output)
{
    private static readonly SealedVerb[] Often =
        [.. Enum.GetValues<SealedVerb>()[1..].Except([SealedVerb.Recuse, SealedVerb.HandUp, SealedVerb.SealFurther, SealedVerb.Follow, SealedVerb.Name])];

    private static readonly DeadlineClock Clock = A.Clock();

    private static readonly Actor[] People =
    [
        Sender, An.Sweep, Handler(Unit, Clerk), Handler(Unit, OtherClerk), Handler(Unit, Head), Handler(Department, DepartmentHead), Handler(Inspectorate, Inspector),
        Handler(Inspectorate, ChiefInspector), Handler(Province, 9), An.Actor(Duty.Administrator, null, 1), Actor.Anonymous,
    ];

    private static readonly (Actor Person, Func<SealedReport, bool> Filter, Func<SealedReport, bool> Terms)[] Filters =
        [.. People.Select(p => (p, SealedVisibility.Filter(p).Compile(), SealedVisibility.TermsFilter(p).Compile()))];

    [Fact]
    public void Any_walk_keeps_the_rules_and_reaches_every_verb_and_state()
    {
        var seed = Random.Shared.Next();
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        HashSet<SealedVerb> done = [];
        HashSet<SealedState> seen = [];
        for (var walk = 0; walk < 500 || (walk < 20_000 && (done.Count < SealedJourney.Rows.Count - 1 || seen.Count < Enum.GetValues<SealedState>().Length)); walk++)
        {
            var report = Report(Receipt(Pick(random, [SealedActs.Attitude, SealedActs.Money, SealedActs.Delay]), Pick<long[]>(random, [[], [Clerk], [Head], [Clerk, OtherClerk]])) with
            {
                Counter = Pick<string?>(random, [null, "Quầy 1"]), HidesFromUnit = random.Next(4) == 0, IsDenunciation = random.Next(6) == 0,
            });
            for (var (step, day) = (0, 1); step < 60; step++)
            {
                day += random.Next(10) == 0 ? 3 : 0;
                var at = A.Moment(FormattableString.Invariant($"{new DateOnly(2020, 6, 1).AddDays(day):yyyy-MM-dd}"), Clock);
                var (verb, by) = (Pick(random, random.Next(5) == 0 ? Enum.GetValues<SealedVerb>()[1..] : Often), random.Next(3) == 0 ? Pick(random, People) : Array.Find(People, p => p.UserId == (report.HandlerId ?? 0)) ?? An.Sweep);
                var may = report.May(verb, by, at);
                try
                {
                    Do(report, verb, by, at, random);
                    done.Add(verb);
                    Assert.True(may, $"{verb} by {by.Name} was done although WhyNot refused it");
                }
                catch (SealedRefusedException)
                {
                }

                Keeps(report);
                seen.Add(report.State);
            }
        }

        Assert.Equal(Enum.GetValues<SealedVerb>()[1..], done.Order());
        Assert.Equal(Enum.GetValues<SealedState>(), seen.Order());
    }

    private static void Do(SealedReport report, SealedVerb verb, Actor by, Moment at, Random random)
    {
        var official = Pick(random, [Clerk, OtherClerk, Head]);
        switch (verb)
        {
            case SealedVerb.Give: report.Give(Array.Find(People, p => p.Has(Duty.SealedHandler, report.Body) && random.Next(2) == 0)?.UserId ?? 103, by, at); break;
            case SealedVerb.Follow: report.Follow(Rules().Again(report, at.Day), by, at); break;
            case SealedVerb.Acknowledge: report.Acknowledge(by, at); break;
            case SealedVerb.AskSender: report.AskSender(by, at, "Ngày nào?"); break;
            case SealedVerb.Answer: report.Answer(by, at, "Hôm thứ hai"); break;
            case SealedVerb.RequestExplanation: report.RequestExplanation(by, at, official, "Sự việc"); break;
            case SealedVerb.Explain: report.Explain(by, at, official, "Tôi giải trình"); break;
            case SealedVerb.Name: report.Name(by, at, [official], r => Rules().Again(r, at.Day)); break;
            case SealedVerb.SealFurther: report.SealFurther(by, at, "Là tố cáo", r => Rules().Again(r, at.Day)); break;
            case SealedVerb.HandUp: report.HandUp(by, at, "Chuyển lên", random.Next(2) == 0 ? SealedActs.Money : SealedActs.None, r => Rules().Up(r, at.Day)); break;
            case SealedVerb.Recuse: report.Recuse(by, at, "Người nhà"); break;
            case SealedVerb.Extend: report.Extend(by, at, "Cần thêm"); break;
            case SealedVerb.RequestIdentity: report.RequestIdentity(by, at, "Cần hỏi"); break;
            case SealedVerb.ConsentIdentity: report.ConsentIdentity(by, at); break;
            case SealedVerb.Conclude: report.Conclude(by, at, Pick(random, Enum.GetValues<SealedOutcome>()), "Lý do"); break;
            case SealedVerb.Refer: report.Refer(by, at, "Sở Nội vụ", "1/TTr", at.Day); break;
            case SealedVerb.EnterResult: report.EnterResult(by, at, 1, "Khiển trách", at.Day); break;
            default: throw new ArgumentOutOfRangeException(nameof(verb));
        }
    }

    private static void Keeps(SealedReport r)
    {
        Assert.Equal(r.EventCount, r.Events.Count);
        Assert.True(r.Events.Zip(r.Events.Skip(1)).All(pair => pair.First.To == pair.Second.From));
        Assert.True(r.Events.All(e => e.Number == 1 || (SealedJourney.Row(e.Verb).From.Contains(e.From) && (e.To == e.From || SealedJourney.Row(e.Verb).To.Contains(e.To)))));
        Assert.False(r.HandlerId is { } handler && r.Excludes(handler), "given to somebody who is kept away");
        Assert.True(r.Officials.All(o => r.Excludes(100 + o)), "an accused is not kept away");
        Assert.False(r.IsNamed && r.Exclusions.Any(x => x.Reason == ExclusionReason.AtTheCounter));
        Assert.True(r.Outcome is not (SealedOutcome.Upheld or SealedOutcome.PartlyUpheld) || r.Officials.All(o => r.Explanations.Any(e => e.OfficialId == o)));
        Assert.Equal(r.State == SealedState.AwaitingExplanation, r.State is SealedState.AwaitingExplanation && r.Explanations.Any(e => e.IsOpen));
        Assert.False(r.Officials.Contains(Head) && r.Body == Unit, "a head hears himself");
        Assert.True(!r.IsDenunciation || r.Body is Inspectorate or Province);
        foreach (var (person, filter, terms) in Filters)
        {
            Assert.Equal(SealedVisibility.MaySee(r, person), filter(r) || person.OwnReport == r.Id);
            Assert.False(person.UserId is { } user && r.Excludes(user) && (filter(r) || terms(r)), $"{person.Name} is kept away and sees it");
        }
    }

    private static T Pick<T>(Random random, IReadOnlyList<T> from) => from[random.Next(from.Count)];
}
