using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Questions;

namespace CitizenPortal.Features.Desk.Queues;

/// <summary>Drafts before the approver.</summary>
public sealed class ApprovalQueue(QueueReader reader) : CaseQueue(reader)
{
    public override string Name => "cho-duyet";

    public override IReadOnlyList<Duty> Duties => [Duty.Approver];

    protected override IQueryable<Question> Narrow(IQueryable<Question> cases, Actor viewer)
    {
        var agencies = AgenciesOf(viewer);
        return cases.Where(q => q.State == QuestionState.AwaitingApproval && (agencies.Contains(q.Lead!) || agencies.Contains(q.ApprovalBy!)));
    }
}
