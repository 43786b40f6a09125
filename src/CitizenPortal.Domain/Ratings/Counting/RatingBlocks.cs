namespace CitizenPortal.Domain.Ratings.Counting;

/// <summary>A verified rating that waits to be published; its score from 0 to 10 in hundredths.</summary>
public sealed record CountedRating(long Id, RatingSubject Subject, string Form, int FormVersion, int Score);

/// <summary>Ratings that are only ever shown together. Without a service, an official or a counter it mixes those of several.</summary>
public sealed record RatingBlock(RatingSubject Of, string Form, int FormVersion, IReadOnlyList<CountedRating> Ratings)
{
    public RatingSums Sums => RatingSums.Of(Ratings.Select(r => r.Score));
}

/// <summary>
/// Cuts ratings into blocks of at least ten. Every figure that is ever shown is a union of whole blocks, and blocks neither overlap nor change:
/// so whatever is subtracted from what, over parts, totals and quarters, nothing smaller than a block comes out. This is the complementary
/// suppression: what is too few for an official's service goes into a block of the official, then of the counter, then of the agency,
/// and what is too few there waits for the next release.
/// </summary>
public static class RatingBlocks
{
    public const int Least = 10;

    /// <summary>The number of the rules above and of those of <see cref="RatingFigure"/>; a release says by which it was made.</summary>
    public const int RuleVersion = 1;

    public static IReadOnlyList<RatingBlock> Cut(IEnumerable<CountedRating> ratings)
    {
        var blocks = new List<RatingBlock>();
        foreach (var form in ratings.GroupBy(r => (r.Form, r.FormVersion)).OrderBy(g => g.Key))
        {
            IReadOnlyList<CountedRating> left = [.. form.OrderBy(r => r.Id)];
            foreach (var level in Levels)
            {
                left = Cut(left, level, blocks);
            }
        }

        return blocks;
    }

    private static readonly Func<RatingSubject, RatingSubject>[] Levels =
    [
        s => s, s => s with { Service = null }, s => s with { Service = null, OfficialId = null }, s => new(s.Agency),
    ];

    private static List<CountedRating> Cut(IReadOnlyList<CountedRating> ratings, Func<RatingSubject, RatingSubject> level, List<RatingBlock> blocks)
    {
        var left = new List<CountedRating>();
        foreach (var group in ratings.GroupBy(r => level(r.Subject)))
        {
            CountedRating[] all = [.. group];
            var count = all.Length / Least;
            if (count == 0)
            {
                left.AddRange(all);
                continue;
            }

            var bounds = Enumerable.Range(0, count + 1).Select(i => i * all.Length / count).ToArray();
            blocks.AddRange(Enumerable.Range(0, count).Select(i => new RatingBlock(group.Key, all[0].Form, all[0].FormVersion, all[bounds[i]..bounds[i + 1]])));
        }

        return left;
    }
}
