using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Questions;

namespace CitizenPortal.Features.Desk.Queues;

/// <summary>Open cases whose text is suspected of being a report on an official, a khiếu nại or a tố cáo; no sweep sends them on.</summary>
public sealed class SuspectedQueue(QueueReader reader) : CaseQueue(reader)
{
    public override string Name => "nghi-van";

    public override IReadOnlyList<Duty> Duties => [Duty.Coordinator];

    protected override IQueryable<Question> Narrow(IQueryable<Question> cases, Actor viewer)
    {
        var agencies = AgenciesOf(viewer);
        return cases.Where(q => q.Suspicion != Suspicion.None && QuestionJourney.Open.Contains(q.State) && agencies.Contains(q.Coordinator));
    }
}
