using System.Globalization;
using System.Text;

namespace CitizenPortal.Domain.Text;

/// <summary>Vietnamese text as people type it: with or without marks, in either Unicode form and either tone placement.</summary>
public static class VietnameseText
{
    private const int SlugLimit = 80;

    /// <summary>What is wrong with a raw text. Ask before <see cref="Normalize"/>: normalising a lone surrogate throws.</summary>
    public static TextFault Inspect(string raw)
    {
        for (var i = 0; i < raw.Length; i++)
        {
            var c = raw[i];
            if (char.IsHighSurrogate(c) && i + 1 < raw.Length && char.IsLowSurrogate(raw[i + 1]))
            {
                i++;
            }
            else if (FaultOf(c) is var fault and not TextFault.None)
            {
                return fault;
            }
        }

        return TextFault.None;
    }

    private static TextFault FaultOf(char c) => c switch
    {
        '\0' => TextFault.NullCharacter,
        '\t' or '\n' or '\r' => TextFault.None,
        _ when char.IsSurrogate(c) => TextFault.LoneSurrogate,
        >= '\u202A' and <= '\u202E' or >= '\u2066' and <= '\u2069' or '\u200E' or '\u200F' or '\u061C' => TextFault.BidiControl,
        _ when char.IsControl(c) => TextFault.ControlCharacter,
        _ => TextFault.None,
    };

    /// <summary>NFC, line ends as LF, no blanks at the ends. A text with a fault comes back unchanged.</summary>
    public static string Normalize(string text) =>
        Inspect(text) == TextFault.LoneSurrogate
            ? text
            : text.ReplaceLineEndings("\n").Normalize(NormalizationForm.FormC).Trim();

    /// <summary>Lower case without marks, đ as d, blanks collapsed: what somebody types without marks equals what is marked.</summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in Decomposed(text))
        {
            if (char.IsWhiteSpace(c))
            {
                if (folded.Length > 0 && folded[^1] != ' ')
                {
                    folded.Append(' ');
                }
            }
            else if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
            {
                folded.Append(c is 'đ' or 'Đ' ? 'd' : char.ToLowerInvariant(c));
            }
        }

        return folded.ToString().TrimEnd(' ');
    }

    /// <summary>True when the text has a Vietnamese mark or đ; a text without any may have been typed without them.</summary>
    public static bool HasMarks(string text)
    {
        foreach (var c in Decomposed(text))
        {
            if (c is 'đ' or 'Đ' || CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>NFC lower case with one tone placement (hoà = hòa, khoẻ = khỏe, thuý = thúy), for matching marks exactly.</summary>
    public static string Exact(string text) => TonePlacement.Unify(Safe(text).Normalize(NormalizationForm.FormC).ToLowerInvariant());

    /// <summary>The runs of letters and digits.</summary>
    public static IReadOnlyList<string> Words(string text)
    {
        List<string> words = [];
        var start = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            var inside = i < text.Length && (char.IsLetterOrDigit(text[i]) || char.IsSurrogate(text[i]) || CharUnicodeInfo.GetUnicodeCategory(text[i]) == UnicodeCategory.NonSpacingMark);
            if (inside && start < 0)
            {
                start = i;
            }
            else if (!inside && start >= 0)
            {
                words.Add(text[start..i]);
                start = -1;
            }
        }

        return words;
    }

    /// <summary>ASCII words joined by hyphens, at most 80 characters.</summary>
    public static string Slug(string text)
    {
        var slug = string.Join('-', Words(Fold(text)).Select(w => new string([.. w.Where(char.IsAsciiLetterOrDigit)])).Where(w => w.Length > 0));
        return slug.Length <= SlugLimit ? slug : slug[..SlugLimit].TrimEnd('-');
    }

    /// <summary>At most <paramref name="max"/> characters, cut between words and marked with an ellipsis.</summary>
    public static string Excerpt(string text, int max)
    {
        var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (line.Length <= max)
        {
            return line;
        }

        var cut = line.LastIndexOf(' ', max - 1);
        var end = cut > 0 ? cut : char.IsHighSurrogate(line[max - 2]) ? max - 2 : max - 1;
        return line[..end].TrimEnd(',', ';', ':', ' ', '.', '-') + "…";
    }

    private static string Decomposed(string text) => Safe(text).Normalize(NormalizationForm.FormD);

    private static string Safe(string text) =>
        Inspect(text) != TextFault.LoneSurrogate ? text : new string([.. text.Select(c => char.IsSurrogate(c) ? '\uFFFD' : c)]);
}
