using CitizenPortal.Domain.Ratings.Counting;
using CitizenPortal.Features.Sheets;
using CitizenPortal.Features.Words;

namespace CitizenPortal.Features.Ratings.Counting;

/// <summary>A table of figures as a sheet: exactly what the screen shows, so that nothing comes out by this door that does not by the other.</summary>
public static class FigureSheet
{
    private const int Percent = 100;

    public static SheetPage Page(QuarterFigures figures, FigureTableKind table) => new(FigureWords.Quarter(figures.Quarter), Columns, figures.Tables[table].Select(Row));

    private static IReadOnlyList<SheetColumn> Columns =>
    [
        new(Say.RatingFigures["Column.Agency"]) { Width = 34 }, new(Say.RatingFigures["Column.Name"]) { Width = 26 }, new(Say.RatingFigures["Column.Service"]) { Width = 34 },
        new(Say.RatingFigures["Column.Form"]), new(Say.RatingFigures["Column.Count"], SheetType.Whole), new(Say.RatingFigures["Column.Low"], SheetType.Decimal),
        new(Say.RatingFigures["Column.High"], SheetType.Decimal), new(Say.RatingFigures["Column.Score"], SheetType.Decimal), new(Say.RatingFigures["Column.Served"], SheetType.Whole),
        new(Say.RatingFigures["Column.Issued"], SheetType.Whole), new(Say.RatingFigures["Column.UsedTens"], SheetType.Whole), new(Say.RatingFigures["Column.Thin"], SheetType.Truth),
        new(Say.RatingFigures["Column.Excluded"], SheetType.Whole),
    ];

    private static IReadOnlyList<SheetCell> Row(FigureLine line)
    {
        var (figure, sample) = (line.Figure, line.Sample);
        var shown = figure.Kind != FigureKind.Hidden;
        return
        [
            SheetCell.Of(line.Agency), SheetCell.Of(line.Name), SheetCell.Of(line.Service), SheetCell.Of(FigureWords.Form(line.Form)),
            shown ? SheetCell.Of(figure.Sums.Count) : SheetCell.Empty, shown ? SheetCell.Of(Share(figure.Low)) : SheetCell.Empty, shown ? SheetCell.Of(Share(figure.High)) : SheetCell.Empty,
            figure.Score is { } score ? SheetCell.Of(decimal.Round(score, 1)) : SheetCell.Empty,
            sample is null ? SheetCell.Empty : SheetCell.Of(sample.Served), sample is null ? SheetCell.Empty : SheetCell.Of(sample.Issued), sample is null ? SheetCell.Empty : SheetCell.Of(sample.UsedTens),
            sample is null ? SheetCell.Empty : SheetCell.Of(sample.IsThin), sample is null ? SheetCell.Empty : SheetCell.Of(sample.Excluded),
        ];
    }

    private static decimal Share(double share) => decimal.Round((decimal)share * Percent);
}
