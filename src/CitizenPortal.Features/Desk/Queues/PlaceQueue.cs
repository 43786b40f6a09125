using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Questions;

namespace CitizenPortal.Features.Desk.Queues;

/// <summary>Cases of a split commune or an abolished agency whose successor nobody can name before the place is known.</summary>
public sealed class PlaceQueue(QueueReader reader) : CaseQueue(reader)
{
    public override string Name => "can-xac-dinh-thon";

    public override IReadOnlyList<Duty> Duties => [Duty.Coordinator];

    protected override IQueryable<Question> Narrow(IQueryable<Question> cases, Actor viewer)
    {
        var agencies = AgenciesOf(viewer);
        return cases.Where(q => (q.FlagReason == Question.PlaceFlag || q.FlagReason == Question.NoHeirFlag) && QuestionJourney.Open.Contains(q.State) && agencies.Contains(q.Coordinator));
    }
}
