using CitizenPortal.Domain.Questions;
using CitizenPortal.Features.Storage;
using Microsoft.EntityFrameworkCore;

namespace CitizenPortal.Features.Simulation;

/// <summary>What somebody sees of a case when he decides what to do with it.</summary>
internal sealed record WaitingCase(long Id, string Reference, int Version, QuestionState State, string Coordinator, string? Lead)
{
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

    public CaseKey Key => new(Reference, Version);

    public static Task<List<WaitingCase>> ReadAsync(PortalDb db, CancellationToken ct) => db.CasesForSweeps.AsNoTracking()
        .Where(q => QuestionJourney.Open.Contains(q.State) || (q.State == QuestionState.Answered && q.PublishBy != null))
        .OrderBy(q => q.Id)
        .Select(q => new WaitingCase(q.Id, q.Reference, q.Version, q.State, q.Coordinator, q.Lead)
        {
            AssigneeId = q.AssigneeId, Topic = q.Topic, Locality = q.Locality, NamedAgency = q.NamedAgency,
            IsSuspected = q.Suspicion != Suspicion.None, IsScreened = q.ScreenedAt != null, IsUrgent = q.IsUrgent, WasAsked = q.AskBacks > 0,
            MayBePublished = q.ConsentsToPublication && q.Suspicion == Suspicion.None, Answer = q.Answer,
            DraftVersion = db.Drafts.Where(d => d.QuestionId == q.Id).Select(d => d.Version).FirstOrDefault(),
        }).ToListAsync(ct);
}
