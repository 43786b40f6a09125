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

    /// <summary>The day of the refusal from which the resident has his time to turn to the monitor above.</summary>
    public DateOnly? ReopenRefusedOn { get; private set; }

    private WorkPromise? Promised => this is { WorkPromised: { } work, WorkPromisedBy: { } agency, WorkPromisedOn: { } on } ? new(work, agency, on) : null;

    private void GiveWorkPromise(WorkPromise? promise)
    {
        (WorkPromised, WorkPromisedBy, WorkPromisedOn, WorkPromiseKept) = (promise?.Work, promise?.Agency, promise?.On, null);
        WorkRemindOn = promise?.On;
    }

    public void PromiseKept(Actor by, Moment at, string words) => Settle(Verb.PromiseKept, by, at, words, kept: true);

    /// <summary>The agency says that the work was not done and why; or the resident, from the following day, that he does not see it done:
    /// then the agency is asked again. Who said the one may later say the other.</summary>
    public void PromiseMissed(Actor by, Moment at, string words) => Settle(Verb.PromiseMissed, by, at, words, kept: false);

    private IEnumerable<RefusalCode> WorkPromiseObstacles(Verb verb, Actor by, Moment at)
    {
        var settled = WorkPromiseKept == (verb == Verb.PromiseKept);
        var early = by.OwnCase is not null && WorkPromiseKept is null && at.Day <= WorkPromisedOn;
        return WorkPromisedOn is null || settled || early ? [RefusalCode.NoWorkPromise] : [];
    }

    private void Settle(Verb verb, Actor by, Moment at, string words, bool kept)
    {
        RefuseIf(verb, by, at, (string.IsNullOrWhiteSpace(words), RefusalCode.NoText));
        var before = Snapshot();
        WorkPromiseKept = kept;
        WorkRemindOn = null;
        if (!kept && by.OwnCase is not null)
        {
            WorkReminded(at);
        }

        Record(verb, by, at, before, new(null, words));
    }

    /// <summary>The sweep has asked; it asks again after as many working days as a new holder has.</summary>
    public void WorkReminded(Moment at) => WorkRemindOn = DueBy(at, DeadlineStep.Transfer, at.Day).Date;

    /// <summary>The agency above whoever is judged, whose monitor decides in the second instance.</summary>
    public string? ReopenJudge { get; private set; }

    /// <summary>The agency that a request for a new answer turns against: the coordinator where he closed the case, else the lead.</summary>
    public string Judged => WasSettledByCoordinator ? Coordinator : Lead ?? Coordinator;

    /// <summary>Whether a monitor of this agency would judge his own house when the request for a new answer comes to the second instance.</summary>
    public bool IsOwnMatterOf(string agency) => agency == Lead || (agency == Coordinator && (WasSettledByCoordinator || (IsOpen && Holder == Coordinator)));

    /// <summary>The resident wants a new answer: within 30 days, at most two rounds; after a refusal once more, to the monitor of the agency above.</summary>
    public void RequestReopen(Actor by, Moment at, string words, string? above = null)
    {
        RefuseIf(Verb.RequestReopen, by, at, (string.IsNullOrWhiteSpace(words), RefusalCode.NoText));
        var before = Snapshot();
        ReopenInstance = State == QuestionState.Declined || ReopenRefusals > 0 ? 2 : 1;
        ReopenJudge = ReopenInstance == 2 ? above : null;
        ReopenDecideBy = DueBy(at, DeadlineStep.ReopenDecision, at.Day).Date;
        Record(Verb.RequestReopen, by, at, before, new(ReopenInstance.ToString(System.Globalization.CultureInfo.InvariantCulture), words));
    }

    public void AcceptReopen(Actor by, Moment at, string? words) => Reopen(Verb.AcceptReopen, by, at, words);

    public void DeemReopen(Actor by, Moment at) => Reopen(Verb.DeemReopen, by, at, null);

    private void Reopen(Verb verb, Actor by, Moment at, string? words)
    {
        RefuseIf(verb, by, at);
        var before = Snapshot();
        Rounds++;
        Restart(at, State is QuestionState.Answered or QuestionState.Published ? QuestionState.InProgress : QuestionState.Received);
        Record(verb, by, at, before, new(null, words));
    }

    public void RefuseReopen(Actor by, Moment at, string words)
    {
        RefuseIf(Verb.RefuseReopen, by, at, (string.IsNullOrWhiteSpace(words), RefusalCode.NoText));
        var before = Snapshot();
        ReopenRefusals++;
        (ReopenDecideBy, ReopenRefusedOn) = (null, at.Day);
        Record(Verb.RefuseReopen, by, at, before, new(null, words));
    }

    private IEnumerable<RefusalCode> ReopenObstacles(Verb verb, Actor by, Moment at) => verb switch
    {
        Verb.RequestReopen when ReopenDecideBy is not null => [RefusalCode.AlreadyAsked],
        Verb.RequestReopen when Rounds >= MostRounds || ReopenRefusals > 1 || (ReopenRefusals > 0 && ReopenInstance == 2) => [RefusalCode.RoundsUsed],
        Verb.RequestReopen when SettledOn is { } day && at.Day > DueBy(at, DeadlineStep.ReopenRequest, day).Date => [RefusalCode.TooLate],
        Verb.RequestReopen => [],
        _ when ReopenDecideBy is null => [RefusalCode.NothingAsked],
        Verb.DeemReopen => HasItsDayCome(verb, at.Day) ? [] : [RefusalCode.TooEarly],
        _ when !MayDecideReopen(by) => [RefusalCode.OtherInstance],
        _ when ReopenInstance == 2 && IsJudgeOfItself(by) => [RefusalCode.OwnAgency],
        Verb.RefuseReopen when ReopenDecideBy < at.Day => [RefusalCode.TooLate],
        _ => [],
    };

    private bool MayDecideReopen(Actor by) =>
        ReopenInstance == 2 ? by.Has(Duty.Monitor)
        : WasSettledByCoordinator ? Holds(Duty.Coordinator, by, Coordinator)
        : Holds(Duty.Approver, by, Lead);

    private bool WasSettledByCoordinator => Lead is null || State is QuestionState.Declined or QuestionState.Guided or QuestionState.Merged;

    /// <summary>The agency whose act is judged: the lead, and the coordinator where he held the case or closed it.</summary>
    private bool IsJudgeOfItself(Actor by) =>
        by.Agency is not null && IsOwnMatterOf(by.Agency);

    private DateOnly? SettledOn => ReopenRefusedOn ?? ((AnsweredAt ?? ClosedAt) is { } settled ? DeadlineClock.DayOf(settled) : null);

    /// <summary>A new clock for a new round: the old breach stays in the history, the first promised date stays what it was. Without a lead it is the coordinator's.</summary>
    private void Restart(Moment at, QuestionState to)
    {
        (ReopenDecideBy, ReopenRefusals, ReopenRefusedOn, ResumableUntil, SilentSince, MergedInto) = (null, 0, null, null, null, null);
        (AskBacks, LateSendBacks, ExtendedFrom, Cause, ApologisedFor) = (0, 0, null, null, null);
        (AnsweredAt, AnsweredBy, PublishedAt, ClosedAt, PublishBy, WorkRemindOn) = (null, null, null, null, null, null);
        State = Lead is null ? QuestionState.Received : to;
        PromiseFrom(at, at.Day);
        if (State == QuestionState.Received)
        {
            (Lead, AssigneeId, IsDecided) = (null, null, false);
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
        (ReopenDecideBy, WorkRemindOn) = (null, null);
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
