using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Questions;

namespace CitizenPortal.Features.Desk.Queues;

/// <summary>Accepted by the agency, but nobody has it.</summary>
public sealed class UnassignedQueue(QueueReader reader) : CaseQueue(reader)
{
    public override string Name => "chua-phan-cong";

    public override IReadOnlyList<Duty> Duties => [Duty.AgencyDesk, Duty.Approver, Duty.Official];

    protected override IQueryable<Question> Narrow(IQueryable<Question> cases, Actor viewer)
    {
        var agencies = AgenciesOf(viewer);
        return cases.Where(q => q.State == QuestionState.InProgress && q.AssigneeId == null && agencies.Contains(q.Lead!));
    }
}
