using CitizenPortal.Domain.Deadlines;
using CitizenPortal.Domain.Questions;
using CitizenPortal.Features.Storage;
using Microsoft.EntityFrameworkCore;

namespace CitizenPortal.Features.Simulation;

/// <summary>What somebody sees of a case when he decides what to do with it.</summary>
internal sealed record WaitingCase(long Id, string Reference, int Version, QuestionState State, string Coordinator, string? Lead)
{
    /// <summary>Longer than a resident may ask for a new answer, so that some ask too late.</summary>
    private const int DaysAfterwards = 36;

    public long? AssigneeId { get; init; }
    public string? Topic { get; init; }
    public string? Locality { get; init; }
    public string? NamedAgency { get; init; }
    public bool IsSuspected { get; init; }
    public bool IsScreened { get; init; }
    public bool IsUrgent { get; init; }
    public bool WasAsked { get; init; }
    public bool MayBePublished { get; init; }
    public string? Answer { get; init; }
    public int DraftVersion { get; init; }
    public int SendBacks { get; init; }
    public bool WasSilent { get; init; }
    public bool Consents { get; init; }
    public DateOnly? PromisedOn { get; init; }
    public string? Cause { get; init; }
    public DateOnly? ExtendedFrom { get; init; }
    public bool IsReopenAsked { get; init; }
    public int ReopenInstance { get; init; }
    public int ReopenRefusals { get; init; }
    public DateOnly? WorkPromisedOn { get; init; }
    public DateOnly? WorkRemindOn { get; init; }
    public bool? WorkKept { get; init; }
    public IReadOnlyList<string> Recused { get; init; } = [];
    public string? ApprovalBy { get; init; }
    public bool AwaitsReview { get; init; }
    public bool IsForwarded { get; init; }

    /// <summary>Whose opinion is waited for; null for a body that was written to.</summary>
    public IReadOnlyList<string?> Asked { get; init; } = [];

    public CaseKey Key => new(Reference, Version);

    public CaseKey NextKey => new(Reference, Version + 1);

    /// <summary>What waits for somebody of the offices: open cases, merged ones without an answer, answers to publish, requests for a new answer, promised work that is due.</summary>
    public static Task<List<WaitingCase>> ReadAsync(PortalDb db, DateOnly today, CancellationToken ct) => OfAsync(
        db,
        db.CasesForSweeps.Where(q => QuestionJourney.Open.Contains(q.State)
            || (q.State == QuestionState.Answered && q.PublishBy != null && q.ConsentsToPublication && q.Suspicion == Suspicion.None)
            || (q.State == QuestionState.Merged && q.AnsweredAt == null) || q.ReopenDecideBy != null || (q.WorkRemindOn != null && q.WorkPromisedOn <= today)),
        ct);

    /// <summary>What a resident may still turn to: open cases and those settled in the last weeks.</summary>
    public static Task<List<WaitingCase>> ReadOfResidentsAsync(PortalDb db, DateTimeOffset now, CancellationToken ct)
    {
        var since = now.AddDays(-DaysAfterwards);
        return OfAsync(db, db.CasesForSweeps.Where(q => QuestionJourney.Open.Contains(q.State) || q.ClosedAt >= since), ct);
    }

    private static Task<List<WaitingCase>> OfAsync(PortalDb db, IQueryable<Question> cases, CancellationToken ct) => cases.AsNoTracking()
        .OrderBy(q => q.Id)
        .Select(q => new WaitingCase(q.Id, q.Reference, q.Version, q.State, q.Coordinator, q.Lead)
        {
            AssigneeId = q.AssigneeId, Topic = q.Topic, Locality = q.Locality, NamedAgency = q.NamedAgency,
            IsSuspected = q.Suspicion != Suspicion.None, IsScreened = q.ScreenedAt != null, IsUrgent = q.IsUrgent, WasAsked = q.AskBacks > 0,
            MayBePublished = q.ConsentsToPublication && q.Suspicion == Suspicion.None, Answer = q.Answer,
            DraftVersion = db.Drafts.Where(d => d.QuestionId == q.Id).Select(d => d.Version).FirstOrDefault(),
            SendBacks = q.SendBacks, WasSilent = q.SilentSince != null, Consents = q.ConsentsToPublication,
            PromisedOn = q.PromisedOn, Cause = q.Cause, ExtendedFrom = q.ExtendedFrom,
            IsReopenAsked = q.ReopenDecideBy != null, ReopenInstance = q.ReopenInstance, ReopenRefusals = q.ReopenRefusals,
            WorkPromisedOn = q.WorkPromisedOn, WorkRemindOn = q.WorkRemindOn, WorkKept = q.WorkPromiseKept,
            Recused = q.Recused, ApprovalBy = q.ApprovalBy, AwaitsReview = q.NeedsReview && q.ReviewerId == null, IsForwarded = q.IsForwarded,
            Asked = q.Opinions.Where(o => o.EndedAt == null).OrderBy(o => o.Number).Select(o => o.Agency).ToList(),
        }).ToListAsync(ct);

    public bool IsLate(DateOnly today) => PromisedOn is { } promised && DeadlineClock.IsLate(promised, today);
}
