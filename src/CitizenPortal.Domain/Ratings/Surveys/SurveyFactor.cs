using CitizenPortal.Domain.Ratings.Counting;

namespace CitizenPortal.Domain.Ratings.Surveys;

/// <summary>
/// One factor of a survey: how many answered any of its items, and the Wilson interval (95 %) of the share whose average on them is 4 or 5 of 5. The
/// mean, from 1 to 5, only from 50 answers on; nothing under 10. "No opinion" has no points and is left out.
/// </summary>
public sealed record SurveyFactor(string Name, FigureKind Kind, int Count, double Low, double High, decimal? Mean)
{
    private const decimal SatisfiedFrom = 4m;

    public static IReadOnlyList<SurveyFactor> Of(RatingForm form, IReadOnlyCollection<IReadOnlyDictionary<string, int>> answers) =>
        [.. form.Items.Where(i => i.Factor is not null).GroupBy(i => i.Factor!).Select(factor => Of(factor.Key, [.. answers.Select(a => MeanOf(factor, a)).OfType<decimal>()]))];

    private static decimal? MeanOf(IEnumerable<RatingItem> items, IReadOnlyDictionary<string, int> answer)
    {
        var points = items.Where(i => answer.ContainsKey(i.Code)).Select(i => answer[i.Code]).ToList();
        return points.Count == 0 ? null : (decimal)points.Average();
    }

    private static SurveyFactor Of(string name, List<decimal> means)
    {
        if (means.Count < RatingBlocks.Least)
        {
            return new(name, FigureKind.Hidden, 0, 0, 1, null);
        }

        var (low, high) = WilsonBounds.Of(means.Count(m => m >= SatisfiedFrom), means.Count);
        return means.Count < RatingFigure.ComparableFrom ? new(name, FigureKind.Interval, means.Count, low, high, null) : new(name, FigureKind.Comparable, means.Count, low, high, means.Average());
    }
}
