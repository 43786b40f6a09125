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
    public bool IsValid(DateOnly on) => on >= ValidFrom && (ValidTo is null || on <= ValidTo);
}

public enum EscalationTarget { HolderHead, CitizenApology, ManagingBody, MonitorDepartment, ProvincialOffice }

/// <summary>A rung of the ladder: how many working days after the due date who is told.</summary>
public sealed record EscalationRung(int WorkingDaysAfterDue, EscalationTarget Target);

/// <summary>All terms, rungs and reminders in force under one version number.</summary>
public sealed record DeadlinePolicy(
    int Version, IReadOnlyList<PolicyRow> Rows, IReadOnlyList<EscalationRung> Rungs, IReadOnlyList<int> ReminderPercents)
{
    public const string AnyKind = "any";

    /// <summary>The row of the kind, else that of `any`; refuses when neither is valid on the date: a missing term must never mean "no deadline".</summary>
    public PolicyRow RowFor(DeadlineStep step, string kind, DateOnly on) =>
        Rows.FirstOrDefault(r => r.Step == step && r.Kind == kind && r.IsValid(on))
        ?? Rows.FirstOrDefault(r => r.Step == step && r.Kind == AnyKind && r.IsValid(on))
        ?? throw new InvalidOperationException($"No deadline policy for {step} of {kind} on {on:yyyy-MM-dd}.");
}
