namespace CitizenPortal.Features.Desk.Delegations;

/// <summary>Approval given to another person of the agency for topics (group codes; none: all) and local dates, both within. It holds only while the giver is an approver.</summary>
public sealed class ApprovalDelegation
{
    public long Id { get; private set; }
    public required string Agency { get; init; }
    public required long FromUserId { get; init; }
    public required string FromName { get; init; }
    public required long ToUserId { get; init; }
    public required IReadOnlyList<string> Topics { get; init; }
    public required DateOnly From { get; init; }
    public required DateOnly To { get; init; }
    public required string Document { get; init; }
    public required DateTimeOffset EnteredAt { get; init; }
    public DateTimeOffset? EndedAt { get; set; }
}
