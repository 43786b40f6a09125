using CitizenPortal.Domain.Deadlines;

namespace CitizenPortal.Domain.Questions;

/// <summary>
/// What another body was asked while a case is worked on: an agency of the portal its opinion, or, by letter, a body of the province
/// without an account its answer. It has its own term; the resident's date does not move with it.
/// </summary>
public sealed class CaseOpinion
{
    public long QuestionId { get; private set; }
    public required int Number { get; init; }

    /// <summary>The agency that was asked; null for a body that was written to.</summary>
    public string? Agency { get; init; }
    public OutgoingLetter? Letter { get; init; }
    public required string Asked { get; init; }
    public required DateTimeOffset AskedAt { get; init; }

    /// <summary>The last local day of the term, and the steps of its sum.</summary>
    public DateOnly DueOn { get; private set; }
    public string DueSteps { get; private set; } = "";
    public string? Given { get; private set; }
    public string? GivenBy { get; private set; }

    /// <summary>Number and date of the letter that answered ours.</summary>
    public string? ReplyNumber { get; private set; }

    /// <summary>When it was given, or when the case no longer waited for it; null while it is waited for.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>The lead answered his part without it: this part becomes a case of its own.</summary>
    public bool IsSilent { get; private set; }

    /// <summary>Why who asked no longer needs it; null unless it was taken back.</summary>
    public string? WithdrawnBecause { get; private set; }
    public DateOnly? RemindOn { get; internal set; }
    public int NextRung { get; internal set; }

    public bool IsOpen => EndedAt is null;

    internal void Due(DueDate due) => (DueOn, DueSteps) = (due.Date, due.ToJson());

    internal void Give(string words, string by, string? replyNumber, DateTimeOffset at) =>
        (Given, GivenBy, ReplyNumber, EndedAt, RemindOn) = (words, by, replyNumber, at, null);

    internal void Withdraw(string reason, DateTimeOffset at) => (WithdrawnBecause, EndedAt, RemindOn) = (reason, at, null);

    internal void End(DateTimeOffset at, bool silent) => (EndedAt, IsSilent, RemindOn) = (at, silent, null);

    public CaseSegment? Segment() => Agency is null ? null : new CaseSegment(SegmentKind.Opinion, Agency, AskedAt, EndedAt, DueOn);
}

/// <summary>A letter to a body without an account: which body, and the number and local date of the letter.</summary>
public sealed record OutgoingLetter(string Body, string Number, DateOnly On);

/// <summary>What is due about an opinion: a reminder, or with a target a rung of the ladder.</summary>
public sealed record OpinionNotice(CaseOpinion Opinion, EscalationTarget? Rung);
