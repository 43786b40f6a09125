namespace CitizenPortal.Domain.Agencies;

/// <summary>What became of a place: merged, renamed, or split so that the hamlet decides.</summary>
public sealed class PlaceLineage(IEnumerable<Locality> localities)
{
    private readonly Dictionary<string, Locality> _places = localities.ToDictionary(l => l.Id);

    /// <summary>The places that stand where this one stood, on a local date: itself, one successor, or several when it was split.</summary>
    public IReadOnlyList<Locality> On(string id, DateOnly on)
    {
        List<Locality> found = [];
        Follow(id, on, found, []);
        return found;
    }

    /// <summary>The one place, or null when there is none or the hamlet must decide.</summary>
    public Locality? Only(string? id, DateOnly on) => id is not null && On(id, on) is [var one] ? one : null;

    /// <summary>The commune that a place lies in on that day; null for a district, a province, and a split commune without the hamlet.</summary>
    public Locality? CommuneOf(string? id, DateOnly on)
    {
        var place = Only(id, on);
        while (place is { Level: LocalityLevel.Hamlet, Parent: { } parent })
        {
            place = Only(parent, on);
        }

        return place is { Level: LocalityLevel.Commune } ? place : null;
    }

    /// <summary>The parts people are asked for, when a commune was split: its hamlets that went to different ones. Empty when nothing is to be asked.</summary>
    public IReadOnlyList<Locality> PartsToAsk(string id, DateOnly on) => On(id, on).Count < 2
        ? []
        : [.. _places.Values.Where(l => l.Level == LocalityLevel.Hamlet && l.Parent == id).OrderBy(l => l.Id, StringComparer.Ordinal)];

    /// <summary>Communes of former days that people still write, with the ones that stand there now.</summary>
    public IReadOnlyList<(Locality Old, IReadOnlyList<Locality> Now)> Former(DateOnly on) =>
        [.. _places.Values.Where(l => l.Level == LocalityLevel.Commune && l.ValidTo < on).Select(l => (l, On(l.Id, on))).Where(p => p.Item2.Count > 0)];

    private void Follow(string id, DateOnly on, List<Locality> found, HashSet<string> seen)
    {
        if (!seen.Add(id) || !_places.TryGetValue(id, out var place))
        {
            return;
        }

        if (place.IsValid(on))
        {
            found.Add(place);
            return;
        }

        foreach (var next in place.Successors.Where(s => s.From <= on))
        {
            Follow(next.To, on, found, seen);
        }
    }
}
