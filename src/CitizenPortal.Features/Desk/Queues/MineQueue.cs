using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Questions;

namespace CitizenPortal.Features.Desk.Queues;

/// <summary>What the official himself has to answer.</summary>
public sealed class MineQueue(QueueReader reader) : CaseQueue(reader)
{
    public override string Name => "cua-toi";

    public override IReadOnlyList<Duty> Duties => [Duty.Official, Duty.Approver];

    protected override IQueryable<Question> Narrow(IQueryable<Question> cases, Actor viewer)
    {
        var agencies = AgenciesOf(viewer);
        return cases.Where(q => q.State == QuestionState.InProgress && q.AssigneeId == viewer.UserId && agencies.Contains(q.Lead!));
    }
}
