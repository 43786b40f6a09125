using CitizenPortal.Components.Cases;
using CitizenPortal.Components.Forms;
using CitizenPortal.Components.Layout;
using CitizenPortal.Domain.Questions;
using CitizenPortal.Features.Files;
using CitizenPortal.Features.Words;

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
    public IReadOnlyList<FileView> Files { get; init; } = [];
    public AnswerText? Answer { get; init; }
    public OutdatedView? Outdated { get; init; }
    public NextStep? Next { get; init; }
    public IReadOnlyList<string> DueSteps { get; init; } = [];
    public IReadOnlyList<TimelineEntry> Timeline { get; init; } = [];
    public IReadOnlyList<PageLink> Related { get; init; } = [];
    public IReadOnlyList<CasePartRow> Parts { get; init; } = [];
    public PromiseBoxView? Promise { get; init; }
    public IReadOnlyList<OwnerFormView> OwnerForms { get; init; } = [];

    /// <summary>Where the owner rates the answer; null when there is none to rate or it is not his.</summary>
    public string? RateHref { get; init; }

    /// <summary>Where the owner asks that what is held of him be erased; null when it is not his.</summary>
    public string? ErasureAction { get; init; }

    /// <summary>What the owner has just done, in a sentence.</summary>
    public string? Done { get; init; }
    public SupplementFormView? Supplement { get; init; }

    /// <summary>What the agency asked for; the resident reads it where he answers.</summary>
    public string? Asked { get; init; }
    public string TrackHref { get; init; } = "";
    public bool IsOwn { get; init; }
    public bool JustSent { get; init; }
}

/// <summary>A case made from the same question: a part of it, or the whole that this one is a part of.</summary>
public sealed record CasePartRow(string Reference, string Href, string Title, TagLabel Tag, bool IsWhole);

/// <summary>How a case ended that got no answer: the words the resident was sent.</summary>
public sealed record CaseOutcome(string Title, string Words);

/// <summary>The form in which the resident adds what was missing; it asks for the secret anew when thirty minutes are over.</summary>
public sealed record SupplementFormView(string Action, string? Words, bool AsksSecret, bool IsWanted, IReadOnlyList<FieldError> Errors)
{
    /// <summary>The key under which the files wait.</summary>
    public string? Key { get; init; }
    public IReadOnlyList<FileView> Files { get; init; } = [];
}

/// <summary>Since when the rules of the answer have changed, what replaced them, where a newer answer is read.</summary>
public sealed record OutdatedView(DateOnly On, string ReplacedBy, string? NewerHref);

/// <summary>What an answer promised, by whom and when, and whether it was kept.</summary>
public sealed record PromiseBoxView(string? Work, string By, TagLabel Tag);

/// <summary>One act of the owner: its words stand under <c>Owner.{Verb}</c>. What was typed stays when it did not go through.</summary>
public sealed record OwnerFormView(Verb Verb, string Action)
{
    public IReadOnlyList<Choice> Reasons { get; init; } = [];
    public string? Reason { get; init; }
    public string? Words { get; init; }
    public bool AsksSecret { get; init; }
    public bool IsOpen { get; init; }
    public IReadOnlyList<FieldError> Errors { get; init; } = [];
}

/// <summary>The fields of the owner's forms: one name each, ids that tell the forms apart.</summary>
public static class OwnerFields
{
    public const string Words = "loi";
    public const string Reason = "ly-do";
    public const string Secret = "ma-bi-mat";

    public static string Id(Verb verb, string field) => $"{verb}-{field}".ToLowerInvariant();
}
