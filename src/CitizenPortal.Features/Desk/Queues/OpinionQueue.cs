using System.Linq.Expressions;
using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Questions;

namespace CitizenPortal.Features.Desk.Queues;

/// <summary>Cases of others on which the agency was asked for its opinion and has not given it.</summary>
public sealed class OpinionQueue(QueueReader reader) : CaseQueue(reader)
{
    public override string Name => "xin-y-kien";

    public override IReadOnlyList<Duty> Duties => [Duty.AgencyDesk, Duty.Official, Duty.Approver];

    protected override Expression<Func<Question, DateOnly?>> DueOn => q => q.OpinionDueOn;

    protected override QueueDates Dates => QueueDates.Opinion;

    protected override IQueryable<Question> Narrow(IQueryable<Question> cases, Actor viewer)
    {
        var agencies = AgenciesOf(viewer);
        return cases.Where(q => q.OpinionDueOn != null && q.Opinions.Any(o => o.EndedAt == null && agencies.Contains(o.Agency!)));
    }
}
