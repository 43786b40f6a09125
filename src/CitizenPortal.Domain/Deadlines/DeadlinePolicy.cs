namespace CitizenPortal.Domain.Deadlines;

public enum DeadlineStep
{
    Promise, PromiseComplex, Screening, Acceptance, Agency, AgencyComplex, Approval, Reserve, Publication, UrgentFirstResponse,
    Guide, Forward, SentBack, Decide, Transfer, ChangeKind, Opinion, AskBackWindow, AskBack, AskBackNoContact, AskBackReminder,
    LapseResume, Extension, ReopenRequest, ReopenDecision, Acknowledge, ToHandler, Explanation, Conclude, ConcludeExtension,
}

/// <summary>The term of one step for one kind of case (or `any`), with its legal basis; valid between local dates, inclusive.</summary>
public sealed record PolicyRow(
    string Code, DeadlineStep Step, string Kind, Term Term, string LegalBasis, bool NeedsProvincialDecision, DateOnly ValidFrom, DateOnly? ValidTo)
{
    /// <summary>The version of the policy this row belongs to; each version holds all its rows.</summary>
    public int Version { get; init; } = 1;

    /// <summary>The sub-topic the row is for; null for all.</summary>
    public string? Topic { get; init; }

    /// <summary>Whether the row is for urgent cases or for the others only; null for both.</summary>
    public bool? IsUrgent { get; init; }

    public bool IsValid(DateOnly on) => on >= ValidFrom && (ValidTo is null || on <= ValidTo);

    public bool IsForTheSameAs(PolicyRow other) => Step == other.Step && Kind == other.Kind && Topic == other.Topic && IsUrgent == other.IsUrgent;
}

public enum EscalationTarget { HolderHead, CitizenApology, ManagingBody, MonitorDepartment, ProvincialOffice }

/// <summary>A rung of the ladder: how many working days after the due date who is told.</summary>
public sealed record EscalationRung(int WorkingDaysAfterDue, EscalationTarget Target);

/// <summary>Who is told how many working days after the due date, and at which percentages of a holder's time he is reminded, for rounds that begin on a local date or later.</summary>
public sealed record PolicyLadder(IReadOnlyList<EscalationRung> Rungs, IReadOnlyList<int> Reminders, DateOnly ValidFrom)
{
    /// <summary>The first day of a ladder that has no other before it.</summary>
    public static DateOnly FirstDay { get; } = new(1900, 1, 1);
}

/// <summary>All terms, rungs and reminders in force under one version number.</summary>
public sealed record DeadlinePolicy(
    int Version, IReadOnlyList<PolicyRow> Rows, IReadOnlyList<EscalationRung> Rungs, IReadOnlyList<int> ReminderPercents)
{
    public const string AnyKind = "any";

    /// <summary>The ladders that take the first one's place from their day on, the oldest first.</summary>
    public IReadOnlyList<PolicyLadder> LaterLadders { get; init; } = [];

    public PolicyLadder LadderOn(DateOnly day) => LaterLadders.LastOrDefault(l => l.ValidFrom <= day) ?? new(Rungs, ReminderPercents, PolicyLadder.FirstDay);

    /// <summary>The kinds that have terms: questions first, feedback next, the others, and what holds for all at the end.</summary>
    public IReadOnlyList<string> Kinds =>
        [.. Rows.Select(r => r.Kind).Distinct().OrderBy(k => k == AnyKind ? 3 : k == "question" ? 0 : k.StartsWith("feedback", StringComparison.Ordinal) ? 1 : 2).ThenBy(k => k, StringComparer.Ordinal)];

    /// <summary>The most particular row: that of the topic, then of the kind, then of the urgency; refuses when none is valid on the date: a missing term must never mean "no deadline".</summary>
    public PolicyRow RowFor(DeadlineStep step, string kind, DateOnly on, string? topic = null, bool isUrgent = false) =>
        Rows.Where(r => r.Step == step && r.IsValid(on) && (r.Kind == kind || r.Kind == AnyKind) && (r.Topic is null || r.Topic == topic) && (r.IsUrgent is null || r.IsUrgent == isUrgent))
            .MaxBy(r => (r.Topic is null ? 0 : 4) + (r.Kind == AnyKind ? 0 : 2) + (r.IsUrgent is null ? 0 : 1))
        ?? throw new InvalidOperationException($"No deadline policy for {step} of {kind} on {on:yyyy-MM-dd}.");

    /// <summary>The next version, in which a term counts from its first day on: the days before it keep theirs, and so do later terms already decided.</summary>
    public DeadlinePolicy With(PolicyRow term)
    {
        var next = Rows.Where(r => r.IsForTheSameAs(term) && r.ValidFrom > term.ValidFrom).MinBy(r => r.ValidFrom);
        var kept = Rows.Where(r => !r.IsForTheSameAs(term) || r.ValidFrom != term.ValidFrom)
            .Select(r => r.IsForTheSameAs(term) && r.IsValid(term.ValidFrom) ? r with { ValidTo = term.ValidFrom.AddDays(-1) } : r);
        return Next([.. kept, term with { Code = $"{term.Step}-{term.Kind}-v{Version + 1}", ValidTo = next?.ValidFrom.AddDays(-1) }]);
    }

    /// <summary>The next version with another ladder from its first day on; the days before it, and later ladders already decided, keep theirs.</summary>
    public DeadlinePolicy With(PolicyLadder ladder) =>
        Next(Rows) with { LaterLadders = [.. LaterLadders.Where(l => l.ValidFrom != ladder.ValidFrom).Append(ladder).OrderBy(l => l.ValidFrom)] };

    private DeadlinePolicy Next(IEnumerable<PolicyRow> rows) => this with { Version = Version + 1, Rows = [.. rows.Select(r => r with { Version = Version + 1 })] };
}
