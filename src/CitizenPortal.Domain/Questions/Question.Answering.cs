using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Deadlines;

namespace CitizenPortal.Domain.Questions;

/// <summary>At the agency: acceptance, work, asking back, approval.</summary>
public sealed partial class Question
{
    public void Accept(Actor by, Moment at) => StartWork(Verb.Accept, by, at, null);

    public void DeemAccept(Actor by, Moment at) => StartWork(Verb.DeemAccept, by, at, null);

    /// <summary>An official takes the case; from Routed this accepts it too (decision 4).</summary>
    public void Take(Actor by, Moment at) => StartWork(Verb.Take, by, at, by.UserId);

    private void StartWork(Verb verb, Actor by, Moment at, long? assignee)
    {
        RefuseIf(verb, by, at);
        var before = Snapshot();
        if (State == QuestionState.Routed)
        {
            State = QuestionState.InProgress;
            AcceptBy = null;
            HoldAsAgency(at);
        }

        AssigneeId = assignee ?? AssigneeId;
        Record(verb, by, at, before);
    }

    public void Assign(Actor by, Moment at, long officialId, string officialName)
    {
        RefuseIf(Verb.Assign, by, at, (IsRecused(officialId), RefusalCode.NotThatPerson), (officialId == EnteredBy, RefusalCode.OwnEntry));
        var before = Snapshot();
        AssigneeId = officialId;
        Record(Verb.Assign, by, at, before, new(null, officialName));
    }

    /// <summary>Not ours: reason, provision and the agency proposed. Within the acceptance share; later once, on new facts. A second refusal waits at the arbiter, the provincial office.</summary>
    public void SendBack(Actor by, Moment at, string proposedAgency, string words, string? arbiter = null)
    {
        RefuseIf(Verb.SendBack, by, at,
            (string.IsNullOrWhiteSpace(words), RefusalCode.NoText),
            (proposedAgency.Length == 0 || proposedAgency == Lead, RefusalCode.NotThatAgency));
        var before = Snapshot();
        LateSendBacks += State == QuestionState.InProgress ? 1 : 0;
        SendBacks++;
        State = QuestionState.SentBack;
        (AssigneeId, AcceptBy, Arbiter) = (null, null, arbiter);
        Hold(at, DecidedAbove ? DeadlineStep.Decide : DeadlineStep.SentBack, at.Day);
        Record(Verb.SendBack, by, at, before, new(proposedAgency, words));
    }

    private IEnumerable<RefusalCode> SendBackObstacles(Moment at)
    {
        if (State == QuestionState.Routed && AcceptBy is { } last && DeadlineClock.IsLate(last, at.Day))
        {
            yield return RefusalCode.AcceptanceOver;
        }

        if (IsDecided)
        {
            yield return RefusalCode.AlreadyDecided;
        }

        if (State == QuestionState.InProgress && LateSendBacks > 0)
        {
            yield return RefusalCode.AlreadySentBack;
        }
    }

    /// <summary>Asks the resident for what is missing, once and completely. An official needs an approver's consent; the clock pauses.</summary>
    public void AskBack(Actor by, Moment at, string words, long? consentOf)
    {
        var needsConsent = State == QuestionState.InProgress && !ApprovesHere(by);
        RefuseIf(Verb.AskBack, by, at,
            (string.IsNullOrWhiteSpace(words), RefusalCode.NoText),
            (needsConsent && (consentOf is null || consentOf == by.UserId), RefusalCode.NeedsApproverConsent));
        var before = Snapshot();
        State = QuestionState.AwaitingCitizen;
        Pause(at);
        Record(Verb.AskBack, by, at, before, new(consentOf?.ToString(System.Globalization.CultureInfo.InvariantCulture), words));
    }

    private IEnumerable<RefusalCode> AskBackObstacles(Actor by, Moment at)
    {
        if (AskBacks > 0)
        {
            yield return RefusalCode.AskBackUsed;
        }

        if (HolderSince is { } since && at.Day > DueBy(at, DeadlineStep.AskBackWindow, since).Date)
        {
            yield return RefusalCode.AskBackTooLate;
        }

        if (HolderDueOn is { } due && DeadlineClock.IsLate(due, at.Day))
        {
            yield return RefusalCode.PastDueDate;
        }

        if (State == QuestionState.InProgress && AssigneeId != by.UserId && !ApprovesHere(by))
        {
            yield return RefusalCode.NotAssignedToYou;
        }
    }

