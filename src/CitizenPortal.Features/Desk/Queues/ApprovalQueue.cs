using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Questions;

namespace CitizenPortal.Features.Desk.Queues;

/// <summary>Drafts before the approver, or before who approves in his place.</summary>
public sealed class ApprovalQueue(QueueReader reader) : CaseQueue(reader)
{
    private readonly QueueReader _reader = reader;

    public const string Address = "cho-duyet";

    public override string Name => Address;

    public override IReadOnlyList<Duty> Duties => [Duty.Approver];

    public override bool IsFor(Actor viewer) => base.IsFor(viewer) || viewer.Delegations.Count > 0;

    protected override IQueryable<Question> Narrow(IQueryable<Question> cases, Actor viewer)
    {
        var agencies = AgenciesOf(viewer);
        var waiting = cases.Where(q => q.State == QuestionState.AwaitingApproval && (!q.NeedsReview || q.ReviewerId != null));
        if (viewer.Delegations.Count == 0)
        {
            return waiting.Where(q => agencies.Contains(q.Lead!) || agencies.Contains(q.ApprovalBy!));
        }

        string[] all = [.. viewer.Delegations.Where(d => d.Topics.Count == 0).Select(d => d.Agency)];
        string[] some = [.. viewer.Delegations.SelectMany(d => _reader.Book.Topics.Keys.Where(t => d.Covers(d.Agency, t)).Select(t => $"{d.Agency}|{t}"))];
        return waiting.Where(q => agencies.Contains(q.Lead!) || agencies.Contains(q.ApprovalBy!)
            || (q.DrafterId != viewer.UserId && (all.Contains(q.Lead!) || some.Contains(q.Lead + "|" + q.Topic))));
    }
}
