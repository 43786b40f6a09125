using CitizenPortal.Domain.Text;

namespace CitizenPortal.TestKit.Texts;

/// <summary>How well one kind, or all together, is found: <c>Right</c> marks were covered, <c>Missed</c> were not, <c>Wrong</c> finds touch no mark.</summary>
public sealed record DetectorScore(int Right, int Missed, int Wrong)
{
    public double Recall => Right + Missed == 0 ? 1 : (double)Right / (Right + Missed);

    public double Precision => Right + Wrong == 0 ? 1 : (double)Right / (Right + Wrong);

    public static DetectorScore Of(IEnumerable<LabelledText> texts, PersonalDataKind? kind = null)
    {
        var (right, missed, wrong) = (0, 0, 0);
        foreach (var text in texts)
        {
            var found = PersonalData.Find(text.Text);
            foreach (var mark in text.Spots.Where(s => kind is null || s.Kind == kind))
            {
                var covered = found.Any(f => (kind is null || f.Kind == kind) && Covers(text.Text, f, mark));
                (right, missed) = covered ? (right + 1, missed) : (right, missed + 1);
            }

            wrong += found.Count(f => (kind is null || f.Kind == kind) && !text.Spots.Any(mark => Touches(f, mark) && (kind is null || mark.Kind == kind)));
        }

        return new DetectorScore(right, missed, wrong);
    }

    /// <summary>The texts where something was missed or wrongly found, with what was found.</summary>
    public static IEnumerable<string> Faults(IEnumerable<LabelledText> texts) =>
        from text in texts
        let found = PersonalData.Find(text.Text)
        where text.Spots.Any(mark => !found.Any(f => f.Kind == mark.Kind && Covers(text.Text, f, mark))) || found.Any(f => !text.Spots.Any(mark => Touches(f, mark)))
        select $"{text.Text} -> {string.Join("; ", found.Select(f => $"{f.Kind} \"{text.Text.Substring(f.Start, f.Length)}\""))}";

    private static bool Covers(string text, PersonalDataSpot found, PersonalDataSpot mark)
    {
        var (start, end) = Core(text, mark);
        return found.Start <= start && found.Start + found.Length >= end;
    }

    /// <summary>Of a number its digits must go; of a name, an address or an e-mail every word.</summary>
    private static (int Start, int End) Core(string text, PersonalDataSpot mark)
    {
        var (start, end) = (mark.Start, mark.Start + mark.Length);
        if (mark.Kind is PersonalDataKind.Address or PersonalDataKind.Name or PersonalDataKind.Email)
        {
            return (start, end);
        }

        var digits = Enumerable.Range(start, mark.Length).Where(i => char.IsAsciiDigit(text[i])).ToList();
        return digits.Count == 0 ? (start, end) : (digits[0], digits[^1] + 1);
    }

    private static bool Touches(PersonalDataSpot a, PersonalDataSpot b) => a.Start < b.Start + b.Length && b.Start < a.Start + a.Length;
}
