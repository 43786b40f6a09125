using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Questions;

namespace CitizenPortal.Features.Desk.Queues;

/// <summary>Drafts that need the first of two approvals.</summary>
public sealed class ReviewQueue(QueueReader reader) : CaseQueue(reader)
{
    public override string Name => "cho-duyet-phong";

    public override IReadOnlyList<Duty> Duties => [Duty.Reviewer];

    protected override IQueryable<Question> Narrow(IQueryable<Question> cases, Actor viewer)
    {
        var agencies = AgenciesOf(viewer);
        return cases.Where(q => q.State == QuestionState.AwaitingApproval && q.NeedsReview && q.ReviewerId == null && q.DrafterId != viewer.UserId && agencies.Contains(q.Lead!));
    }
}
