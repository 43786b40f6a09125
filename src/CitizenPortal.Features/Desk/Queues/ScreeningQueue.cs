using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Questions;

namespace CitizenPortal.Features.Desk.Queues;

/// <summary>Received and not sent on yet; what the sweep could not send is flagged and stands first.</summary>
public sealed class ScreeningQueue(QueueReader reader) : CaseQueue(reader)
{
    public override string Name => "phan-loai";

    public override IReadOnlyList<Duty> Duties => [Duty.Coordinator];

    protected override IQueryable<Question> Narrow(IQueryable<Question> cases, Actor viewer)
    {
        var agencies = AgenciesOf(viewer);
        return cases.Where(q => q.State == QuestionState.Received && !q.IsHeld && q.Suspicion == Suspicion.None && agencies.Contains(q.Coordinator));
    }
}
