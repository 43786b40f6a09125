namespace CitizenPortal.Domain.Text;

/// <summary>What the detector found, once a value however often it stands there.</summary>
public sealed record Finding(string Value, PersonalDataKind Kind);

/// <summary>From an original to the copy that everybody may read: suggestions are taken, single ones let be, and typing in between is not lost.</summary>
public static class Redaction
{
    /// <summary>The values found in any of the texts, in the order in which they stand.</summary>
    public static IReadOnlyList<Finding> Findings(params IEnumerable<string?> texts) =>
        [.. texts.OfType<string>().SelectMany(text => PersonalData.Find(text).Select(s => new Finding(text.Substring(s.Start, s.Length), s.Kind))).DistinctBy(f => f.Value)];

    /// <summary>What is still found in a copy and was not expressly kept.</summary>
    public static IReadOnlyList<Finding> Left(string? copy, IReadOnlyCollection<string> kept) => [.. Findings(copy).Where(f => !kept.Contains(f.Value))];

    /// <summary>Strikes what is found but for the values to keep. While nobody typed in the copy it is made anew from the original, so that a struck value comes back.</summary>
    public static string Apply(string original, string? copy, IReadOnlyCollection<string> kept) =>
        copy is null || IsUntouched(original, copy) ? PersonalData.Redact(original, kept) : PersonalData.Redact(copy, kept);

    private static bool IsUntouched(string original, string copy)
    {
        var (from, at) = (0, 0);
        foreach (var spot in PersonalData.Find(original))
        {
            if (!Continues(copy, ref at, original[from..spot.Start])
                || !(Continues(copy, ref at, original.Substring(spot.Start, spot.Length)) || Continues(copy, ref at, PersonalData.PlaceholderOf(spot.Kind))))
            {
                return false;
            }

            from = spot.Start + spot.Length;
        }

        return Continues(copy, ref at, original[from..]) && at == copy.Length;
    }

    private static bool Continues(string copy, ref int at, string part)
    {
        if (string.CompareOrdinal(copy, at, part, 0, part.Length) != 0)
        {
            return false;
        }

        at += part.Length;
        return true;
    }
}
