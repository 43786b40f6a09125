using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Questions;

namespace CitizenPortal.Features.Desk.Queues;

/// <summary>Askers who said that their question is not the one it was merged with: received again, not to be merged again.</summary>
public sealed class ObjectedQueue(QueueReader reader) : CaseQueue(reader)
{
    public override string Name => "khong-dong-y-gop";

    public override IReadOnlyList<Duty> Duties => [Duty.Coordinator];

    protected override IQueryable<Question> Narrow(IQueryable<Question> cases, Actor viewer)
    {
        var agencies = AgenciesOf(viewer);
        return cases.Where(q => q.MergeObjectedOn != null && q.State == QuestionState.Received && agencies.Contains(q.Coordinator));
    }
}
