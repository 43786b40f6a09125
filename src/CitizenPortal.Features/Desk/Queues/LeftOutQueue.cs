using System.Linq.Expressions;
using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Questions;

namespace CitizenPortal.Features.Desk.Queues;

/// <summary>What coordinators took out of the rates in the last 90 days, for the monitor, who puts back what does not belong there.</summary>
public sealed class LeftOutQueue(QueueReader reader) : CaseQueue(reader)
{
    private const int Days = 90;

    public override string Name => "ngoai-so-lieu";

    public override IReadOnlyList<Duty> Duties => [Duty.Monitor, Duty.Coordinator];

    protected override Expression<Func<Question, DateOnly?>> DueOn => q => null;

    protected override IQueryable<Question> Narrow(IQueryable<Question> cases, Actor viewer)
    {
        var (since, agencies, watches) = (Today.AddDays(-Days), (string[])[.. viewer.AgenciesOf(Duty.Coordinator)], viewer.Has(Duty.Monitor));
        return cases.Where(q => q.LeftOutOn >= since && (watches || agencies.Contains(q.Coordinator)));
    }
}
