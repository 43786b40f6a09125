namespace CitizenPortal.Domain.Routing;

/// <summary>A sub-topic. PAPI items are labels for counting, never the rule; a closed one is handled sealed and never routed by the table.</summary>
public sealed record Topic(
    string Code, string Name, string Group, string GroupName, IReadOnlyList<string> Papi, IReadOnlyList<string> Keywords, bool IsUrgent, bool IsClosed);
