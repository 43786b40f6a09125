using CitizenPortal.Domain.Text;

namespace CitizenPortal.Domain.Officials;

/// <summary>
/// Finds the names of registered officials in a text, as whole words and whatever marks either side bears. A name of two syllables is looked for with its
/// marks where the text has any, else half the language would be found. A find only holds a text back for a person to look at.
/// </summary>
public sealed class OfficialNames(IEnumerable<(long Id, string FullName)> officials)
{
    private const int SafeLength = 3;
    private readonly ILookup<string, Entry> _byFirst = officials
        .Select(o => new Entry(o.Id, [.. VietnameseText.Words(VietnameseText.Fold(o.FullName))], [.. VietnameseText.Words(VietnameseText.Exact(o.FullName))]))
        .Where(e => e.Folded.Count > 1 && e.Folded.Count == e.Exact.Count)
        .ToLookup(e => e.Folded[0]);

    /// <summary>The officials a text names.</summary>
    public IReadOnlyList<long> In(string text)
    {
        if (_byFirst.Count == 0)
        {
            return [];
        }

        var (folded, exact, marked) = (VietnameseText.Words(VietnameseText.Fold(text)), VietnameseText.Words(VietnameseText.Exact(text)), VietnameseText.HasMarks(text));
        HashSet<long> found = [];
        for (var i = 0; i < folded.Count; i++)
        {
            found.UnionWith(_byFirst[folded[i]].Where(e => marked && e.Folded.Count < SafeLength ? StandsAt(exact, i, e.Exact) : StandsAt(folded, i, e.Folded)).Select(e => e.Id));
        }

        return [.. found.Order()];
    }

    private static bool StandsAt(IReadOnlyList<string> words, int start, IReadOnlyList<string> name) =>
        start + name.Count <= words.Count && name.Select((word, i) => words[start + i] == word).All(same => same);

    private sealed record Entry(long Id, IReadOnlyList<string> Folded, IReadOnlyList<string> Exact);
}
