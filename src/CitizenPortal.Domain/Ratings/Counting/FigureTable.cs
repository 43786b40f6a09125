namespace CitizenPortal.Domain.Ratings.Counting;

/// <summary>One row that may be shown: of whom, on which form, and what. Without a service it counts all of them.</summary>
public sealed record FigureRow(RatingSubject Of, string Form, RatingFigure Figure);

/// <summary>Every table that is ever published or exported is made here, from the blocks that may be shown.</summary>
public sealed class FigureTable(IReadOnlyList<BlockFacts> blocks)
{
    private readonly PeerMeans _peers = new(blocks);

    public IReadOnlyList<FigureRow> Agencies() => Rows(_ => true, s => new(s.Agency));

    public IReadOnlyList<FigureRow> Counters() => Rows(s => s.Counter is not null, s => new(s.Agency, Counter: s.Counter));

    public IReadOnlyList<FigureRow> Officials() => Rows(s => s.OfficialId is not null, s => new(s.Agency, s.OfficialId));

    public IReadOnlyList<FigureRow> AgencyServices() => Rows(s => s.Service is not null, s => new(s.Agency, Service: s.Service));

    public IReadOnlyList<FigureRow> CounterServices() => Rows(s => s is { Service: not null, Counter: not null }, s => s with { OfficialId = null });

    public IReadOnlyList<FigureRow> OfficialServices() => Rows(s => s is { Service: not null, OfficialId: not null }, s => s with { Counter = null });

    private IReadOnlyList<FigureRow> Rows(Func<RatingSubject, bool> where, Func<RatingSubject, RatingSubject> of) =>
    [
        .. blocks.Where(b => where(b.Of)).GroupBy(b => (Of: of(b.Of), b.Form)).Select(g => new FigureRow(g.Key.Of, g.Key.Form, _peers.FigureOf([.. g])))
            .OrderBy(r => r.Of.Agency, StringComparer.Ordinal).ThenBy(r => r.Form, StringComparer.Ordinal).ThenBy(r => r.Of.Counter, StringComparer.Ordinal)
            .ThenBy(r => r.Of.OfficialId).ThenBy(r => r.Of.Service, StringComparer.Ordinal),
    ];
}
