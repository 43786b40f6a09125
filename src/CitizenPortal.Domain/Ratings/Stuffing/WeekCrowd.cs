namespace CitizenPortal.Domain.Ratings.Stuffing;

/// <summary>Something that several ratings may have in common; null where a rating has nothing of the kind.</summary>
internal sealed record Sign(StuffingKind Kind, Func<WatchedRating, string?> Of, int Least, bool SharedAtAgency = false);

/// <summary>All ratings of a week: how usual a sign is among those of others.</summary>
internal sealed class WeekCrowd(IReadOnlyList<WatchedWeek> weeks)
{
    private const double Seed = 0.5;
    private const int Doubt = 50;

    public IReadOnlyList<WatchedWeek> Weeks => weeks;

    /// <summary>The share of a sign among the ratings of all others, or of the colleagues of the same agency when they may share it honestly.</summary>
    /// <param name="sign">What is looked for.</param>
    /// <param name="without">Ratings that are no measure of what is usual.</param>
    public Func<WatchedWeek, string, double> SharesOf(Sign sign, HashSet<long> without)
    {
        var clean = weeks.Select(w => w with { Ratings = [.. w.Ratings.Where(r => !without.Contains(r.Id))] }).ToList();
        var (everywhere, at, mine) = (Tally(clean, sign, _ => ""), Tally(clean, sign, w => w.Agency), Tally(clean, sign, Name));
        var (all, ofAgency, own) = (clean.Sum(w => w.Ratings.Count), clean.GroupBy(w => w.Agency).ToDictionary(g => g.Key, g => g.Sum(w => w.Ratings.Count)), clean.ToDictionary(Name, w => w.Ratings.Count));
        return (week, key) =>
        {
            var (seen, count) = (mine.GetValueOrDefault((Name(week), key)), own[Name(week)]);
            var share = Share(everywhere.GetValueOrDefault(("", key)) - seen, all - count);
            return sign.SharedAtAgency ? Math.Max(share, Share(at.GetValueOrDefault((week.Agency, key)) - seen, ofAgency[week.Agency] - count)) : share;
        };
    }

    private static string Name(WatchedWeek week) => $"{week.Agency}|{week.OfficialId}";

    private static double Share(int hits, int count) => (hits + Seed) / (count + Doubt);

    private static Dictionary<(string, string), int> Tally(List<WatchedWeek> weeks, Sign sign, Func<WatchedWeek, string> by) =>
        weeks.SelectMany(w => w.Ratings.Select(r => (By: by(w), Key: sign.Of(r)))).Where(r => r.Key is not null)
            .GroupBy(r => (r.By, r.Key!)).ToDictionary(g => g.Key, g => g.Count());
}

internal static class PoissonTail
{
    /// <summary>How probable it is to see so many or more where <paramref name="expected"/> are usual.</summary>
    public static double AtLeast(int seen, double expected)
    {
        var (term, sum) = (Math.Exp(-expected), 0.0);
        for (var i = 1; i <= seen; i++)
        {
            term *= expected / i;
        }

        for (var i = seen; term > 0 && (i < expected || term > sum * 1e-12); i++)
        {
            sum += term;
            term *= expected / (i + 1);
        }

        return sum;
    }
}
