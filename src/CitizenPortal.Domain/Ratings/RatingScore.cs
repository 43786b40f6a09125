namespace CitizenPortal.Domain.Ratings;

/// <summary>
/// The score of one rating under its form. <c>OfTen</c>: the average of the indicators that have data, each on its own scale, on a scale from
/// 0 to 10; an indicator without data is left out, not counted as zero. <c>Percent</c> by Thông tư 01/2018/TT-VPCP Điều 15: 5 and more is
/// 100 %; from 3.5 to under 5 it rises from 70 % to 100 %; under 3.5 it rises from 0 to 70 %; linear inside each band.
/// </summary>
public readonly record struct RatingScore(decimal OfTen, decimal Percent)
{
    private const decimal FullFrom = 5m;
    private const decimal MiddleFrom = 3.5m;
    private const decimal MiddlePercent = 70m;
    private const decimal Full = 100m;
    private const decimal Scale = 10m;

    /// <summary>A mean below this offers a sealed report: the resident was served badly.</summary>
    public const decimal LowUnder = MiddleFrom;

    public bool IsLow => OfTen < LowUnder;

    /// <summary>Null when no item has data.</summary>
    public static RatingScore? Of(RatingForm form, IReadOnlyDictionary<string, int> points)
    {
        var shares = form.Items.Where(i => points.ContainsKey(i.Code) && i.Most > i.Least)
            .Select(i => (decimal)(points[i.Code] - i.Least) / (i.Most - i.Least)).ToList();
        if (shares.Count == 0)
        {
            return null;
        }

        var ofTen = shares.Average() * Scale;
        return new(ofTen, form.Conversion == RatingConversion.Circular2018 ? PercentOf(ofTen) : ofTen * Scale);
    }

    public static decimal PercentOf(decimal ofTen) => ofTen switch
    {
        >= FullFrom => Full,
        >= MiddleFrom => MiddlePercent + ((ofTen - MiddleFrom) / (FullFrom - MiddleFrom) * (Full - MiddlePercent)),
        _ => ofTen / MiddleFrom * MiddlePercent,
    };

    /// <summary>
    /// Indicator 2, from the dossier's dates alone: 2 points for a result before its day, 1 on the day, 0 after it or when the day has passed
    /// without one. Null when it is not known yet.
    /// </summary>
    public static int? Timeliness(DateOnly? due, DateOnly? result, DateOnly today) => (due, result) switch
    {
        (null, _) => null,
        ({ } day, { } done) => done < day ? 2 : done == day ? 1 : 0,
        ({ } day, null) => day < today ? 0 : null,
    };
}
