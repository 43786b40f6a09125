using CitizenPortal.Domain.Agencies;

namespace CitizenPortal.Domain.Routing;

/// <summary>Topic x level of the resident's place x date -> the responsible agency; the first row that matches wins and is named.</summary>
public sealed class RoutingTable(
    IEnumerable<Topic> topics, IEnumerable<RoutingRule> rules, IEnumerable<Locality> localities, IEnumerable<Agency> agencies)
{
    public const string NamedAgencyPlaceholder = "@coquan-dan-chieu";

    private readonly Dictionary<string, Topic> _topics = topics.ToDictionary(t => t.Code);
    private readonly ILookup<string, RoutingRule> _rules = rules.ToLookup(r => r.Topic);
    private readonly Dictionary<string, Locality> _localities = localities.ToDictionary(l => l.Id);
    private readonly Dictionary<string, Agency> _agencies = agencies.ToDictionary(a => a.Code);

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

        var place = locality is null ? null : _localities.GetValueOrDefault(locality);
        return locality is not null && place?.IsValid(on) is not true
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

        var lead = Resolve(rule.Lead, place, named);
        if (lead is null)
        {
            return RoutingOutcome.None(RoutingGap.NoPlace);
        }

        if (!Answers(lead, on))
        {
            return RoutingOutcome.None(RoutingGap.NoAnsweringAgency);
        }

        string[] coordinating =
            [.. rule.Coordinating.Select(c => Resolve(c, place, named)).OfType<string>().Where(c => c != lead && Answers(c, on)).Distinct()];
        return RoutingOutcome.To(new RoutingDecision(lead, coordinating, rule.Row, rule.Basis) { Topic = topic });
    }

    private bool Answers(string agency, DateOnly on) =>
        _agencies.TryGetValue(agency, out var known) && known.Answers && known.IsValid(on);

    private string? Resolve(string code, Locality? place, string? named) => code switch
    {
        NamedAgencyPlaceholder => named,
        "@xa" => AgencyAt(place, LocalityLevel.Commune),
        "@huyen" => AgencyAt(place, LocalityLevel.District),
        _ => code,
    };

    private string? AgencyAt(Locality? place, LocalityLevel level)
    {
        while (place is not null && place.Level != level)
        {
            place = place.Parent is null ? null : _localities.GetValueOrDefault(place.Parent);
        }

        return place?.Agency;
    }
}
