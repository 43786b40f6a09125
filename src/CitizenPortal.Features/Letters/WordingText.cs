using System.Globalization;
using System.Text.RegularExpressions;

namespace CitizenPortal.Features.Letters;

/// <summary>
/// What may stand between braces in the wording of a letter and what it becomes when the letter is sent. A placeholder belongs to a letter
/// when its sample has a value for it; the ones without which the letter would say nothing must stay.
/// </summary>
public static partial class WordingText
{
    public const string Quote = "loi";
    public const string Cases = "danh-sach";
    public const string Stop = "ngung-nhac";

    public static IReadOnlyList<string> Names { get; } =
    [
        "ma", "co-quan", "noi-giu", "noi-giao", "linh-vuc", "ngay-hen", "ngay-hen-cu", "ngay-moi", "cap-tren", "han-bo-sung", "ly-do", "cach-lien-he",
        Quote, Cases, "so-luong", "lien-ket", "ban-cong-khai", Stop,
    ];

    public static IReadOnlyList<string> UsedIn(string text) => [.. Hole().Matches(text).Select(m => m.Groups[1].Value).Distinct()];

    public static IReadOnlyList<string> OfferedBy(LetterView sample) => [.. Names.Where(name => IsFilled(name, sample))];

    public static IReadOnlyList<string> NeededBy(LetterView sample) => [.. new[] { Quote, Cases, Stop }.Where(name => IsFilled(name, sample))];

    /// <summary>Braces that are no placeholder: an opening without a closing one, or the other way round.</summary>
    public static bool HasStrayBrace(string text) => Hole().Replace(text, "").AsSpan().ContainsAny('{', '}');

    public static string Fill(string text, LetterView view) => string.Concat(Pieces(text, view).Select(p => p.Text));

    public static IReadOnlyList<LetterParagraph> Paragraphs(string body, LetterView view) =>
        [.. body.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(line => Paragraph(line, view))];

    private static LetterParagraph Paragraph(string line, LetterView view) => line switch
    {
        $"{{{Quote}}}" => new(LetterParagraphKind.Quote, []),
        $"{{{Cases}}}" => new(LetterParagraphKind.Cases, []),
        _ => new(LetterParagraphKind.Text, [.. Pieces(line, view)]),
    };

    private static IEnumerable<LetterPiece> Pieces(string line, LetterView view)
    {
        var at = 0;
        foreach (Match hole in Hole().Matches(line))
        {
            yield return new(line[at..hole.Index]);
            var name = hole.Groups[1].Value;
            yield return new(ValueOf(name, view) ?? "", name is "lien-ket" or "ban-cong-khai" or Stop);
            at = hole.Index + hole.Length;
        }

        yield return new(line[at..]);
    }

    private static bool IsFilled(string name, LetterView view) =>
        name == Cases ? view.Cases.Count > 0 || view.Lines.Count > 0 : !string.IsNullOrEmpty(ValueOf(name, view));

    private static string? ValueOf(string name, LetterView view) => name switch
    {
        "ma" => view.Reference,
        "co-quan" => view.Agency,
        "noi-giu" => view.Holder,
        "noi-giao" => view.OtherAgency,
        "linh-vuc" => view.Topic,
        "ngay-hen" => view.PromisedOn,
        "ngay-hen-cu" => view.PromisedBefore,
        "ngay-moi" => view.NewDate,
        "cap-tren" => view.Letter != "apology" ? null : view.Office,
        "han-bo-sung" => view.ReplyBy,
        "ly-do" => view.Reason,
        "cach-lien-he" => view.GuideHow,
        Quote => view.Words,
        "so-luong" => (view.Cases.Count > 0 ? view.Cases.Count + view.More : view.Count) is > 0 and var count ? count.ToString(CultureInfo.CurrentCulture) : null,
        "lien-ket" when view.Letter is LetterCatalogue.SweepAlarm or LetterCatalogue.FailureDigest or LetterCatalogue.DataBreach => view.OperationsLink,
        "lien-ket" => view.Reference.Length > 0 && view.Letter != LetterCatalogue.Urgent ? view.CaseLink : view.DeskLink,
        "ban-cong-khai" => view.Letter == "published" ? view.PublicLink : null,
        Stop => view.StopLink,
        _ => null,
    };

    [GeneratedRegex(@"\{([a-z]+(?:-[a-z]+)*)\}", RegexOptions.NonBacktracking)]
    private static partial Regex Hole();
}
