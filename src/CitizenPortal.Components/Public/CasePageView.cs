using CitizenPortal.Components.Cases;
using CitizenPortal.Components.Forms;
using CitizenPortal.Components.Layout;

namespace CitizenPortal.Components.Public;

/// <summary>Everything on the page of one case, in the words its viewer reads.</summary>
public sealed record CasePageView
{
    public required string Reference { get; init; }
    public required string Title { get; init; }
    public TagLabel? Tag { get; init; }
    public IReadOnlyList<string> Facts { get; init; } = [];
    public string? Notice { get; init; }
    public CaseOutcome? Outcome { get; init; }
    public string? Asker { get; init; }
    public string? Words { get; init; }
    public AnswerText? Answer { get; init; }
    public NextStep? Next { get; init; }
    public IReadOnlyList<string> DueSteps { get; init; } = [];
    public IReadOnlyList<TimelineEntry> Timeline { get; init; } = [];
    public IReadOnlyList<PageLink> Related { get; init; } = [];
    public SupplementFormView? Supplement { get; init; }

    /// <summary>What the agency asked for; the resident reads it where he answers.</summary>
    public string? Asked { get; init; }
    public string TrackHref { get; init; } = "";
    public bool IsOwn { get; init; }
    public bool JustSent { get; init; }
}

/// <summary>How a case ended that got no answer: the words the resident was sent.</summary>
public sealed record CaseOutcome(string Title, string Words);

/// <summary>The form in which the resident adds what was missing; it asks for the secret anew when thirty minutes are over.</summary>
public sealed record SupplementFormView(string Action, string? Words, bool AsksSecret, bool IsWanted, IReadOnlyList<FieldError> Errors);
