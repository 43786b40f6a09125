using System.Globalization;
using CitizenPortal.Domain.Text;

namespace CitizenPortal.Domain.Questions;

/// <summary>
/// A provision that an answer rests on: document with its number, clause, local day of issue, address (https). Written on one line, the
/// parts divided by semicolons: day and address are known by their form, the clause is the second of the others.
/// </summary>
public sealed record Citation(string Document)
{
    public const int Most = 20;
    public const int LineLimit = 400;

    private const string Https = "https://";
    private static readonly string[] DayForms = ["d/M/yyyy", "yyyy-MM-dd"];

    public string? Clause { get; init; }
    public DateOnly? On { get; init; }
    public string? Link { get; init; }

    public string Text => string.Join(", ", new[] { Clause, Document, On is { } day ? $"ngày {day.ToString("d/M/yyyy", CultureInfo.InvariantCulture)}" : null }.OfType<string>());

    /// <summary>The line read back; null when it names no document, has a part too many, or an address that is not https.</summary>
    public static Citation? Parse(string line)
    {
        string[] parts = line.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        DateOnly[] days = [.. parts.Select(DayOf).OfType<DateOnly>()];
        string[] links = [.. parts.Where(IsLink)];
        string[] words = [.. parts.Where(part => DayOf(part) is null && !IsLink(part))];
        return line.Length > LineLimit || words is not { Length: 1 or 2 } || days.Length > 1 || links.Length > 1 || links.Any(link => !IsSafe(link))
            ? null
            : new Citation(words[0]) { Clause = words.ElementAtOrDefault(1), On = days.Length == 1 ? days[0] : null, Link = links.FirstOrDefault() };
    }

    public string ToLine() =>
        string.Join("; ", new[] { Document, Clause, On is { } day ? $"{day.ToString("d/M/yyyy", CultureInfo.InvariantCulture)}" : null, Link }.OfType<string>());

    /// <summary>What a search for a document compares: without marks, small letters.</summary>
    public static string KeyOf(string document) => VietnameseText.Fold(document).Trim();

    private static DateOnly? DayOf(string part) =>
        DateOnly.TryParseExact(part, DayForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static bool IsLink(string part) => part.Contains("://", StringComparison.Ordinal);

    private static bool IsSafe(string link) =>
        link.StartsWith(Https, StringComparison.OrdinalIgnoreCase) && Uri.TryCreate(link, UriKind.Absolute, out var uri) && uri.UserInfo.Length == 0;
}

/// <summary>The signed document that goes with an answer and never stands for it: number and symbol, local day, who signed.</summary>
public sealed record AnswerDocument(string Number, DateOnly On, string Signer);

/// <summary>Since which local day the rule has changed, what replaced it, and the reference of a newer published answer.</summary>
public sealed record RuleChange(DateOnly On, string ReplacedBy, string? NewerCase);
