using CitizenPortal.Domain.Agencies;

namespace CitizenPortal.Domain.Questions;

/// <summary>Making an answer public, and taking it down.</summary>
public sealed partial class Question
{
    public void Publish(Actor by, Moment at)
    {
        RefuseIf(Verb.Publish, by, at);
        var before = Snapshot();
        (State, PublishedAt, PublishBy) = (QuestionState.Published, at.Instant, null);
        Record(Verb.Publish, by, at, before);
    }

    private IEnumerable<RefusalCode> PublishObstacles()
    {
        if (PublicBody is null)
        {
            yield return RefusalCode.QuestionUnredacted;
        }

        if (PublicAnswer is null)
        {
            yield return RefusalCode.AnswerUnredacted;
        }

        if (State == QuestionState.Answered && LeavesPersonalData(PublicBody, PublicAnswer, KeptData))
        {
            yield return RefusalCode.PersonalDataLeft;
        }

        if (!ConsentsToPublication && !IsGeneralised)
        {
            yield return RefusalCode.NoConsent;
        }

        if (Suspicion != Suspicion.None)
        {
            yield return RefusalCode.SuspicionOpen;
        }
    }

    /// <summary>Takes a published answer down at once; list, search and feed lose it in the same commit.</summary>
    public void Unpublish(Actor by, Moment at, string reason)
    {
        RefuseIf(Verb.Unpublish, by, at, (string.IsNullOrWhiteSpace(reason), RefusalCode.NoText));
        var before = Snapshot();
        (State, PublishedAt) = (QuestionState.Answered, null);
        Record(Verb.Unpublish, by, at, before, new(null, reason));
    }
}
