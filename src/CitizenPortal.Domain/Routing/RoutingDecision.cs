namespace CitizenPortal.Domain.Routing;

/// <summary>One competent lead, the coordinating agencies, and the row and statute that decided.</summary>
public sealed record RoutingDecision(string Lead, IReadOnlyList<string> Coordinating, string Row, string Basis)
{
    /// <summary>The sub-topic of the row that decided; null when no row of the table did.</summary>
    public string? Topic { get; init; }
}

public enum RoutingGap { NoTopic, UnknownTopic, ClosedTopic, NoRule, NoPlace, NoAnsweringAgency }

/// <summary>A decision, or the reason why the table gives none; it never guesses.</summary>
public sealed record RoutingOutcome(RoutingDecision? Decision, RoutingGap? Gap)
{
    public static RoutingOutcome To(RoutingDecision decision) => new(decision, null);

    public static RoutingOutcome None(RoutingGap gap) => new(null, gap);
}
