namespace CitizenPortal.Domain.Agencies;

/// <summary>Who answers now for what a body once held; <c>Agency</c> is null when nobody does, or when only the place can tell.</summary>
public sealed record Heir(string? Agency, bool NeedsPlace = false, SuccessionOrder? Order = null)
{
    public bool Moved => Order is not null;
}

/// <summary>The hand-overs of all years read as one graph: forward for cases and routing, backward for figures.</summary>
public sealed class Lineage
{
    private readonly ILookup<string, SuccessionOrder> _orders;
    private readonly PlaceLineage _places;

    public Lineage(IEnumerable<SuccessionOrder> orders, PlaceLineage places)
    {
        Orders = [.. orders.OrderBy(o => o.On).ThenBy(o => o.Id)];
        _orders = Orders.SelectMany(o => o.From.Select(from => (from, o))).ToLookup(p => p.from, p => p.o);
        _places = places;
    }

    public IReadOnlyList<SuccessionOrder> Orders { get; }

    public PlaceLineage Places => _places;

    /// <summary>
    /// The body that on this local date answers for what <paramref name="agency"/> held, for a matter of that topic and place. Orders are
    /// followed in the order of their days; the last one that moved it is named.
    /// </summary>
    public Heir Of(string agency, string? topic, string? place, DateOnly on)
    {
        var (now, since, last) = (agency, DateOnly.MinValue, (SuccessionOrder?)null);
        HashSet<string> seen = [agency];
        while (Next(now, topic, since, on) is var (order, line))
        {
            last = order;
            var to = line.To == SuccessionOrder.ByPlace ? _places.CommuneOf(place, on)?.Agency : line.To;
            if (to is null)
            {
                return new(null, line.To == SuccessionOrder.ByPlace, order);
            }

            if (!seen.Add(to))
            {
                break;
            }

            (now, since) = (to, order.On);
        }

        return new(now, false, last);
    }

    /// <summary>A body and those that ended and left their work, or part of it, to it by that day: the figures of a line of bodies are theirs together.</summary>
    public IReadOnlyList<string> Before(string agency, DateOnly on)
    {
        List<string> line = [agency];
        for (var i = 0; i < line.Count; i++)
        {
            line.AddRange(Orders.Where(o => o.On <= on).SelectMany(o => o.Lines).Where(l => l.To == line[i] && !line.Contains(l.From) && EndedBy(l.From, on)).Select(l => l.From).Distinct());
        }

        return line;
    }

    /// <summary>The bodies that hold the work of a former one on that day, first the one that took the rest; itself while it stands.</summary>
    public IReadOnlyList<string> After(string agency, DateOnly on)
    {
        List<string> line = [agency];
        for (var i = 0; i < line.Count; i++)
        {
            line.AddRange(_orders[line[i]].Where(o => o.On <= on).SelectMany(o => o.Lines).Where(l => l.From == line[i] && (i == 0 || l.Topics.Count == 0)).OrderBy(l => l.Topics.Count)
                .Select(l => l.To).OfType<string>().Where(t => t != SuccessionOrder.ByPlace && !line.Contains(t)).Distinct());
        }

        return [.. line.Where(a => !EndedBy(a, on))];
    }

    private bool EndedBy(string agency, DateOnly on) => _orders[agency].Any(o => o.On <= on && o.Lines.Any(l => l.From == agency && l.Topics.Count == 0));

    private (SuccessionOrder Order, SuccessionLine Line)? Next(string agency, string? topic, DateOnly since, DateOnly on)
    {
        foreach (var order in _orders[agency].Where(o => o.On <= on && o.On >= since))
        {
            if (order.LineFor(agency, topic) is { } line)
            {
                return (order, line);
            }
        }

        return null;
    }
}
