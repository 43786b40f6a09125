using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Questions;

namespace CitizenPortal.Features.Desk.Queues;

/// <summary>Sent back twice: the provincial office decides within two working days; the coordinator follows his own here and settles nothing.</summary>
public sealed class ArbitrationQueue(QueueReader reader) : CaseQueue(reader)
{
    public override string Name => "cho-phan-xu";

    public override IReadOnlyList<Duty> Duties => [Duty.ProvincialOffice, Duty.Coordinator];

    protected override IQueryable<Question> Narrow(IQueryable<Question> cases, Actor viewer)
    {
        string[] coordinates = [.. viewer.AgenciesOf(Duty.Coordinator)];
        var decides = viewer.Has(Duty.ProvincialOffice);
        return cases.Where(q => q.State == QuestionState.SentBack && q.SendBacks >= 2 && (decides || coordinates.Contains(q.Coordinator)));
    }
}
