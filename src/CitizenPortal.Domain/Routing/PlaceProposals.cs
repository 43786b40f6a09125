using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Text;

namespace CitizenPortal.Domain.Routing;

/// <summary>
/// Finds the commune a text is about by its whole name ("xã Phước Thuận", with marks or without). A bare name is not enough: hamlets,
/// markets and schools carry the same ones.
/// </summary>
public sealed class PlaceProposals
{
    private readonly WordList _names;
    private readonly PlaceLineage _lineage;
    private readonly Dictionary<string, Locality> _communes;

    public PlaceProposals(IReadOnlyList<Locality> localities)
    {
        _lineage = new PlaceLineage(localities);
        _communes = localities.Where(l => l.Level == LocalityLevel.Commune).ToDictionary(l => l.Id);
        _names = new WordList(_communes.Values.Select(l => (l.Name, l.Id)));
    }

    /// <summary>
    /// The id of the one commune valid on that day which the text names; null when it names none or several. Where only former names
    /// stand, the one commune that stands there now.
    /// </summary>
    public string? Propose(string text, DateOnly on)
    {
        var hits = _names.Hits(text);
        var longest = hits.Where(hit => !hits.Any(other => other.Start == hit.Start && other.Length > hit.Length)).ToList();
        var valid = longest.Where(hit => _communes[hit.Class].IsValid(on)).Select(hit => hit.Class).Distinct().ToList();
        var named = valid.Count > 0 ? valid : longest.Where(hit => _communes[hit.Class].ValidTo < on).Select(hit => _lineage.Only(hit.Class, on)?.Id ?? "").Distinct().ToList();
        return named is [{ Length: > 0 } only] ? only : null;
    }

    /// <summary>The words of a text but for the communes it names: two questions are not alike because they come from one place.</summary>
    public string WithoutNames(string text)
    {
        var named = _names.Hits(text).SelectMany(hit => Enumerable.Range(hit.Start, hit.Length)).ToHashSet();
        var words = VietnameseText.Words(VietnameseText.HasMarks(text) ? VietnameseText.Exact(text) : VietnameseText.Fold(text));
        return string.Join(' ', words.Where((_, i) => !named.Contains(i)));
    }
}
