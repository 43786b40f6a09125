using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Questions;

namespace CitizenPortal.Features.Desk.Queues;

/// <summary>Sent to the agency and not accepted yet; deemed accepted when its share is over.</summary>
public sealed class IncomingQueue(QueueReader reader) : CaseQueue(reader)
{
    public override string Name => "moi-chuyen-den";

    public override IReadOnlyList<Duty> Duties => [Duty.AgencyDesk, Duty.Approver, Duty.Official];

    protected override IQueryable<Question> Narrow(IQueryable<Question> cases, Actor viewer)
    {
        var agencies = AgenciesOf(viewer);
        return cases.Where(q => q.State == QuestionState.Routed && agencies.Contains(q.Lead!));
    }
}
