using System.Globalization;

namespace CitizenPortal.Domain.Questions;

/// <summary>
/// The head's leave to send a canned text as it stands: which text and edition, by which document of which local day. Kept with the answer in one
/// line, the document last.
/// </summary>
public sealed record TemplateLeave(long Template, int Edition, string Document, DateOnly On)
{
    private const string DayForm = "yyyy-MM-dd";
    private const int Parts = 4;

    public string ToCode() => string.Create(CultureInfo.InvariantCulture, $"{Template};{Edition};{On.ToString(DayForm, CultureInfo.InvariantCulture)};{Document}");

    public static TemplateLeave? Parse(string? code) =>
        code?.Split(';', Parts) is [var template, var edition, var on, var document]
            && long.TryParse(template, CultureInfo.InvariantCulture, out var id)
            && int.TryParse(edition, CultureInfo.InvariantCulture, out var number)
            && DateOnly.TryParseExact(on, DayForm, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? new TemplateLeave(id, number, document, day)
            : null;
}
