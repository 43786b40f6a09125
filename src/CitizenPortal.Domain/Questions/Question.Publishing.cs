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

    /// <summary>
    /// Who answered strikes the personal data out of his own answer. The public copy of the answer only: that of the question, and publishing,
    /// stay the coordinator's. What the detector finds and <paramref name="kept"/> does not name is refused; what is kept needs its reason.
    /// </summary>
    public void RedactAnswer(Actor by, Moment at, string answer, IReadOnlyList<string> kept, string? keptBecause = null)
    {
        RefuseIf(Verb.RedactAnswer, by, at,
            (string.IsNullOrWhiteSpace(answer), RefusalCode.NoText),
            (kept.Count > 0 && string.IsNullOrWhiteSpace(keptBecause), RefusalCode.KeptWithoutReason),
            (LeavesPersonalData(null, answer, kept), RefusalCode.PersonalDataLeft));
        var before = Snapshot();
        PublicAnswer = answer;
        KeptData = [.. KeptData.Union(kept)];
        Record(Verb.RedactAnswer, by, at, before, new(null, keptBecause));
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
