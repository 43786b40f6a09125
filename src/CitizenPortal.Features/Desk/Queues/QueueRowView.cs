using CitizenPortal.Domain.Questions;

namespace CitizenPortal.Features.Desk.Queues;

public sealed record QueueRowView(string Reference, string Excerpt, QuestionState State, CaseKind Kind)
{
    public IReadOnlyList<string> Viewers { get; init; } = [];
    public int Version { get; init; }
    public string? Topic { get; init; }
    public string? Place { get; init; }
    public string? Lead { get; init; }
    public string? Assignee { get; init; }
    public Suspicion Suspicion { get; init; }
    public bool IsFlagged { get; init; }
    public bool IsUrgent { get; init; }
    public bool IsScreened { get; init; }
    /// <summary>Late, before the approver, and nobody has said why.</summary>
    public bool NeedsCause { get; init; }
    public bool AsksReopening { get; init; }
    public DateOnly ReceivedOn { get; init; }
    public DueView? Due { get; init; }
}
