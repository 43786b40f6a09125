namespace CitizenPortal.Components.Public;

/// <summary>A question has no title of its own: its first sentence, or what fits of it, stands for one.</summary>
public sealed record CaseTitle(string Title, string? Rest)
{
    private const int Longest = 110;
    private const int NotWorthCutting = 160;
    private const int Shortest = 24;

    public static CaseTitle Of(string text)
    {
        var flat = text.ReplaceLineEndings(" ").Trim();
        for (var i = Shortest; i < Math.Min(flat.Length - 1, Longest); i++)
        {
            if (flat[i] is '.' or '?' or '!' && flat[i + 1] == ' ')
            {
                return new CaseTitle(flat[..(i + 1)].TrimEnd('.'), flat[(i + 2)..].Trim());
            }
        }

        if (flat.Length <= NotWorthCutting)
        {
            return new CaseTitle(flat, null);
        }

        var cut = flat.LastIndexOf(' ', Longest - 1, Longest - Shortest);
        cut = cut > 0 ? cut : char.IsLowSurrogate(flat[Longest]) ? Longest - 1 : Longest;
        return new CaseTitle(flat[..cut] + "…", "…" + flat[cut..].TrimStart());
    }
}
