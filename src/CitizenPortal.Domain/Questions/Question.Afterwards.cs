using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Deadlines;

namespace CitizenPortal.Domain.Questions;

/// <summary>After the answer: promises, asking for a new answer, withdrawing.</summary>
public sealed partial class Question
{
    private const int MostRounds = 2;

    public string? WorkPromised { get; private set; }
    public string? WorkPromisedBy { get; private set; }
    public DateOnly? WorkPromisedOn { get; private set; }
    public bool? WorkPromiseKept { get; private set; }

    /// <summary>When the agency is next asked whether the promised work is done; null when nothing is open.</summary>
    public DateOnly? WorkRemindOn { get; private set; }

    /// <summary>How often the case was taken up again; at most twice.</summary>
    public int Rounds { get; private set; }

    /// <summary>The last day to decide a request for a new answer; after it the request is deemed accepted. Null when none is open.</summary>
    public DateOnly? ReopenDecideBy { get; private set; }

    /// <summary>1: who answered decides; 2: after a refusal, and at once for a decline, the monitor above decides.</summary>
    public int ReopenInstance { get; private set; }
    public int ReopenRefusals { get; private set; }

    private void GiveWorkPromise(WorkPromise? promise)
    {
        (WorkPromised, WorkPromisedBy, WorkPromisedOn, WorkPromiseKept) = (promise?.Work, promise?.Agency, promise?.On, null);
        WorkRemindOn = promise?.On;
    }

    public void PromiseKept(Actor by, Moment at, string words) => Settle(Verb.PromiseKept, by, at, words, kept: true);

    /// <summary>The agency says that the work was not done and why; or the resident says that he does not see it done.</summary>
    public void PromiseMissed(Actor by, Moment at, string words) => Settle(Verb.PromiseMissed, by, at, words, kept: false);

    private void Settle(Verb verb, Actor by, Moment at, string words, bool kept)
    {
        RefuseIf(verb, by, at, (string.IsNullOrWhiteSpace(words), RefusalCode.NoText));
        var before = Snapshot();
        (WorkPromiseKept, WorkRemindOn) = (kept, null);
        Record(verb, by, at, before, new(null, words));
    }

    /// <summary>The sweep has asked; it asks again after as many working days as an agency has to decide on a reopening.</summary>
    public void WorkReminded(Moment at) => WorkRemindOn = at.Clock.Due(DeadlineStep.Transfer, TermsKey, at.Day).Date;

    /// <summary>The resident wants a new answer: within 30 days, at most two rounds; after a refusal once more, to the monitor above.</summary>
    public void RequestReopen(Actor by, Moment at, string words)
    {
        RefuseIf(Verb.RequestReopen, by, at, (string.IsNullOrWhiteSpace(words), RefusalCode.NoText));
        var before = Snapshot();
        ReopenInstance = State == QuestionState.Declined || ReopenRefusals > 0 ? 2 : 1;
        ReopenDecideBy = at.Clock.Due(DeadlineStep.ReopenDecision, TermsKey, at.Day).Date;
        Record(Verb.RequestReopen, by, at, before, new(ReopenInstance.ToString(System.Globalization.CultureInfo.InvariantCulture), words));
    }

    public void AcceptReopen(Actor by, Moment at, string? words) => Reopen(Verb.AcceptReopen, by, at, words);

    public void DeemReopen(Actor by, Moment at) => Reopen(Verb.DeemReopen, by, at, null);

    private void Reopen(Verb verb, Actor by, Moment at, string? words)
    {
        RefuseIf(verb, by, at);
        var before = Snapshot();
        Rounds++;
        Restart(at);
        Record(verb, by, at, before, new(null, words));
    }

    public void RefuseReopen(Actor by, Moment at, string words)
    {
        RefuseIf(Verb.RefuseReopen, by, at, (string.IsNullOrWhiteSpace(words), RefusalCode.NoText));
        var before = Snapshot();
        ReopenRefusals++;
        ReopenDecideBy = null;
        Record(Verb.RefuseReopen, by, at, before, new(null, words));
    }

    private IEnumerable<RefusalCode> ReopenObstacles(Verb verb, Actor by, Moment at) => verb switch
    {
        Verb.RequestReopen when ReopenDecideBy is not null => [RefusalCode.AlreadyAsked],
        Verb.RequestReopen when Rounds >= MostRounds || ReopenRefusals > 1 || (ReopenRefusals > 0 && ReopenInstance == 2) => [RefusalCode.RoundsUsed],
        Verb.RequestReopen when SettledOn is { } day && at.Day > at.Clock.Due(DeadlineStep.ReopenRequest, TermsKey, day).Date => [RefusalCode.TooLate],
        Verb.RequestReopen => [],
        _ when ReopenDecideBy is null => [RefusalCode.NothingAsked],
        Verb.DeemReopen => [],
        _ when ReopenInstance == 2 && by.Agency == (Lead ?? Coordinator) => [RefusalCode.OwnAgency],
        _ when ReopenInstance == 2 != by.Has(Duty.Monitor) => [RefusalCode.OtherInstance],
        _ when ReopenInstance == 1 && Lead is not null && !by.Has(Duty.Approver, Lead) => [RefusalCode.OtherInstance],
        _ => [],
    };

    private DateOnly? SettledOn => (AnsweredAt ?? ClosedAt) is { } settled ? DeadlineClock.DayOf(settled) : null;

    /// <summary>A new clock for a new round: the old breach stays in the history, the first promised date stays what it was.</summary>
    private void Restart(Moment at)
    {
        (RoundOn, PausedDays) = (at.Day, 0);
        (ReopenDecideBy, ReopenRefusals, ResumableUntil, SilentSince) = (null, 0, null, null);
        (AskBacks, LateSendBacks, ExtendedFrom, Cause, ApologisedFor) = (0, 0, null, null, null);
        (AnsweredAt, PublishedAt, ClosedAt, PublishBy) = (null, null, null, null);
        State = Lead is null || State is QuestionState.Declined or QuestionState.Guided or QuestionState.Merged ? QuestionState.Received : QuestionState.InProgress;
        var due = at.Clock.Due(DeadlineStep.Promise, TermsKey, at.Day);
        (PromisedOn, PromiseSteps, IsProvisional) = (due.Date, due.ToJson(), due.Provisional);
        if (State == QuestionState.Received)
        {
            Hold(at, DeadlineStep.Screening, at.Day);
            ScreenBy = HolderDueOn;
        }
        else
        {
            HoldAsAgency(at);
        }
    }

    /// <summary>The resident takes his case back. "The official proposed it" is one of the reasons and goes to the monitor.</summary>
    public void Withdraw(Actor by, Moment at, string reason, string? words)
    {
        RefuseIf(Verb.Withdraw, by, at, (!WithdrawalReasons.Known(reason), RefusalCode.NoText));
        var before = Snapshot();
        State = QuestionState.Withdrawn;
        Stop(at);
        Record(Verb.Withdraw, by, at, before, new(reason, words));
    }

    /// <summary>The resident no longer agrees that others read it: it leaves list, search and feed in the same commit.</summary>
    public void WithdrawConsent(Actor by, Moment at)
    {
        RefuseIf(Verb.WithdrawConsent, by, at);
        var before = Snapshot();
        ConsentsToPublication = false;
        if (State == QuestionState.Published && !IsGeneralised)
        {
            (State, PublishedAt) = (QuestionState.Answered, null);
        }

        Record(Verb.WithdrawConsent, by, at, before);
    }
}
