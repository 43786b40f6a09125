using CitizenPortal.Domain.Ratings;
using CitizenPortal.Domain.Ratings.Counting;

namespace CitizenPortal.Features.Words;

/// <summary>How a quarter and a form are called beside a figure.</summary>
public static class FigureWords
{
    private static readonly string[] Numerals = ["I", "II", "III", "IV"];

    public static string Quarter(string quarter) => FigureQuarter.Parse(quarter) is { } q ? Say.RatingFigures.Format("Quarter", Numerals[q.Number - 1], q.Year) : quarter;

    public static string Form(string form) => Say.RatingFigures[form == RatingForm.Answer ? "Form.Answer" : "Form.Dossier"];
}
