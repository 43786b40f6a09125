using CitizenPortal.Domain.Questions;
using CitizenPortal.Domain.Visibility;
using CitizenPortal.Features.Records;

namespace CitizenPortal.Features.Reading.Show;

/// <summary>One case as its viewer may see it: words are null where he may read none.</summary>
public sealed record CaseView
{
    public required long Id { get; init; }
    public required string Reference { get; init; }
    public required Sight Sight { get; init; }
    public required QuestionState State { get; init; }
    public required DateTimeOffset ReceivedAt { get; init; }
    public string? Words { get; init; }
    public string? Answer { get; init; }

    /// <summary>What stands beside the answer; null where the viewer reads none.</summary>
    public AnswerRecordView? Record { get; init; }
    public string? Topic { get; init; }
    public string? Locality { get; init; }
    public string? Lead { get; init; }
    public string? AnsweredBy { get; init; }
    public required string Coordinator { get; init; }

    /// <summary>The office that decides between agencies after a second refusal; null while nobody must.</summary>
    public string? Arbiter { get; init; }
    public bool IsImported { get; init; }
    public bool ConsentsToPublication { get; init; }
    public DateOnly? PromisedOn { get; init; }
    public string? PromiseSteps { get; init; }
    public DateOnly? HolderDueOn { get; init; }
    public DateOnly? ScreenBy { get; init; }
    public DateOnly? AcceptBy { get; init; }
    public DateOnly? ReplyBy { get; init; }
    public DateOnly? PublishBy { get; init; }
    public DateOnly? ReopenDecideBy { get; init; }
    public bool IsReopenAbove { get; init; }
    public DateOnly? ResumableUntil { get; init; }
    public PromisedWorkView? Work { get; init; }

    /// <summary>The other cases of the same asker that came from one question: the parts of this one, or the whole it is a part of.</summary>
    public IReadOnlyList<RelatedPartView> Parts { get; init; } = [];

    /// <summary>What the owner may do now; empty for everybody else.</summary>
    public IReadOnlyList<Verb> OwnActs { get; init; } = [];
    public DateTimeOffset? AnsweredAt { get; init; }
    public DateTimeOffset? PublishedAt { get; init; }
    public IReadOnlyList<CaseStepView> Steps { get; init; } = [];

    public PublicPhase Phase => PublicPhases.Of(State);
    public bool IsMerged => State == QuestionState.Merged;
    public bool IsOwn => Sight == Sight.Everything;
    public bool TakesSupplement => OwnActs.Contains(Verb.Supplement);
}

/// <summary>What the answer promised; the words are null for who may only know that there is a promise. <c>IsKept</c> is null until somebody says so.</summary>
public sealed record PromisedWorkView(string? Work, string? Agency, DateOnly On, bool? IsKept);

/// <summary>Another case made from the same question; seen by its asker only.</summary>
public sealed record RelatedPartView(string Reference, QuestionState State, string? Lead, bool IsWhole, string Words);

/// <summary>One step of a case: what happened, when, which agency then held it; words only for its owner.</summary>
public sealed record CaseStepView(Verb Verb, DateTimeOffset At, string? Agency, string? Reason, string? Words);
