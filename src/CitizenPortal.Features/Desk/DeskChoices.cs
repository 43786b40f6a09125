using CitizenPortal.Features.Words;

namespace CitizenPortal.Features.Desk;

/// <summary>What may be chosen in the panels of a case; lists stay empty where the viewer has nothing to choose.</summary>
public sealed record DeskChoices
{
    public IReadOnlyList<ChoiceGroup> Topics { get; init; } = [];
    public IReadOnlyList<ChoiceGroup> Localities { get; init; } = [];
    public IReadOnlyList<ChoiceGroup> Agencies { get; init; } = [];
    public IReadOnlyList<GuideChoice> Guides { get; init; } = [];
    public IReadOnlyList<Choice> Officials { get; init; } = [];
    public IReadOnlyList<Choice> Approvers { get; init; } = [];
    public RoutingProposal? Routing { get; init; }

    /// <summary>Sub-topics that the text speaks of, best first; only proposals.</summary>
    public IReadOnlyList<Choice> LikelyTopics { get; init; } = [];
}

public sealed record GuideChoice(string Code, string Name, string When, string How);

/// <summary>What the routing table says about the case today: one lead with its basis, or the gap that left it without.</summary>
public sealed record RoutingProposal(string? Lead, string LeadName, IReadOnlyList<Choice> Coordinating, string? Row, string? Basis, string? Gap);
