using CitizenPortal.Components.Layout;
using CitizenPortal.Components.RatingFigures;
using CitizenPortal.Features.Ratings.Counting;
using CitizenPortal.Features.Words;
using CitizenPortal.Web.Exchange;
using Microsoft.AspNetCore.Mvc;

namespace CitizenPortal.Web.Pages.Ratings;

/// <summary>What the pages of figures have in common: other quarters, and each table as a file with exactly what the screen shows.</summary>
internal static class FigureScreens
{
    private const int Longest = 10;

    public static string? Quarter(string? typed) => typed is { Length: > 0 and <= Longest } ? typed : null;

    public static FiguresModel Of(QuarterFigures? figures, string title, string lead, string page) => new(title, lead, figures, Links.FiguresMethod)
    {
        Quarters = [.. (figures?.Quarters ?? []).Select(q => new PageLink(FigureWords.Quarter(q), Links.FiguresOf(page, q)))],
        Files = (figures?.Tables ?? new Dictionary<FigureTableKind, IReadOnlyList<FigureLine>>()).Keys.ToDictionary(k => k, k => (IReadOnlyList<PageLink>)
        [
            new(Say.RatingFigures.Format("File.Xlsx", Say.RatingFigures[$"Table.{k}"]), Links.FiguresFile(page, figures!.Quarter, k, csv: false)),
            new(Say.RatingFigures.Format("File.Csv", Say.RatingFigures[$"Table.{k}"]), Links.FiguresFile(page, figures.Quarter, k, csv: true)),
        ]),
    };

    public static IActionResult File(QuarterFigures? figures, string? table, string? form) =>
        figures is not null && Enum.TryParse<FigureTableKind>(table, out var kind) && figures.Tables.ContainsKey(kind)
            ? TableFile.Of(FigureSheet.Page(figures, kind), $"danh-gia-{figures.Quarter}", form == "csv")
            : new NotFoundResult();
}
