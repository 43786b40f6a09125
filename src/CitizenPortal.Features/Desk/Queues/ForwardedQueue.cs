using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Questions;

namespace CitizenPortal.Features.Desk.Queues;

/// <summary>Cases on which the coordinator wrote to a body without an account: he records its reply and answers.</summary>
public sealed class ForwardedQueue(QueueReader reader) : CaseQueue(reader)
{
    public override string Name => "da-gui-cong-van";

    public override IReadOnlyList<Duty> Duties => [Duty.Coordinator];

    protected override IQueryable<Question> Narrow(IQueryable<Question> cases, Actor viewer)
    {
        var agencies = AgenciesOf(viewer);
        return cases.Where(q => q.IsForwarded && q.State == QuestionState.InProgress && agencies.Contains(q.Coordinator));
    }
}
