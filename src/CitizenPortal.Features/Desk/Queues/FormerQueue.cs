using System.Linq.Expressions;
using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Questions;

namespace CitizenPortal.Features.Desk.Queues;

/// <summary>What bodies that are no more had closed, for the people of the successor: to be read, not to be worked on.</summary>
public sealed class FormerQueue(QueueReader reader) : CaseQueue(reader)
{
    public override string Name => "co-quan-truoc-day";

    public override IReadOnlyList<Duty> Duties => [Duty.AgencyDesk, Duty.Official, Duty.Approver];

    public override bool IsFor(Actor viewer) => viewer.Inherited.Count > 0;

    protected override Expression<Func<Question, DateOnly?>> DueOn => q => null;

    protected override IQueryable<Question> Narrow(IQueryable<Question> cases, Actor viewer)
    {
        string[] former = [.. viewer.Inherited];
        return cases.Where(q => QuestionJourney.Closed.Contains(q.State) && former.Contains(q.Lead!));
    }
}
