using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Questions;

namespace CitizenPortal.Features.Desk.Queues;

/// <summary>Sent back twice: the provincial office decides within two working days.</summary>
public sealed class ArbitrationQueue(QueueReader reader) : CaseQueue(reader)
{
    public override string Name => "cho-phan-xu";

    public override IReadOnlyList<Duty> Duties => [Duty.ProvincialOffice];

    protected override IQueryable<Question> Narrow(IQueryable<Question> cases, Actor viewer) =>
        cases.Where(q => q.State == QuestionState.SentBack && q.SendBacks >= 2);
}
