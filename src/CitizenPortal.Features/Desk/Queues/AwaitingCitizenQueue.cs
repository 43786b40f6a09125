using System.Linq.Expressions;
using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Questions;

namespace CitizenPortal.Features.Desk.Queues;

/// <summary>Waiting for what the resident was asked to add; its clock stands still.</summary>
public sealed class AwaitingCitizenQueue(QueueReader reader) : CaseQueue(reader)
{
    public override string Name => "cho-bo-sung";

    public override IReadOnlyList<Duty> Duties => [Duty.Coordinator, Duty.AgencyDesk, Duty.Approver, Duty.Official];

    protected override QueueDates Dates => QueueDates.Paused;

    protected override Expression<Func<Question, DateOnly?>> DueOn => q => q.ReplyBy;

    protected override IQueryable<Question> Narrow(IQueryable<Question> cases, Actor viewer)
    {
        var agencies = AgenciesOf(viewer);
        return cases.Where(q => q.State == QuestionState.AwaitingCitizen && (q.Lead == null ? agencies.Contains(q.Coordinator) : agencies.Contains(q.Lead)));
    }
}
