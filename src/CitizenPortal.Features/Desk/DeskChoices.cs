namespace CitizenPortal.Features.Desk;

/// <summary>What may be chosen in the panels of a case; lists stay empty where the viewer has nothing to choose.</summary>
public sealed record DeskChoices
{
    public IReadOnlyList<ChoiceList> Topics { get; init; } = [];
    public IReadOnlyList<ChoiceList> Localities { get; init; } = [];
    public IReadOnlyList<ChoiceList> Agencies { get; init; } = [];
    public IReadOnlyList<GuideChoice> Guides { get; init; } = [];
    public IReadOnlyList<NamedChoice> Officials { get; init; } = [];
    public IReadOnlyList<NamedChoice> Approvers { get; init; } = [];
    public RoutingProposal? Routing { get; init; }

    /// <summary>Sub-topics that the text speaks of, best first; only proposals.</summary>
    public IReadOnlyList<NamedChoice> LikelyTopics { get; init; } = [];
}

public sealed record NamedChoice(string Code, string Name);

public sealed record ChoiceList(string Label, IReadOnlyList<NamedChoice> Choices);

public sealed record GuideChoice(string Code, string Name, string When, string How);

/// <summary>What the routing table says about the case today: one lead with its basis, or the gap that left it without.</summary>
public sealed record RoutingProposal(string? Lead, string LeadName, IReadOnlyList<NamedChoice> Coordinating, string? Row, string? Basis, string? Gap);
