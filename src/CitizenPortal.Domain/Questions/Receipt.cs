namespace CitizenPortal.Domain.Questions;

/// <summary>What a new case is made of. Texts are already NFC and bounded; contacts are kept elsewhere, encrypted.</summary>
public sealed record Receipt(long Id, string Reference, string Body, Channel Channel, string Coordinator)
{
    public string? SubmissionKey { get; init; }
    public CaseKind Kind { get; init; }
    public FeedbackBasis Basis { get; init; }
    public string? Topic { get; init; }
    public string? Locality { get; init; }
    public string? NamedAgency { get; init; }
    public bool IsUrgent { get; init; }
    public bool ConsentsToPublication { get; init; }
    public bool HidesNameFromAgency { get; init; }
    public ContactWay ContactBy { get; init; }
    public Suspicion Suspicion { get; init; }
    public string? Source { get; init; }
    public string? SourceId { get; init; }

    /// <summary>Why the labels of its source lead to no agency; the sweep flags the case with it.</summary>
    public string? FlagHint { get; init; }

    /// <summary>When the resident really made contact (telephone, counter); the clock runs from it.</summary>
    public DateTimeOffset? ContactAt { get; init; }

    /// <summary>The person of the staff who typed it for the resident; he never handles it.</summary>
    public long? EnteredBy { get; init; }

    /// <summary>Its sender has sent too many this day: it waits for the coordinator and is never sent on by itself.</summary>
    public bool IsHeld { get; init; }

    /// <summary>How it came in and how consent was given, for the history.</summary>
    public string? EntryNote { get; init; }
}

/// <summary>What the coordinator decides about a case: kind, topic, place, urgency, and whether a suspicion is dropped.</summary>
public sealed record Classification(CaseKind Kind, FeedbackBasis Basis, string? Topic, string? Locality, bool IsUrgent, bool DropsSuspicion);

/// <summary>The redacted copies for the public; null keeps what stands.</summary>
public sealed record PublicCopy(string? Body, string? Answer, bool IsGeneralised)
{
    /// <summary>What the detector takes for personal data and a person decided to leave in (an official's name, a public number), and why; null keeps what stands.</summary>
    public IReadOnlyList<string>? Kept { get; init; }

    public string? KeptBecause { get; init; }
}
