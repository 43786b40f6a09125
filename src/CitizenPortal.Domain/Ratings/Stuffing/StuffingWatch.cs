using CitizenPortal.Domain.Deadlines;
using CitizenPortal.Domain.Text;

namespace CitizenPortal.Domain.Ratings.Stuffing;

/// <summary>
/// Finds officials whose ratings of one week do not look as if residents gave them one by one. Each finding compares with what is usual among all
/// others in the same week, so that a mobile network or a telephone that many have is no sign of anything.
/// </summary>
public static class StuffingWatch
{
    private const int Least = 4;
    private const int LeastOfPerson = 3;
    private const int ShortestText = 20;
    private const double Rare = 5e-4;
    private const double RareOfFound = 5e-3;
    private const int WindowMinutes = 20;
    private const int OfficeMinutes = 40 * 60;
    private const double Peak = 3;
    private static readonly TimeSpan Quick = TimeSpan.FromMinutes(3);

    /// <param name="weeks">All officials of one week: the comparison needs the others.</param>
    public static IReadOnlyList<StuffingFlag> Find(IReadOnlyList<WatchedWeek> weeks)
    {
        var all = new WeekCrowd(weeks);
        Sign[] signs =
        [
            new(StuffingKind.Device, r => r.Device is null ? null : $"{r.Device}|{r.Network}", LeastOfPerson),
            new(StuffingKind.Network, r => r.Network, LeastOfPerson, SharedAtAgency: true),
            new(StuffingKind.SameText, TextOf, LeastOfPerson),
            new(StuffingKind.QuickAfterPrinting, r => r.At - r.PrintedAt < Quick ? "" : null, Least),
            new(StuffingKind.OffHours, r => DeadlineClock.LocalOf(r.At).Hour is >= 22 or < 5 ? "" : null, Least),
        ];
        return [.. signs.SelectMany(s => Clusters(all, s)), .. weeks.SelectMany(Bursts), .. weeks.SelectMany(Beyond)];
    }

    /// <summary>Ratings that share a sign more often than so many ratings of others would. A second look leaves out of what is usual whatever the first one found.</summary>
    private static IReadOnlyList<StuffingFlag> Clusters(WeekCrowd all, Sign sign)
    {
        var first = Clusters(all, sign, all.SharesOf(sign, [])).SelectMany(f => f.Ratings).ToHashSet();
        return [.. Clusters(all, sign, all.SharesOf(sign, first))];
    }

    private static IEnumerable<StuffingFlag> Clusters(WeekCrowd all, Sign sign, Func<WatchedWeek, string, double> usual)
    {
        foreach (var week in all.Weeks)
        {
            foreach (var group in week.Ratings.Select(r => (Rating: r, Key: sign.Of(r))).Where(r => r.Key is not null).GroupBy(r => r.Key!))
            {
                var (seen, expected) = (group.Count(), week.Ratings.Count * usual(week, group.Key));
                if (IsMuch(week, seen, sign.Least, expected))
                {
                    yield return Flag(sign.Kind, week, [.. group.Select(r => r.Rating)], seen, expected);
                }
            }
        }
    }

    /// <summary>More in twenty minutes than the counter's throughput of the week lets expect, even at its peak.</summary>
    private static IEnumerable<StuffingFlag> Bursts(WatchedWeek week)
    {
        var usual = Math.Max(week.Handed, Least) * Peak * WindowMinutes / OfficeMinutes;
        WatchedRating[] ordered = [.. week.Ratings.OrderBy(r => r.At)];
        var found = new HashSet<WatchedRating>();
        var most = 0;
        for (var (from, to) = (0, 0); to < ordered.Length; to++)
        {
            for (; ordered[to].At - ordered[from].At > TimeSpan.FromMinutes(WindowMinutes); from++)
            {
            }

            if (IsMuch(week, to - from + 1, Least, usual))
            {
                found.UnionWith(ordered[from..(to + 1)]);
                most = Math.Max(most, to - from + 1);
            }
        }

        return found.Count == 0 ? [] : [Flag(StuffingKind.Burst, week, found, most, usual)];
    }

    private static bool IsMuch(WatchedWeek week, int seen, int least, double usual) =>
        seen >= (week.WasFound ? least - 1 : least) && PoissonTail.AtLeast(seen, usual) < (week.WasFound ? RareOfFound : Rare);

    private static IEnumerable<StuffingFlag> Beyond(WatchedWeek week)
    {
        WatchedRating[] without = [.. week.Ratings.Where(r => !r.OnCase)];
        return without.Length > 0 ? [Flag(StuffingKind.MoreThanCases, week, without, week.Ratings.Count, week.Handed)] : [];
    }

    private static string? TextOf(WatchedRating rating)
    {
        var folded = rating.Text is null ? "" : new string([.. VietnameseText.Fold(rating.Text).Where(char.IsLetterOrDigit)]);
        return folded.Length >= ShortestText ? folded : null;
    }

    private static StuffingFlag Flag(StuffingKind kind, WatchedWeek week, IEnumerable<WatchedRating> ratings, int seen, double usual) =>
        new(kind, week.Agency, week.OfficialId, week.Week, [.. ratings.Select(r => r.Id).Order()], seen, usual);
}
