using CitizenPortal.Domain.Ratings.Stuffing;
using CitizenPortal.TestKit.Ratings;

namespace CitizenPortal.Domain.Tests.Ratings;

public sealed class StuffingWatchTests(ITestOutputHelper output)
{
    private static readonly DateTimeOffset Monday = new(2020, 6, 1, 9, 0, 0, TimeSpan.FromHours(7));

    [Fact]
    public void Six_attacks_are_found_without_troubling_the_honest_and_scores_hardly_move()
    {
        var seed = Random.Shared.Next();
        output.WriteLine($"seed {seed}");
        var outcome = new StuffingSimulation(seed).Run();
        output.WriteLine(FormattableString.Invariant($"{outcome.Ratings} ratings, {outcome.Stuffed} stuffed, recall {outcome.Recall:P1}, false alarms {outcome.FalseAlarms:P2}, honest flagged {outcome.HonestFlagged:P2}"));
        output.WriteLine(FormattableString.Invariant($"moved {outcome.Moved:F3} (most {outcome.MostMoved:F3}), unwatched {outcome.MovedUnwatched:F3}; {string.Join(", ", outcome.ByAttack.Select(a => $"{a.Key} {a.Value:P1}"))}"));

        Assert.InRange((double)outcome.Stuffed / outcome.Ratings, 0.18, 0.22);
        Assert.Equal(6, outcome.ByAttack.Count);
        Assert.True(outcome.Recall >= 0.9, $"recall {outcome.Recall:P1}");
        Assert.True(outcome.FalseAlarms <= 0.01, $"false alarms {outcome.FalseAlarms:P2}");
        Assert.True(outcome.Moved <= 0.1, $"moved {outcome.Moved:F3}");
        Assert.True(outcome.MovedUnwatched > 0.3, $"an attack that moves nothing proves nothing: {outcome.MovedUnwatched:F3}");
    }

    [Fact]
    public void Ratings_spread_over_people_and_hours_are_no_sign() => Assert.Empty(Found(r => r));

    [Theory]
    [InlineData(StuffingKind.Device)]
    [InlineData(StuffingKind.Network)]
    [InlineData(StuffingKind.SameText)]
    [InlineData(StuffingKind.QuickAfterPrinting)]
    [InlineData(StuffingKind.OffHours)]
    [InlineData(StuffingKind.Burst)]
    [InlineData(StuffingKind.MoreThanCases)]
    public void Each_sign_is_told_with_its_ratings_and_what_is_usual(StuffingKind kind)
    {
        var flag = Assert.Single(Found(r => Signed(r, kind)), f => f.Kind == kind);

        Assert.Equal([1, 2, 3, 4, 5, 6], flag.Ratings);
        Assert.Equal(1, flag.OfficialId);
        Assert.True(flag.Seen >= 6 && flag.Usual < flag.Seen);
    }

    [Fact]
    public void Network_of_the_whole_agency_and_a_network_of_the_province_are_no_sign()
    {
        Assert.DoesNotContain(Found(r => r with { Network = "agency" }, all: true), f => f.Kind == StuffingKind.Network);
        Assert.DoesNotContain(Found(r => r with { Text = "Cán bộ hướng dẫn nhiệt tình, chu đáo" }, all: true), f => f.Kind == StuffingKind.SameText);
    }

    private static WatchedRating Signed(WatchedRating rating, StuffingKind kind) => kind switch
    {
        StuffingKind.Device => rating with { Device = "own", Network = "own" },
        StuffingKind.Network => rating with { Network = "home" },
        StuffingKind.SameText => rating with { Text = $"Cán bộ rất tận tâm với nhân dân{new string('!', (int)rating.Id)}" },
        StuffingKind.QuickAfterPrinting => rating with { PrintedAt = rating.At.AddMinutes(-1) },
        StuffingKind.OffHours => rating with { At = Monday.AddDays(rating.Id % 4).AddHours(15).AddMinutes(25 * rating.Id) },
        StuffingKind.Burst => rating with { At = Monday.AddMinutes(3 * rating.Id) },
        StuffingKind.MoreThanCases => rating with { OnCase = false },
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>Ten officials with ten ratings each; the first six of the first one, or all, are changed.</summary>
    private static IReadOnlyList<StuffingFlag> Found(Func<WatchedRating, WatchedRating> change, bool all = false)
    {
        var weeks = Enumerable.Range(1, 10).Select(o => new WatchedWeek("so-tn-mt", o, new(2020, 6, 1), 8, [.. Enumerable.Range(1, 10).Select(i =>
        {
            var number = ((o - 1) * 10) + i;
            var rating = new WatchedRating(number, "so-tn-mt", o, Monday.AddMinutes(47 * i)) { PrintedAt = Monday, Network = $"n{number}", Device = $"d{number}" };
            return all || number <= 6 ? change(rating) : rating;
        })]));
        return StuffingWatch.Find([.. weeks]);
    }
}
