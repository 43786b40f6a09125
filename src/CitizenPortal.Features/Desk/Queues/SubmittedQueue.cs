using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Questions;

namespace CitizenPortal.Features.Desk.Queues;

/// <summary>What the official has put before his approver.</summary>
public sealed class SubmittedQueue(QueueReader reader) : CaseQueue(reader)
{
    public override string Name => "da-trinh";

    public override IReadOnlyList<Duty> Duties => [Duty.Official];

    protected override IQueryable<Question> Narrow(IQueryable<Question> cases, Actor viewer)
    {
        var agencies = AgenciesOf(viewer);
        return cases.Where(q => q.State == QuestionState.AwaitingApproval && q.DrafterId == viewer.UserId && agencies.Contains(q.Lead!));
    }
}
