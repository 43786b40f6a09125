using System.Linq.Expressions;
using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Questions;

namespace CitizenPortal.Features.Desk.Queues;

/// <summary>Residents who ask for a new answer, each before whoever decides: the head who answered, the coordinator, or the monitor above them.</summary>
public sealed class ReopeningQueue(QueueReader reader) : CaseQueue(reader)
{
    public override string Name => "de-nghi-tra-loi-lai";

    public override IReadOnlyList<Duty> Duties => [Duty.Approver, Duty.Coordinator, Duty.Monitor];

    protected override Expression<Func<Question, DateOnly?>> DueOn => q => q.ReopenDecideBy;

    private static readonly QuestionState[] ByCoordinator = [QuestionState.Declined, QuestionState.Guided, QuestionState.Merged];

    protected override IQueryable<Question> Narrow(IQueryable<Question> cases, Actor viewer)
    {
        string[] leads = [.. viewer.AgenciesOf(Duty.Approver)];
        string[] coordinates = [.. viewer.AgenciesOf(Duty.Coordinator)];
        var (monitors, own) = (viewer.Has(Duty.Monitor), viewer.Agency);
        return cases.Where(q => q.ReopenDecideBy != null
            && ((q.ReopenInstance == 1 && (q.Lead == null || ByCoordinator.Contains(q.State) ? coordinates.Contains(q.Coordinator) : leads.Contains(q.Lead)))
                || (q.ReopenInstance == 2 && monitors && q.Lead != own && (q.Coordinator != own || (q.Lead != null && !ByCoordinator.Contains(q.State))))));
    }
}
