using System.Globalization;
using System.Text;
using CitizenPortal.Domain.Text;

namespace CitizenPortal.Domain.Files;

public static class FileName
{
    private const string Nameless = "tep";

    /// <summary>
    /// The name a file is shown and downloaded under: the sender's, without folders, control and direction marks and characters that mean
    /// something elsewhere, at most 120 long, ending as its content demands.
    /// </summary>
    public static string Clean(string? given, FileKind kind)
    {
        var last = (given ?? "").Replace('\\', '/').Split('/')[^1];
        var letters = new StringBuilder();
        foreach (var rune in last.EnumerateRunes().Where(IsKept))
        {
            letters.Append(rune.ToString());
        }

        var stem = VietnameseText.Normalize(letters.ToString());
        var dot = stem.LastIndexOf('.');
        stem = (dot > 0 ? stem[..dot] : stem).Trim(' ', '.', '-');
        var longest = FileLimits.NameLength - FileKinds.Extension(kind).Length;
        stem = stem.Length > longest ? stem[..longest].TrimEnd() : stem;
        return (stem.Length == 0 || char.IsHighSurrogate(stem[^1]) ? Nameless : stem) + FileKinds.Extension(kind);
    }

    /// <summary>The sender's name of a file that was not taken, as a message may repeat it.</summary>
    public static string Shown(string? given)
    {
        var last = string.Concat((given ?? "").Replace('\\', '/').Split('/')[^1].EnumerateRunes().Where(IsKept).Take(FileLimits.NameLength).Select(r => r.ToString()));
        return last.Length == 0 ? Nameless : last;
    }

    private static bool IsKept(Rune rune) =>
        rune != Rune.ReplacementChar && !"<>:\"|?*%;&".Contains(rune.ToString(), StringComparison.Ordinal)
        && Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse
            or UnicodeCategory.OtherNotAssigned or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
}
