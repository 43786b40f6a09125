using System.Text;

namespace CitizenPortal.Domain.Text;

/// <summary>
/// Old and new placement differ only in open syllables ending in oa, oe, uy: hòa and hoà. Both become the old one (tone on the first
/// vowel). After q the u belongs to the initial, so quý stays as it is.
/// </summary>
internal static class TonePlacement
{
    private const string Plain = "aeoyu";
    private static readonly string[] Toned = ["àáảãạ", "èéẻẽẹ", "òóỏõọ", "ỳýỷỹỵ", "ùúủũụ"];

    public static string Unify(string lower)
    {
        StringBuilder? changed = null;
        for (var i = 1; i < lower.Length; i++)
        {
            if (Tone(lower[i]) is not (var second, var tone) || IsLetter(lower, i + 1) || !Moves(lower, i, second))
            {
                continue;
            }

            changed ??= new StringBuilder(lower);
            changed[i - 1] = Toned[Plain.IndexOf(lower[i - 1])][tone];
            changed[i] = second;
        }

        return changed?.ToString() ?? lower;
    }

    private static bool Moves(string text, int i, char second) => text[i - 1] switch
    {
        'o' => second is 'a' or 'e',
        'u' => second == 'y' && !(i >= 2 && text[i - 2] == 'q'),
        _ => false,
    };

    private static bool IsLetter(string text, int i) => i < text.Length && char.IsLetter(text[i]);

    private static (char Vowel, int Tone)? Tone(char c)
    {
        for (var v = 0; v < Toned.Length; v++)
        {
            if (Toned[v].IndexOf(c) is var tone and >= 0)
            {
                return (Plain[v], tone);
            }
        }

        return null;
    }
}
