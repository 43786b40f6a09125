using CitizenPortal.Domain.SealedReports;
using CitizenPortal.Features.Desk;
using CitizenPortal.Features.Files;

namespace CitizenPortal.Features.SealedReports.Desk;

/// <summary>A report in a list: what its terms tell. The act is told to its handler only.</summary>
public sealed record SealedRowView(string Reference, SealedState State, string Body, DueView? Due)
{
    public SealedActs? Acts { get; init; }
    public bool HasHandler { get; init; }
    public SealedOutcome? Outcome { get; init; }
}

/// <summary>The reports given to the viewer, and those of which he may know the terms.</summary>
public sealed record SealedListView(IReadOnlyList<SealedRowView> Mine, IReadOnlyList<SealedRowView> Others);

/// <summary>A verb as it stands for the viewer now.</summary>
public sealed record SealedActView(SealedVerb Verb, IReadOnlyList<SealedRefusal> WhyNot);

public sealed record SealedEventView(DateTimeOffset At, SealedVerb Verb, string? Who, string? Words, SealedOutcome? Outcome);

public sealed record SealedPersonView(long Id, string Name, string Post);

public sealed record SealedExplanationView(int Number, string Person, string Facts, DateOnly DueOn, string? Words)
{
    public required long OfficialId { get; init; }
    public DateTimeOffset? ExplainedAt { get; init; }
}

public sealed record SealedReferralView(int Number, string To, string Document, DateOnly On, string? Result, DateOnly? ResultOn);

/// <summary>A request to learn who sent it, as the handler and the second person see it.</summary>
public sealed record SealedIdentityView(string AskedBy, string Reason, DateTimeOffset AskedAt, DateTimeOffset? ConsentAt, DateTimeOffset? OpenedAt);

/// <summary>What only the handler reads: the story, the persons, what they said, the images.</summary>
public sealed record SealedStoryView(SealedActs Acts, string Agency, string Text)
{
    public string? Counter { get; init; }
    public string? Place { get; init; }
    public DateOnly? HappenedOn { get; init; }
    public string? Time { get; init; }
    public string? NameGiven { get; init; }
    public bool HidesFromUnit { get; init; }
    public string? Reasons { get; init; }
    public IReadOnlyList<SealedPersonView> Officials { get; init; } = [];

    /// <summary>Who may be the unknown person: those who serve there, or served on the day told of.</summary>
    public IReadOnlyList<SealedPersonView> Candidates { get; init; } = [];
    public IReadOnlyList<SealedExplanationView> Explanations { get; init; } = [];
    public IReadOnlyList<FileView> Images { get; init; } = [];
}

/// <summary>A report as one person may see it: to the second person and the level above without <see cref="Story"/> and without any word or name.</summary>
public sealed record SealedReportView(string Reference, int Version, SealedState State, string Body)
{
    public bool IsDenunciation { get; init; }
    public required DateTimeOffset ReceivedAt { get; init; }
    public DueView? AcknowledgeBy { get; init; }
    public DueView? ConcludeBy { get; init; }
    public DateOnly? AcknowledgedOn { get; init; }
    public DateOnly? ConcludedOn { get; init; }
    public SealedOutcome? Outcome { get; init; }
    public SealedStoryView? Story { get; init; }
    public IReadOnlyList<SealedReferralView> Referrals { get; init; } = [];
    public IReadOnlyList<SealedIdentityView> Identity { get; init; } = [];
    public bool MayOpenIdentity { get; init; }
    public IReadOnlyList<SealedEventView> Events { get; init; } = [];
    public IReadOnlyList<SealedActView> Acts { get; init; } = [];

    public bool May(SealedVerb verb) => Acts.Any(a => a.Verb == verb && a.WhyNot.Count == 0);
}

internal static class SealedDeskVerbs
{
    /// <summary>The verbs that people of the offices do, in the order of the work.</summary>
    public static IReadOnlyList<SealedVerb> All { get; } =
    [
        SealedVerb.Acknowledge, SealedVerb.Name, SealedVerb.AskSender, SealedVerb.RequestExplanation, SealedVerb.Explain, SealedVerb.Conclude, SealedVerb.Refer, SealedVerb.EnterResult,
        SealedVerb.Extend, SealedVerb.HandUp, SealedVerb.SealFurther, SealedVerb.Recuse, SealedVerb.RequestIdentity, SealedVerb.ConsentIdentity,
    ];
}
