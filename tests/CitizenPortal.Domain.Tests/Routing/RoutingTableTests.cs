using CitizenPortal.Domain.Routing;

namespace CitizenPortal.Domain.Tests.Routing;

/// <summary>The table of the seed, in June 2020 unless a test says otherwise.</summary>
public sealed class RoutingTableTests
{
    private const string Commune = "c2020-22882";
    private const string District = "d2020-587";
    private const string Province = "p2020-58";

    private static readonly DateOnly In2020 = A.Day("2020-06-01");

    public static TheoryData<string> Subtopics => [.. SeedJson.Topics.Select(t => t.Code)];

    [Fact]
    public void A_land_plan_question_from_Phuoc_Thuan_goes_to_the_district_with_the_commune()
    {
        var decision = Decide("DAT-01", Commune).Decision!;

        Assert.Equal("Xã Phước Thuận", SeedJson.Localities.Single(l => l.Id == Commune).Name);
        Assert.Equal("ubnd-587", decision.Lead);
        Assert.Equal([SeedJson.Localities.Single(l => l.Id == Commune).Agency!], decision.Coordinating);
        Assert.Equal("DAT-01/Commune", decision.Row);
        Assert.Contains("Luật Đất đai 2013 Điều 48", decision.Basis, StringComparison.Ordinal);
        Assert.Equal(["2.4"], SeedJson.Topics.Single(t => t.Code == "DAT-01").Papi);
    }

    [Fact]
    public void Without_a_place_the_same_question_goes_to_the_department() => Assert.Equal("so-tn-mt", Decide("DAT-01", null).Decision!.Lead);

    [Theory]
    [InlineData(null, RoutingGap.NoTopic)]
    [InlineData("XYZ-99", RoutingGap.UnknownTopic)]
    [InlineData("CB-01", RoutingGap.ClosedTopic)]
    [InlineData("CB-02", RoutingGap.ClosedTopic)]
    [InlineData("CB-03", RoutingGap.ClosedTopic)]
    public void Without_an_open_topic_nothing_is_decided(string? topic, RoutingGap gap)
    {
        var outcome = Decide(topic, Commune);

        Assert.Equal((gap, null), (outcome.Gap!.Value, outcome.Decision));
    }

    [Theory]
    [InlineData("c9999-1", "2020-06-01")]
    [InlineData(Commune, "2019-12-31")]
    [InlineData(Commune, "2025-07-01")]
    [InlineData("c2025-22870", "2020-06-01")]
    public void A_place_that_is_unknown_or_does_not_exist_that_day_decides_nothing(string place, string day) =>
        Assert.Equal(RoutingGap.NoPlace, SeedJson.Table.Decide("DAT-01", place, null, A.Day(day)).Gap);

    [Theory]
    [InlineData("2025-02-28", "so-tn-mt", null)]
    [InlineData("2025-03-01", null, RoutingGap.NoAnsweringAgency)]
    public void An_agency_answers_to_its_last_day(string day, string? lead, RoutingGap? gap)
    {
        var outcome = SeedJson.Table.Decide("DAT-01", null, null, A.Day(day));

        Assert.Equal((lead, gap), (outcome.Decision?.Lead, outcome.Gap));
    }

    [Fact]
    public void A_matter_of_any_agency_goes_to_the_one_the_resident_names()
    {
        Assert.Equal("so-y-te", SeedJson.Table.Decide("NSX-04", Province, "so-y-te", In2020).Decision!.Lead);
        Assert.Equal("ubnd-582", SeedJson.Table.Decide("KN-01", Commune, "ubnd-582", In2020).Decision!.Lead);
    }

    [Fact]
    public void Where_nobody_is_named_the_row_without_a_place_decides() =>
        Assert.Equal(("vp-ubnd", "NSX-04/None"), (Decide("NSX-04", Province).Decision!.Lead, Decide("NSX-04", Province).Decision!.Row));

    [Fact]
    public void A_named_body_that_does_not_answer_here_gets_nothing() =>
        Assert.Equal(RoutingGap.NoAnsweringAgency, SeedJson.Table.Decide("NSX-04", Province, "co-quan-tu-phap", In2020).Gap);

    [Theory]
    [MemberData(nameof(Subtopics))]
    public void Every_subtopic_decides_at_every_level_or_says_why_not(string topic) =>
        Assert.All(new[] { Commune, District, Province, null }, place =>
        {
            var outcome = Decide(topic, place);
            Assert.True(outcome.Decision is null != outcome.Gap is null);
            if (SeedJson.Topics.Single(t => t.Code == topic).IsClosed)
            {
                Assert.Equal(RoutingGap.ClosedTopic, outcome.Gap);
                return;
            }

            var decision = outcome.Decision;
            Assert.True(decision is not null, $"{topic} at {place}: {outcome.Gap}");
            Assert.True(SeedJson.Agencies.Single(a => a.Code == decision.Lead).Answers);
            Assert.DoesNotContain(decision.Lead, decision.Coordinating);
            Assert.All(decision.Coordinating, c => Assert.Contains(SeedJson.Agencies, a => a.Code == c && a.Answers));
            Assert.False(string.IsNullOrWhiteSpace(decision.Basis));
        });

    [Fact]
    public void The_first_row_that_is_valid_that_day_wins()
    {
        RoutingRule Rule(string lead, string from, string? to) =>
            new("T-1", LocalityLevel.None, lead, [], "Luật", "R", A.Day(from), to is null ? null : A.Day(to));
        var table = new RoutingTable(
            [new Topic("T-1", "Thử", "T", "Thử", [], [], false, false)],
            [Rule("so-y-te", "2020-01-01", "2020-06-30"), Rule("so-noi-vu", "2020-01-01", null)], [], SeedJson.Agencies);

        Assert.Equal("so-y-te", table.Decide("T-1", null, null, A.Day("2020-06-30")).Decision!.Lead);
        Assert.Equal("so-noi-vu", table.Decide("T-1", null, null, A.Day("2020-07-01")).Decision!.Lead);
        Assert.Equal(RoutingGap.NoRule, table.Decide("T-1", null, null, A.Day("2019-12-31")).Gap);
    }

    private static RoutingOutcome Decide(string? topic, string? place) => SeedJson.Table.Decide(topic, place, null, In2020);
}
