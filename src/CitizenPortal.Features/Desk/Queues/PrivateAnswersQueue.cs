using System.Linq.Expressions;
using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Questions;

namespace CitizenPortal.Features.Desk.Queues;

/// <summary>Answered without consent to publish: only of use for a general answer in other words (NĐ 43/2011 Đ17).</summary>
public sealed class PrivateAnswersQueue(QueueReader reader) : CaseQueue(reader)
{
    public override string Name => "khong-dong-y-cong-khai";

    public override IReadOnlyList<Duty> Duties => [Duty.Coordinator];

    protected override Expression<Func<Question, DateOnly?>> DueOn => q => null;

    protected override IQueryable<Question> Narrow(IQueryable<Question> cases, Actor viewer)
    {
        var agencies = AgenciesOf(viewer);
        return cases.Where(q => q.State == QuestionState.Answered && q.PublishBy != null && !q.ConsentsToPublication && !q.IsGeneralised && agencies.Contains(q.Coordinator));
    }
}
