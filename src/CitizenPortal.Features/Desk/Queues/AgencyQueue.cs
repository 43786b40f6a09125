using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Questions;

namespace CitizenPortal.Features.Desk.Queues;

/// <summary>All that people of the agency are working on.</summary>
public sealed class AgencyQueue(QueueReader reader) : CaseQueue(reader)
{
    public override string Name => "dang-xu-ly";

    public override IReadOnlyList<Duty> Duties => [Duty.AgencyDesk, Duty.Approver];

    protected override IQueryable<Question> Narrow(IQueryable<Question> cases, Actor viewer)
    {
        var agencies = AgenciesOf(viewer);
        return cases.Where(q => q.State == QuestionState.InProgress && q.AssigneeId != null && q.AssigneeId != viewer.UserId && agencies.Contains(q.Lead!));
    }
}
