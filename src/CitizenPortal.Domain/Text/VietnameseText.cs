using System.Buffers;
using System.Globalization;
using System.Text;

namespace CitizenPortal.Domain.Text;

/// <summary>Vietnamese text as people type it: with or without marks, in either Unicode form and either tone placement.</summary>
public static class VietnameseText
{
    private const int SlugLimit = 80;
    private static readonly SearchValues<char> Marks = SearchValues.Create("đĐ\u0300\u0301\u0302\u0303\u0306\u0309\u031B\u0323");

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
        '\uFFFE' or '\uFFFF' => TextFault.ControlCharacter,
        _ when char.IsSurrogate(c) => TextFault.LoneSurrogate,
        >= '\u202A' and <= '\u202E' or >= '\u2066' and <= '\u2069' or '\u200E' or '\u200F' or '\u061C' => TextFault.BidiControl,
        _ when char.IsControl(c) => TextFault.ControlCharacter,
        _ => TextFault.None,
    };

    /// <summary>NFC, line ends as LF, no blanks at the ends. A text that cannot be normalised comes back unchanged.</summary>
    public static string Normalize(string text) =>
        IsWellFormed(text) ? text.ReplaceLineEndings("\n").Normalize(NormalizationForm.FormC).Trim() : text;

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
            else if (CharUnicodeInfo.GetUnicodeCategory(c) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.Format))
            {
                folded.Append(c is 'đ' or 'Đ' ? 'd' : char.ToLowerInvariant(c));
            }
        }

        return folded.ToString().TrimEnd(' ');
    }

    /// <summary>True when the text has a Vietnamese mark or đ; a text without any may have been typed without them.</summary>
    public static bool HasMarks(string text) => Decomposed(text).AsSpan().ContainsAny(Marks);

    /// <summary>NFC lower case with one tone placement (hoà = hòa, khoẻ = khỏe, thuý = thúy), for matching marks exactly.</summary>
    public static string Exact(string text)
    {
        var visible = string.Concat(Safe(text).Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.Format));
        return TonePlacement.Unify(visible.Normalize(NormalizationForm.FormC).ToLowerInvariant());
    }

    /// <summary>The runs of letters and digits, with the marks that belong to them.</summary>
    public static IReadOnlyList<string> Words(string text)
    {
        List<string> words = [];
        var (start, at) = (0, 0);
        foreach (var rune in text.EnumerateRunes())
        {
            if (!Rune.IsLetterOrDigit(rune) && (at == start || rune.Value is < '\u0300' or > '\u036F'))
            {
                Take(at);
                start = at + rune.Utf16SequenceLength;
            }

            at += rune.Utf16SequenceLength;
        }

        Take(at);
        return words;

        void Take(int end)
        {
            if (end > start)
            {
                words.Add(text[start..end]);
            }
        }
    }

    /// <summary>ASCII words joined by hyphens, at most 80 characters.</summary>
    public static string Slug(string text)
    {
        var slug = string.Join('-', Words(Fold(text)).Select(w => new string([.. w.Where(char.IsAsciiLetterOrDigit)])).Where(w => w.Length > 0));
        var cut = slug.Length <= SlugLimit ? slug.Length : slug.LastIndexOf('-', SlugLimit);
        return slug[..(cut > 0 ? cut : Math.Min(slug.Length, SlugLimit))];
    }

    /// <summary>At most <paramref name="max"/> characters, cut between words and marked with an ellipsis.</summary>
    public static string Excerpt(string text, int max)
    {
        var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (line.Length <= max)
        {
            return line;
        }

        ArgumentOutOfRangeException.ThrowIfLessThan(max, 2);
        var cut = line.LastIndexOf(' ', max - 1);
        var end = cut > 0 ? cut : char.IsHighSurrogate(line[max - 2]) ? max - 2 : max - 1;
        return line[..end].TrimEnd(',', ';', ':', ' ', '.', '-') + "…";
    }

    private static string Decomposed(string text) => Safe(text).Normalize(NormalizationForm.FormD);

    private static string Safe(string text) =>
        IsWellFormed(text) ? text : string.Concat(text.EnumerateRunes()).Replace('\uFFFE', '\uFFFD');

    /// <summary>Whether <see cref="string.Normalize()"/> takes the text: it throws on lone surrogates and on U+FFFE.</summary>
    private static bool IsWellFormed(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
            }
            else if (char.IsSurrogate(text[i]) || text[i] == '\uFFFE')
            {
                return false;
            }
        }

        return true;
    }
}
