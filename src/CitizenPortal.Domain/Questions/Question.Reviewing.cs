using CitizenPortal.Domain.Agencies;

namespace CitizenPortal.Domain.Questions;

/// <summary>
/// Who must look at a draft before it goes out: a first reviewer where the agency wants two approvals, and the agency whose approver stands
/// in, where the lead has none besides the one who drafted it.
/// </summary>
public sealed record ApprovalWay(bool NeedsReview = false, string? Above = null);

/// <summary>Between draft and answer: the first of two approvals, and the head who answers himself.</summary>
public sealed partial class Question
{
    /// <summary>The reason of an approval that the head of the agency gave to his own draft.</summary>
    public const string HeadHimself = "head";

    /// <summary>The draft as it was handed in needs a first approval before the last; settled at the hand-in, whatever the agency decides later.</summary>
    public bool NeedsReview { get; private set; }
    public long? ReviewerId { get; private set; }

    /// <summary>The head of the agency drafted and approved the answer himself.</summary>
    public bool IsByHead { get; private set; }

    public bool AwaitsReview => State == QuestionState.AwaitingApproval && NeedsReview && ReviewerId is null;

    /// <summary>
    /// The first of two approvals: the draft goes on to the head, who approves or returns it. Never one's own draft, and once. The holder and his
    /// dates stay what they were.
    /// </summary>
    public void Review(Actor by, Moment at)
    {
        RefuseIf(Verb.Review, by, at);
        var before = Snapshot();
        ReviewerId = by.UserId;
        Record(Verb.Review, by, at, before);
    }

    /// <summary>Whether he heads the lead agency: he may approve what he drafted, and it is recorded so.</summary>
    public bool AnswersHimself(Actor by) => by.Has(Duty.AgencyHead, Lead) && Holds(Duty.Approver, by, Lead);

    private IEnumerable<RefusalCode> ReviewObstacles(Actor by)
    {
        if (DrafterId == by.UserId)
        {
            yield return RefusalCode.OwnDraft;
        }

        if (State == QuestionState.AwaitingApproval && !AwaitsReview)
        {
            yield return RefusalCode.NothingToReview;
        }
    }

    /// <summary>A draft by one who approves here goes before another approver at once, never down to a section.</summary>
    private void PutBefore(Actor by, Moment at, ApprovalWay way)
    {
        (NeedsReview, ReviewerId, IsByHead, Template) = (way.NeedsReview && !ApprovesHere(by), null, false, null);
        StandIn(by, at, AnswersHimself(by) ? null : way.Above);
    }

    private void StandIn(Actor by, Moment at, string? above)
    {
        if (above is not null && ApprovesHere(by))
        {
            ApprovalBy = above;
            JoinAsCoordinating(above, at);
        }
    }
}
