using CitizenPortal.Domain.Questions;
using CitizenPortal.Features.Records;

namespace CitizenPortal.Features.Desk;

/// <summary>Everything the case screen shows one viewer; names instead of codes, nothing he may not know.</summary>
public sealed record DeskCaseView(long Id, string Reference, int Version, QuestionState State, string Body)
{
    public CaseKind Kind { get; init; }
    public FeedbackBasis Basis { get; init; }
    public Channel Channel { get; init; }
    public Suspicion Suspicion { get; init; }
    public string? FlagReason { get; init; }
    public bool IsUrgent { get; init; }
    public bool IsScreened { get; init; }
    public bool ConsentsToPublication { get; init; }
    public bool IsGeneralised { get; init; }
    public required AskerView Asker { get; init; }
    public required PlaceView Place { get; init; }
    public required HoldersView Holders { get; init; }
    public DateTimeOffset ReceivedAt { get; init; }
    public DueView? Promised { get; init; }
    public DueView? HolderDue { get; init; }
    public DueView? ReplyBy { get; init; }
    public DueView? PublishBy { get; init; }
    public DueView? ReopenBy { get; init; }
    public string? Cause { get; init; }
    public PromiseView? Work { get; init; }
    public IReadOnlyList<SegmentView> Segments { get; init; } = [];
    public string? Answer { get; init; }
    public string? PublicBody { get; init; }
    public string? PublicAnswer { get; init; }
    public AnswerRecordView? Record { get; init; }
    public IReadOnlyList<AnswerVersionView> Versions { get; init; } = [];
    public IReadOnlyList<string> KeptData { get; init; } = [];
    public DraftView? Draft { get; init; }
    public IReadOnlyList<CaseEventView> Events { get; init; } = [];
    public IReadOnlyList<CaseAct> Acts { get; init; } = [];

    public bool May(Verb verb) => Acts.Any(a => a.Verb == verb && a.IsAllowed);
}

/// <summary>Who asked, as far as the viewer may know; how he can be reached is told, his address or number is not.</summary>
public sealed record AskerView(string? Name, string? Organisation, bool IsHidden, ContactWay ContactBy);

/// <summary>Topic, place and the agency the resident named: codes for the forms, names for the eyes.</summary>
public sealed record PlaceView(string? TopicCode, string Topic, string? LocalityCode, string Locality)
{
    public string? NamedAgencyCode { get; init; }
    public string NamedAgency { get; init; } = "";
}

public sealed record HoldersView(string Holder, string Coordinator, string? LeadCode, string Lead)
{
    public IReadOnlyList<string> Coordinating { get; init; } = [];
    public string? Assignee { get; init; }
    public string? Drafter { get; init; }
    public string? Reviewer { get; init; }
    public string? Approver { get; init; }
}

/// <summary>Who held the case: from when to when (null while it runs), until when he should have, and how many working days longer.</summary>
public sealed record SegmentView(SegmentKind Kind, string? Holder, DateTimeOffset From, DateTimeOffset? To)
{
    public DateOnly? DueOn { get; init; }
    public int DaysLate { get; init; }
}

/// <summary>What the answer promised; <c>IsKept</c> is null until somebody says so.</summary>
public sealed record PromiseView(string Work, string Agency, DateOnly On, bool? IsKept);

public sealed record DraftView(string Text, int Version, DateTimeOffset SavedAt, string Author, bool IsMine)
{
    public string? Citations { get; init; }
}

/// <summary>One act that belongs to the viewer's duty, and why he may not do it now.</summary>
public sealed record CaseAct(Verb Verb, IReadOnlyList<Refusal> WhyNot)
{
    public bool IsAllowed => WhyNot.Count == 0;
}

public sealed record CaseEventView(Verb Verb, DateTimeOffset At, string Who, string? Agency)
{
    /// <summary>What the event's sentence names: the agency it went to, the person it was given to, the rung.</summary>
    public string? Object { get; init; }
    public string? Reason { get; init; }
    public string? Words { get; init; }
    public DateOnly? NewPromise { get; init; }
    public DateOnly? NewHolderDue { get; init; }
    public DateOnly? NewReply { get; init; }
}
