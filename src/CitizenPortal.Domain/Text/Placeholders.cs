using System.Text.RegularExpressions;

namespace CitizenPortal.Domain.Text;

/// <summary>The places of a canned text that somebody must fill in: "[...]", or in brackets what belongs there. A number in brackets is none.</summary>
public static partial class Placeholders
{
    /// <summary>Each that is still there, once, in the order of the text.</summary>
    public static IReadOnlyList<string> In(string? text) => text is null ? [] : [.. Place().Matches(text).Select(m => m.Value).Distinct(StringComparer.Ordinal)];

    [GeneratedRegex(@"\[\s*(?:\.{3}|…|\p{L}[^\[\]\r\n]{0,99})\s*\]")]
    private static partial Regex Place();
}
