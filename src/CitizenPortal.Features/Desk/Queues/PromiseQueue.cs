using System.Linq.Expressions;
using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Questions;

namespace CitizenPortal.Features.Desk.Queues;

/// <summary>Work that answers promised for the next days, or for days gone by, and of which nobody has said whether it is done.</summary>
public sealed class PromiseQueue(QueueReader reader) : CaseQueue(reader)
{
    private const int DaysAhead = 7;

    public override string Name => "cam-ket-den-han";

    public override IReadOnlyList<Duty> Duties => [Duty.Approver, Duty.Official];

    protected override Expression<Func<Question, DateOnly?>> DueOn => q => q.WorkPromisedOn;

    protected override QueueDates Dates => QueueDates.Promised;

    protected override IQueryable<Question> Narrow(IQueryable<Question> cases, Actor viewer)
    {
        var (agencies, until) = (AgenciesOf(viewer), Today.AddDays(DaysAhead));
        return cases.Where(q => q.WorkRemindOn != null && q.WorkPromisedOn <= until
            && (q.State == QuestionState.Answered || q.State == QuestionState.Published) && agencies.Contains(q.Lead!));
    }
}
