using System.Text;

namespace CitizenPortal.Domain.Text;

/// <summary>Vietnamese alphabetical order in our own code, the same on every database and server: letters a ă â b c d đ e ê ... first, then tones.</summary>
public sealed class VietnameseOrder : IComparer<string>
{
    private const string Letters = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz";
    private const string Tones = "\u0300\u0309\u0303\u0301\u0323";

    public static VietnameseOrder Instance { get; } = new();

    public int Compare(string? x, string? y)
    {
        var (a, b) = (Key(x ?? ""), Key(y ?? ""));
        var byLetters = string.CompareOrdinal(a.Letters, b.Letters);
        return byLetters != 0 ? byLetters : string.CompareOrdinal(a.Tones, b.Tones);
    }

    private static (string Letters, string Tones) Key(string text)
    {
        var (letters, tones) = (new StringBuilder(), new StringBuilder());
        foreach (var c in VietnameseText.Normalize(text).ToLowerInvariant())
        {
            var parts = char.IsSurrogate(c) || c == '\uFFFE' ? c.ToString() : c.ToString().Normalize(NormalizationForm.FormD);
            var tone = parts.FirstOrDefault(p => Tones.Contains(p));
            var letter = tone == default || parts.Length == 1 ? c : string.Concat(parts.Where(p => p != tone)).Normalize(NormalizationForm.FormC)[0];
            letters.Append(Letters.IndexOf(letter) is var place and >= 0 ? (char)('\u0100' + place) : letter);
            tones.Append((char)('0' + (tone == default ? 0 : Tones.IndexOf(tone) + 1)));
        }

        return (letters.ToString(), tones.ToString());
    }
}
