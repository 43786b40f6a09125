using System.Linq.Expressions;
using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Questions;

namespace CitizenPortal.Features.Desk.Queues;

/// <summary>Answered, with the sender's consent (or told in general words), and not public yet. What was taken down does not come back here.</summary>
public sealed class PublishingQueue(QueueReader reader) : CaseQueue(reader)
{
    public override string Name => "cho-cong-khai";

    public override IReadOnlyList<Duty> Duties => [Duty.Coordinator];

    protected override Expression<Func<Question, DateOnly?>> DueOn => q => q.PublishBy;

    protected override IQueryable<Question> Narrow(IQueryable<Question> cases, Actor viewer)
    {
        var agencies = AgenciesOf(viewer);
        return cases.Where(q => q.State == QuestionState.Answered && q.PublishBy != null && (q.ConsentsToPublication || q.IsGeneralised) && agencies.Contains(q.Coordinator));
    }
}
