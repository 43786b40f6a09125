using CitizenPortal.Domain.Routing;

namespace CitizenPortal.Domain.Tests.Agencies;

/// <summary>The hand-overs of the seed: 1/11/2024, 1/3/2025, 1/7/2025.</summary>
public sealed class LineageTests
{
    private static readonly DateOnly February = A.Day("2025-02-28");
    private static readonly DateOnly March = A.Day("2025-03-01");
    private static readonly DateOnly July = A.Day("2025-07-01");

    [Fact]
    public void Department_is_itself_until_the_day_and_its_successor_from_then_on()
    {
        Assert.Equal(new Heir("so-tt-tt"), SeedJson.Lineage.Of("so-tt-tt", "CTT-01", null, February));
        Assert.Equal("so-kh-cn", SeedJson.Lineage.Of("so-tt-tt", "CTT-01", null, March).Agency);
    }

    [Theory]
    [InlineData("CS-01", "so-nn-mt")]
    [InlineData("CS-05", "so-y-te")]
    [InlineData("CS-03", "so-noi-vu")]
    [InlineData(null, "so-noi-vu")]
    public void Split_department_hands_over_by_topic(string? topic, string heir) =>
        Assert.Equal(heir, SeedJson.Lineage.Of("so-ld-tbxh", topic, null, March).Agency);

    [Fact]
    public void Department_that_gives_one_topic_away_keeps_the_rest()
    {
        Assert.Equal("so-dt-tg", SeedJson.Lineage.Of("so-noi-vu", "DT-02", null, March).Agency);
        Assert.False(SeedJson.Lineage.Of("so-noi-vu", "TD-01", null, July).Moved);
    }

    [Fact]
    public void District_hands_over_to_the_commune_of_the_place()
    {
        Assert.Equal("ubnd-xa-2025-22870", SeedJson.Lineage.Of("ubnd-587", "DAT-01", "c2020-22870", July).Agency);
        Assert.Equal((null, true), (SeedJson.Lineage.Of("ubnd-587", "DAT-01", null, July).Agency, SeedJson.Lineage.Of("ubnd-587", "DAT-01", null, July).NeedsPlace));
    }

    [Fact]
    public void Split_commune_needs_the_hamlet()
    {
        Assert.True(SeedJson.Lineage.Of("ubnd-xa-22768", "HT-01", "c2020-22768", July).NeedsPlace);
        Assert.Equal("ubnd-xa-2025-22888", SeedJson.Lineage.Of("ubnd-xa-22768", "HT-01", "h2020-22768-1", July).Agency);
        Assert.Equal("ubnd-xa-2025-22780", SeedJson.Lineage.Of("ubnd-xa-22768", "HT-01", "h2020-22768-2", July).Agency);
        Assert.Equal(2, SeedJson.Lineage.Places.PartsToAsk("c2020-22768", July).Count);
        Assert.Empty(SeedJson.Lineage.Places.PartsToAsk("c2020-22768", March));
    }

    [Fact]
    public void Two_hand_overs_in_a_row_are_followed()
    {
        Assert.Equal("ubnd-xa-2025-22759", SeedJson.Lineage.Of("ubnd-xa-22753", "HT-01", null, July).Agency);
        Assert.Equal("c2025-22759", SeedJson.Lineage.Places.Only("c2020-22753", July)?.Id);
    }

    [Fact]
    public void Every_agency_that_ends_has_a_living_heir_wherever_its_places_are_known()
    {
        var lastDays = SeedJson.Agencies.Where(a => a.ValidTo is not null).Select(a => (a.Code, On: a.ValidTo!.Value.AddDays(1))).ToList();
        Assert.Equal(80, lastDays.Count);
        foreach (var (code, on) in lastDays)
        {
            foreach (var place in SeedJson.Localities.Where(l => SeedJson.Lineage.Places.CommuneOf(l.Id, on) is not null))
            {
                var heir = SeedJson.Lineage.Of(code, "HT-01", place.Id, on);
                Assert.True(SeedJson.Agencies.Single(a => a.Code == heir.Agency).IsValid(on), $"{code} at {place.Id}: {heir.Agency}");
            }
        }
    }

    [Fact]
    public void Former_communes_number_sixty_five_and_stand_for_twenty_four()
    {
        var former = SeedJson.Lineage.Places.Former(July);

        Assert.Equal(66, former.Count);
        Assert.Equal(24, former.SelectMany(f => f.Now).Select(l => l.Id).Distinct().Count());
    }

    [Fact]
    public void Figures_of_a_body_take_in_those_before_it()
    {
        Assert.Equal(["so-kh-cn", "so-tt-tt"], SeedJson.Lineage.Before("so-kh-cn", March));
        Assert.Equal(["so-kh-cn"], SeedJson.Lineage.Before("so-kh-cn", February));
        Assert.Equal(["so-noi-vu", "so-nn-mt", "so-y-te"], SeedJson.Lineage.After("so-ld-tbxh", March));
    }

    [Fact]
    public void A_ring_of_hand_overs_ends()
    {
        SuccessionOrder Order(string from, string to) => new() { Kind = SuccessionKind.Rename, On = March, Document = "1", Lines = [new(from, to, [])] };
        var ring = new Lineage([Order("a", "b"), Order("b", "a")], new PlaceLineage([]));

        Assert.Equal("b", ring.Of("a", null, null, July).Agency);
    }

    [Fact]
    public void Routing_before_and_after_the_day_differs()
    {
        var table = new RoutingTable(SeedJson.Topics, SeedJson.Rules, SeedJson.Localities, SeedJson.Agencies, SeedJson.Lineage);

        Assert.Equal("so-tt-tt", table.Decide("CTT-01", null, null, February).Decision?.Lead);
        Assert.Equal("so-kh-cn", table.Decide("CTT-01", null, null, March).Decision?.Lead);
        Assert.Equal("ubnd-xa-22870", table.Decide("HT-01", "c2020-22870", null, March).Decision?.Lead);
        Assert.Equal("ubnd-xa-2025-22870", table.Decide("HT-01", "c2020-22870", null, July).Decision?.Lead);
        Assert.Equal(RoutingGap.NoPlace, table.Decide("HT-01", "c2020-22768", null, July).Gap);
        Assert.Equal("ubnd-xa-2025-22888", table.Decide("HT-01", "h2020-22768-1", null, July).Decision?.Lead);
    }
}
