using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Questions;

namespace CitizenPortal.Features.Desk.Queues;

/// <summary>An agency said that it is not competent; the coordinator has one working day. A second refusal is not his to settle.</summary>
public sealed class SentBackQueue(QueueReader reader) : CaseQueue(reader)
{
    public override string Name => "chuyen-tra";

    public override IReadOnlyList<Duty> Duties => [Duty.Coordinator];

    protected override IQueryable<Question> Narrow(IQueryable<Question> cases, Actor viewer)
    {
        var agencies = AgenciesOf(viewer);
        return cases.Where(q => q.State == QuestionState.SentBack && q.SendBacks < 2 && q.Suspicion == Suspicion.None && agencies.Contains(q.Coordinator));
    }
}
