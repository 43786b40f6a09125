using CitizenPortal.Domain.Agencies;

namespace CitizenPortal.Domain.Routing;

/// <summary>Topic x level of the resident's place x date -> the responsible agency; the first row that matches wins and is named. Former places and bodies are read through their successors.</summary>
public sealed class RoutingTable(
    IReadOnlyList<Topic> topics, IReadOnlyList<RoutingRule> rules, IReadOnlyList<Locality> localities, IReadOnlyList<Agency> agencies, Lineage? lineage = null)
{
    public const string NamedAgencyPlaceholder = "@coquan-dan-chieu";

    private readonly Dictionary<string, Topic> _topics = topics.ToDictionary(t => t.Code);
    private readonly ILookup<string, RoutingRule> _rules = rules.ToLookup(r => r.Topic);
    private readonly Dictionary<string, Locality> _localities = localities.ToDictionary(l => l.Id);
    private readonly Dictionary<string, Agency> _agencies = agencies.ToDictionary(a => a.Code);
    private readonly Lineage _lineage = lineage ?? new Lineage([], new PlaceLineage(localities));

    /// <param name="topic">Code of the sub-topic, or null when nobody chose one.</param>
    /// <param name="locality">Id of the place the matter is about, or null.</param>
    /// <param name="namedAgency">The agency the resident names, or null.</param>
    /// <param name="on">Local date for which rules, places and agencies must be valid.</param>
    public RoutingOutcome Decide(string? topic, string? locality, string? namedAgency, DateOnly on)
    {
        if (topic is null)
        {
            return RoutingOutcome.None(RoutingGap.NoTopic);
        }

        if (!_topics.TryGetValue(topic, out var known))
        {
            return RoutingOutcome.None(RoutingGap.UnknownTopic);
        }

        if (known.IsClosed)
        {
            return RoutingOutcome.None(RoutingGap.ClosedTopic);
        }

        var place = _lineage.Places.CommuneOf(locality, on) ?? _lineage.Places.Only(locality, on);
        return locality is not null && place is null
            ? RoutingOutcome.None(RoutingGap.NoPlace)
            : Match(topic, place, namedAgency, place?.Level ?? LocalityLevel.None, on) ?? RoutingOutcome.None(RoutingGap.NoRule);
    }

    private RoutingOutcome? Match(string topic, Locality? place, string? named, LocalityLevel level, DateOnly on)
    {
        var rule = _rules[topic].FirstOrDefault(r => r.Level == level && r.IsValid(on));
        if (rule is null)
        {
            return null;
        }

        if (rule.Lead == NamedAgencyPlaceholder && named is null && level != LocalityLevel.None)
        {
            return Match(topic, place, named, LocalityLevel.None, on);
        }

        var lead = Resolve(rule.Lead, topic, place, named, on);
        if (lead is not { Agency: { } agency })
        {
            return RoutingOutcome.None(lead is { NeedsPlace: false } ? RoutingGap.NoAnsweringAgency : RoutingGap.NoPlace);
        }

        if (!Answers(agency, on))
        {
            return RoutingOutcome.None(RoutingGap.NoAnsweringAgency);
        }

        string[] coordinating =
            [.. rule.Coordinating.Select(c => Resolve(c, topic, place, named, on)?.Agency).OfType<string>().Where(c => c != agency && Answers(c, on)).Distinct()];
        return RoutingOutcome.To(new RoutingDecision(agency, coordinating, rule.Row, rule.Basis) { Topic = topic });
    }

    private bool Answers(string agency, DateOnly on) =>
        _agencies.TryGetValue(agency, out var known) && known.AnswersOn(on);

    private Heir? Resolve(string code, string topic, Locality? place, string? named, DateOnly on)
    {
        var agency = code switch
        {
            NamedAgencyPlaceholder => named,
            "@xa" => AgencyAt(place, LocalityLevel.Commune),
            "@huyen" => AgencyAt(place, LocalityLevel.District),
            _ => code,
        };
        return agency is null ? null : _lineage.Of(agency, topic, place?.Id, on);
    }

    private string? AgencyAt(Locality? place, LocalityLevel level)
    {
        while (place is not null && place.Level != level)
        {
            place = place.Parent is null ? null : _localities.GetValueOrDefault(place.Parent);
        }

        return place?.Agency;
    }
}
