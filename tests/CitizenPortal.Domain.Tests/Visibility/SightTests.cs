using CitizenPortal.Domain.Visibility;

namespace CitizenPortal.Domain.Tests.Visibility;

/// <summary>Every sort of viewer against every sort of case: the rule in memory and the rule in queries are one.</summary>
public sealed class SightTests
{
    private static readonly Dictionary<string, Actor> Viewers = new()
    {
        ["anonymous"] = Actor.Anonymous,
        ["owner"] = An.Owner(),
        ["another resident"] = An.Owner(2),
        ["resident without a case"] = Actor.Citizen(),
        ["counter staff"] = An.Actor(Duty.CounterStaff, An.LeadAgency),
        ["coordinator"] = An.Coordinator,
        ["coordinator elsewhere"] = An.Actor(Duty.Coordinator, An.OtherAgency),
        ["desk of the lead"] = An.Desk,
        ["official of the lead"] = An.Official,
        ["approver of the lead"] = An.Approver,
        ["official of a coordinating agency"] = An.Actor(Duty.Official, "so-tn-mt"),
        ["official of a former lead"] = An.Actor(Duty.Official, An.OtherAgency),
        ["official elsewhere"] = An.Actor(Duty.Official, "ubnd-584"),
        ["provincial office"] = An.Actor(Duty.ProvincialOffice, "vp-ubnd"),
        ["monitor"] = An.Actor(Duty.Monitor, An.CoordinatorAgency),
        ["sealed handler"] = An.Actor(Duty.SealedHandler, "thanh-tra-tinh"),
        ["reader"] = An.Actor(Duty.Reader, An.LeadAgency),
        ["administrator"] = An.Administrator,
        ["auditor"] = An.Actor(Duty.Auditor, null),
        ["sweep"] = An.Sweep,
        ["two duties"] = new Actor(77, "Hai việc", [new DutyGrant(Duty.Official, "ubnd-584"), new DutyGrant(Duty.Coordinator, An.CoordinatorAgency)]),
    };

    private static readonly Dictionary<string, Func<Question>> Cases = new()
    {
        ["received"] = () => A.Question().Build(),
        ["screened without consent"] = () => A.Question().With(r => r with { ConsentsToPublication = false }).Screened().Build(),
        ["screened"] = () => A.Question().Screened().Build(),
        ["shared work"] = () => SentOn(A.Question()).Build(),
        ["shared work without consent"] = () => SentOn(A.Question().With(r => r with { ConsentsToPublication = false })).Build(),
        ["answered"] = () => A.Question().Approved().Build(),
        ["published"] = () => A.Question().Published().Build(),
        ["published in general words"] = () => A.Question().With(r => r with { ConsentsToPublication = false }).Approved().Redacted(true).Do((q, at) => q.Publish(An.Coordinator, at)).Build(),
        ["taken down"] = () => A.Question().Published().Do((q, at) => q.Unpublish(An.Coordinator, at, "Lộ tên.")).Build(),
        ["declined"] = () => A.Question().Screened().In(QuestionState.Declined).Build(),
        ["suspected"] = () => A.Question().With(r => r with { Suspicion = Suspicion.ReportOnOfficial }).Build(),
        ["complaint after routing"] = () => Kind(SentOn(A.Question()), CaseKind.Complaint),
        ["sealed"] = () => A.Question().Screened(CaseKind.SealedReport).Build(),
        ["sealed late"] = () => Kind(SentOn(A.Question()), CaseKind.Denunciation),
        ["imported"] = () => A.Question().Imported("Trả lời", An.LeadAgency).Build(),
    };

    public static TheoryData<string> CaseNames => [.. Cases.Keys];

    [Theory]
    [MemberData(nameof(CaseNames))]
    public void Filters_for_queries_say_the_same_as_the_rule(string name)
    {
        var question = Cases[name]();
        Assert.All(Viewers, viewer =>
        {
            var sight = CaseVisibility.SightOf(question, viewer.Value);
            Assert.True(CaseVisibility.Filter(viewer.Value).Compile()(question) == sight is not Sight.Nothing, $"{viewer.Key}: {sight}");
            Assert.True(CaseVisibility.HandlingFilter(viewer.Value).Compile()(question) == sight is Sight.Everything, $"{viewer.Key}: {sight}");
        });
    }

    [Theory]
    [MemberData(nameof(CaseNames))]
    public void The_owner_sees_everything_of_his_own_case(string name) => Assert.Equal(Sight.Everything, CaseVisibility.SightOf(Cases[name](), An.Owner()));

    [Theory]
    [InlineData("sealed")]
    [InlineData("sealed late")]
    public void Nobody_but_the_owner_sees_a_sealed_kind(string name) => Assert.Equal(["owner"], Seeing(name));

    [Fact]
    public void Only_its_coordinator_sees_a_suspected_case() => Assert.Equal(["coordinator", "owner", "two duties"], Seeing("suspected"));

    [Fact]
    public void A_case_nobody_screened_is_seen_by_coordinator_and_those_who_watch() =>
        Assert.Equal(["coordinator", "monitor", "owner", "provincial office", "two duties"], Seeing("received"));

    [Fact]
    public void Each_agency_that_has_or_had_part_in_it_sees_a_case_without_consent() =>
        Assert.Equal(
            [
                "approver of the lead", "coordinator", "desk of the lead", "monitor", "official of a coordinating agency", "official of a former lead",
                "official of the lead", "owner", "provincial office", "two duties",
            ],
            Seeing("shared work without consent"));

    [Theory]
    [InlineData("screened", Sight.Trace)]
    [InlineData("shared work", Sight.Trace)]
    [InlineData("answered", Sight.Trace)]
    [InlineData("taken down", Sight.Trace)]
    [InlineData("declined", Sight.Trace)]
    [InlineData("published", Sight.PublicCopy)]
    [InlineData("published in general words", Sight.PublicCopy)]
    [InlineData("imported", Sight.PublicCopy)]
    [InlineData("screened without consent", Sight.Nothing)]
    [InlineData("received", Sight.Nothing)]
    public void The_public_sees(string name, Sight sight) => Assert.Equal(sight, CaseVisibility.SightOf(Cases[name](), Actor.Anonymous));

    [Fact]
    public void Staff_of_the_accused_agency_see_nothing_of_a_suspected_case()
    {
        var question = A.Question().With(r => r with { Suspicion = Suspicion.ReportOnOfficial, NamedAgency = An.LeadAgency }).Build();

        Assert.All([An.Desk, An.Official, An.Approver, An.Actor(Duty.CounterStaff, An.LeadAgency), An.Actor(Duty.Monitor, An.LeadAgency)], staff =>
            Assert.Equal(Sight.Nothing, CaseVisibility.SightOf(question, staff)));
    }

    private static IEnumerable<string> Seeing(string name)
    {
        var question = Cases[name]();
        return Viewers.Where(v => CaseVisibility.Filter(v.Value).Compile()(question)).Select(v => v.Key).Order(StringComparer.Ordinal);
    }

    private static QuestionBuilder SentOn(QuestionBuilder builder) => builder.Routed(An.OtherAgency)
        .Do((q, at) => q.SendBack(An.Actor(Duty.Approver, An.OtherAgency), at, An.LeadAgency, "Không thuộc.")).Routed(An.LeadAgency, "so-tn-mt");

    private static Question Kind(QuestionBuilder builder, CaseKind kind) =>
        builder.Do((q, at) => q.ChangeKind(An.Coordinator, at, new(kind, FeedbackBasis.None, "DAT-01", null, false, false), "Đổi loại.")).Build();
}
