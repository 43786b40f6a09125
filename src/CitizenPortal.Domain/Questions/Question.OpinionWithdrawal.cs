using CitizenPortal.Domain.Agencies;

namespace CitizenPortal.Domain.Questions;

/// <summary>Taking back what another agency was asked.</summary>
public sealed partial class Question
{
    /// <summary>
    /// The lead no longer needs the opinion of this agency: its segment ends now, it was not silent, and no part becomes a case of its own. A letter
    /// to a body without an account is not taken back.
    /// </summary>
    public void WithdrawOpinion(Actor by, Moment at, string agency, string reason)
    {
        RefuseIf(Verb.WithdrawOpinion, by, at,
            (string.IsNullOrWhiteSpace(reason), RefusalCode.NoText),
            (OpenOpinions.All(o => o.Agency is null || o.Agency != agency), RefusalCode.NoOpinionOpen));
        var before = Snapshot();
        OpenOpinions.First(o => o.Agency == agency).Withdraw(reason, at.Instant);
        LightOpinions();
        Record(Verb.WithdrawOpinion, by, at, before, new(agency, reason));
    }

    private IEnumerable<RefusalCode> WithdrawOpinionObstacles(Actor by)
    {
        if (AssigneeId != by.UserId && !ApprovesHere(by))
        {
            yield return RefusalCode.NotAssignedToYou;
        }

        if (OpenOpinions.All(o => o.Agency is null))
        {
            yield return RefusalCode.NoOpinionOpen;
        }
    }
}
