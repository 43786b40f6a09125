namespace CitizenPortal.Domain.SealedReports;

/// <summary>Why somebody is kept away from a report.</summary>
public enum ExclusionReason { Accused, AtTheCounter, Recused }

/// <summary>A person who never sees the report, by any door: the official it is about, those at the counter while he is unknown, a handler who stood back.</summary>
public sealed class SealedExclusion
{
    public long Id { get; private set; }
    public long ReportId { get; private set; }
    public long? OfficialId { get; init; }
    public long? UserId { get; internal set; }
    public required ExclusionReason Reason { get; init; }
}

/// <summary>One line of the append-only history of a report. Its words are read by who handles it; the sender reads those of <see cref="IsForSender"/>.</summary>
public sealed class SealedEvent
{
    public long Id { get; private set; }
    public long ReportId { get; private set; }
    public required int Number { get; init; }
    public required SealedVerb Verb { get; init; }
    public required DateTimeOffset At { get; init; }
    public required SealedRole Role { get; init; }
    public long? ActorId { get; init; }
    public required string ActorName { get; init; }
    public required SealedState From { get; init; }
    public required SealedState To { get; init; }
    public required string Body { get; init; }
    public long? HandlerId { get; init; }
    public DateOnly? ConcludeBy { get; init; }
    public string? Reason { get; init; }
    public string? Words { get; init; }

    /// <summary>What stands in the two-way inbox: the acts the sender is told of, never a name of the accused or of a handler.</summary>
    public bool IsForSender => Verb is SealedVerb.Send or SealedVerb.Acknowledge or SealedVerb.AskSender or SealedVerb.Answer or SealedVerb.Extend or SealedVerb.Conclude;
}

/// <summary>"Yêu cầu giải trình": the facts the accused is asked about, and what he says. It is all he sees.</summary>
public sealed class SealedExplanation
{
    public long Id { get; private set; }
    public long ReportId { get; private set; }
    public required int Number { get; init; }
    public required long OfficialId { get; init; }
    public required string Facts { get; init; }
    public required DateTimeOffset AskedAt { get; init; }

    /// <summary>Local date; from the next day on the report may be concluded without him.</summary>
    public required DateOnly DueOn { get; init; }
    public string? Words { get; internal set; }
    public DateTimeOffset? ExplainedAt { get; internal set; }

    public bool IsOpen => ExplainedAt is null;
}

/// <summary>"Chuyển đề nghị xử lý": to whom an upheld report went, by which document, and what came of it (IV.8, IV.11.c).</summary>
public sealed class SealedReferral
{
    public long Id { get; private set; }
    public long ReportId { get; private set; }
    public required int Number { get; init; }
    public required string To { get; init; }
    public required string Document { get; init; }
    public required DateOnly On { get; init; }
    public string? Result { get; internal set; }
    public DateOnly? ResultOn { get; internal set; }
}

/// <summary>A request to open the sender's identity; it opens only with the consent of a second person.</summary>
public sealed class SealedIdentityRequest
{
    public long Id { get; private set; }
    public long ReportId { get; private set; }
    public required int Number { get; init; }
    public required long AskedBy { get; init; }
    public required string Reason { get; init; }
    public required DateTimeOffset AskedAt { get; init; }
    public long? ConsentBy { get; internal set; }
    public DateTimeOffset? ConsentAt { get; internal set; }

    /// <summary>When it was shown; it is shown once.</summary>
    public DateTimeOffset? OpenedAt { get; internal set; }
}

/// <summary>Whom the head of a body named in writing to handle the sealed reports on its people; dated, inclusive local dates.</summary>
public sealed class SealedNaming
{
    public long Id { get; private set; }
    public required string Agency { get; init; }
    public required long UserId { get; init; }
    public required string Document { get; init; }
    public required DateOnly From { get; init; }
    public DateOnly? To { get; set; }

    public bool Holds(DateOnly day) => From <= day && (To is null || day <= To);
}