    /// <summary>The resident adds what was missing, in any open state; a waiting case goes back to where it was asked.</summary>
    public void Supplement(Actor by, Moment at, string words)
    {
        RefuseIf(Verb.Supplement, by, at, (string.IsNullOrWhiteSpace(words), RefusalCode.NoText));
        var before = Snapshot();
        if (State == QuestionState.Lapsed)
        {
            Restart(at, QuestionState.InProgress);
        }

        SilentSince = null;
        GoOn(at);
        Record(Verb.Supplement, by, at, before, new(null, words));
    }

    /// <summary>The resident stayed silent: the agency goes on and answers on what is known.</summary>
    public void ResumeSilent(Actor by, Moment at)
    {
        RefuseIf(Verb.ResumeSilent, by, at);
        var before = Snapshot();
        SilentSince = at.Day;
        GoOn(at);
        Record(Verb.ResumeSilent, by, at, before);
    }

    private void GoOn(Moment at)
    {
        if (State == QuestionState.AwaitingCitizen)
        {
            State = Lead is null ? QuestionState.Received : QuestionState.InProgress;
            Resume(at);
        }
    }

    /// <summary>Tells the resident how far it is. It is not an answer: the clock goes on.</summary>
    public void NotifyProgress(Actor by, Moment at, string words) => Note(Verb.NotifyProgress, by, at, words, null);

    private void Note(Verb verb, Actor by, Moment at, string words, QuestionState? to)
    {
        RefuseIf(verb, by, at, (string.IsNullOrWhiteSpace(words), RefusalCode.NoText));
        var before = Snapshot();
        State = to ?? State;
        Record(verb, by, at, before, new(null, words));
    }

    /// <summary>
    /// Hands the answer in for approval. The public copy of an earlier wording falls: it must be redacted anew. Without <paramref name="citations"/>
    /// those that stand stay. <paramref name="way"/> says who must look at it before it goes out.
    /// </summary>
    public void Submit(Actor by, Moment at, string answer, IReadOnlyList<string>? citations = null, ApprovalWay? way = null)
    {
        RefuseIf(Verb.Submit, by, at, (string.IsNullOrWhiteSpace(answer), RefusalCode.NoText));
        var before = Snapshot();
        PublicAnswer = answer == Answer ? PublicAnswer : null;
        Cite(answer, citations ?? Citations);
        PutBefore(by, at, way ?? new ApprovalWay());
        (State, Answer, DrafterId) = (QuestionState.AwaitingApproval, answer, by.UserId);
        Record(Verb.Submit, by, at, before, new(null, answer));
    }

    public void Return(Actor by, Moment at, string words) => Note(Verb.Return, by, at, words, QuestionState.InProgress);

    /// <summary>
    /// The answer goes out and the clock stops; publication has its own share. Nobody approves his own draft but the head of the agency, nor
    /// what he reviewed himself; a late case is not approved before its cause is named. A partial answer carries a promise: what work, by whom, by which day.
    /// </summary>
    public void Approve(Actor by, Moment at, WorkPromise? promise = null)
    {
        RefuseIf(Verb.Approve, by, at, (promise is not null && (promise.On <= at.Day || string.IsNullOrWhiteSpace(promise.Work)), RefusalCode.NoWorkPromise));
        var before = Snapshot();
        GiveWorkPromise(promise);
        IsByHead = DrafterId == by.UserId;
        GoOut(by.UserId, at);
        Record(Verb.Approve, by, at, before, new(IsByHead ? HeadHimself : DelegationOf(by)?.Document, Answer));
    }

    private void GoOut(long? approver, Moment at)
    {
        (State, ApproverId, AnsweredAt) = (QuestionState.Answered, approver, at.Instant);
        Stop(at);
        PublishBy = DueBy(at, DeadlineStep.Publication, at.Day).Date;
    }

    /// <summary>Moves to the next reminder day of the holder; a reminder is a letter, not an act on the case.</summary>
    public void Reminded(Moment at) => RemindOn = NextReminder(at);
}
