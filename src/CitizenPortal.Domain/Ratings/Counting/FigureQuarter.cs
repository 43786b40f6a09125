using System.Globalization;

namespace CitizenPortal.Domain.Ratings.Counting;

/// <summary>A quarter of a year of local days.</summary>
public readonly record struct FigureQuarter(int Year, int Number)
{
    private const int Months = 3;

    public DateOnly From => new(Year, ((Number - 1) * Months) + 1, 1);

    /// <summary>The first day that does not belong to it any more.</summary>
    public DateOnly Until => From.AddMonths(Months);

    public FigureQuarter Before => Of(From.AddDays(-1));

    public static FigureQuarter Of(DateOnly day) => new(day.Year, ((day.Month - 1) / Months) + 1);

    /// <summary>As it stands in an address: 2020-2. Null for anything else.</summary>
    public static FigureQuarter? Parse(string? text) =>
        text is { Length: 6 } && text[4] == '-' && text[5] is >= '1' and <= '4' && int.TryParse(text.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year > 0
            ? new(year, text[5] - '0')
            : null;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{Number}");
}
