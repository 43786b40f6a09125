namespace CitizenPortal.Domain.Ratings.Counting;

/// <summary>A published block without its ratings: whose it is and what it adds up to.</summary>
public sealed record BlockFacts(RatingSubject Of, string Form, RatingSums Sums);

/// <summary>
/// The means that figures are drawn towards, from whole blocks alone: of a service over the province when it has enough ratings, else of all
/// ratings on the same form. Blocks that mix services are drawn towards the latter.
/// </summary>
public sealed class PeerMeans(IReadOnlyList<BlockFacts> blocks)
{
    private readonly Dictionary<(string Form, string? Service), RatingSums> _services =
        blocks.GroupBy(b => (b.Form, b.Of.Service)).ToDictionary(g => g.Key, g => Sum(g));

    private readonly Dictionary<string, RatingSums> _forms = blocks.GroupBy(b => b.Form).ToDictionary(g => g.Key, g => Sum(g));

    /// <summary>What the blocks of one figure are drawn towards, each by its own ratings.</summary>
    public decimal? Of(IReadOnlyCollection<BlockFacts> mine)
    {
        var count = mine.Sum(b => b.Sums.Count);
        return count == 0 ? null : mine.Sum(b => MeanOf(b) * b.Sums.Count) / count;
    }

    public RatingFigure FigureOf(IReadOnlyCollection<BlockFacts> mine) => RatingFigure.Of(Sum(mine), Of(mine));

    private decimal MeanOf(BlockFacts block) =>
        block.Of.Service is { } service && _services.TryGetValue((block.Form, service), out var sums) && sums.Count >= RatingFigure.ComparableFrom
            ? sums.Mean!.Value
            : _forms[block.Form].Mean!.Value;

    private static RatingSums Sum(IEnumerable<BlockFacts> blocks) => blocks.Aggregate(default(RatingSums), (sum, b) => sum + b.Sums);
}
