namespace CitizenPortal.Domain.Ratings.Counting;

/// <summary>How much a figure may say: nothing under 10 ratings, an interval from 10, a comparison from 50.</summary>
public enum FigureKind { Hidden, Interval, Comparable }

/// <summary>
/// What is shown of the ratings of an official, a counter or an agency. <c>Low</c> and <c>High</c> bound the share of satisfied ratings (Wilson,
/// 95 %). <c>Score</c>, only when it may be compared, is the mean from 0 to 10 drawn towards the mean of the same service as if there
/// were <see cref="PriorWeight"/> more ratings at that mean: so a few lucky or unlucky ratings do not make a difference.
/// </summary>
public sealed record RatingFigure(FigureKind Kind, RatingSums Sums, double Low, double High, decimal? Score)
{
    public const int ComparableFrom = 50;
    public const int PriorWeight = 20;

    public static RatingFigure Nothing { get; } = new(FigureKind.Hidden, default, 0, 1, null);

    /// <param name="sums">Of whole blocks only.</param>
    /// <param name="peers">The mean of the same service; null when it is not known, then nothing is drawn towards it.</param>
    public static RatingFigure Of(RatingSums sums, decimal? peers)
    {
        if (sums.Count < RatingBlocks.Least)
        {
            return Nothing;
        }

        var (low, high) = WilsonBounds.Of(sums.Satisfied, sums.Count);
        return sums.Count < ComparableFrom
            ? new(FigureKind.Interval, sums, low, high, null)
            : new(FigureKind.Comparable, sums, low, high, Shrunk(sums, peers ?? sums.Mean!.Value));
    }

    private static decimal Shrunk(RatingSums sums, decimal peers) => ((sums.Mean!.Value * sums.Count) + (peers * PriorWeight)) / (sums.Count + PriorWeight);
}

/// <summary>The interval of Wilson for a share, 95 %.</summary>
public static class WilsonBounds
{
    private const double Z = 1.959963984540054;

    public static (double Low, double High) Of(int hits, int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(count);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(hits, count);
        var (share, square) = ((double)hits / count, Z * Z / count);
        var centre = share + (square / 2);
        var half = Z * Math.Sqrt((share * (1 - share) / count) + (square / (4 * count)));
        return (Math.Max(0, (centre - half) / (1 + square)), Math.Min(1, (centre + half) / (1 + square)));
    }
}
