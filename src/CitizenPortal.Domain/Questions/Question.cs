using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Visibility;

namespace CitizenPortal.Domain.Questions;

/// <summary>
/// A resident's case. Every change is a verb of <see cref="QuestionJourney"/>: it throws <see cref="RefusedException"/> when
/// <see cref="WhyNot"/> is not empty, sets the stored dates and appends one <see cref="QuestionEvent"/>.
/// </summary>
public sealed partial class Question
{
    private readonly List<QuestionEvent> _events = [];
    private readonly List<CaseParty> _parties = [];

    private Question() { }

    public long Id { get; private set; }
    public int Version { get; private set; }
    public string Reference { get; private set; } = "";
    public string? SubmissionKey { get; private set; }
    public string? Source { get; private set; }
    public string? SourceId { get; private set; }
    public Channel Channel { get; private set; }
    public CaseKind Kind { get; private set; }
    public FeedbackBasis Basis { get; private set; }
    public QuestionState State { get; private set; }
    public Audience Audience { get; private set; }

    public string Body { get; private set; } = "";
    public string? Topic { get; private set; }
    public string? Locality { get; private set; }
    public string? NamedAgency { get; private set; }
    public bool IsUrgent { get; private set; }
    public bool ConsentsToPublication { get; private set; }
    public bool HidesNameFromAgency { get; private set; }
    public ContactWay ContactBy { get; private set; }
    public Suspicion Suspicion { get; private set; }
    public string? FlagReason { get; private set; }

    /// <summary>The person of the staff who typed the case for a resident; null when he sent it himself.</summary>
    public long? EnteredBy { get; private set; }

    /// <summary>Waits to be looked at among many of one sender ("Chờ sàng lọc"): no agency's clock runs, no sweep sends it on.</summary>
    public bool IsHeld { get; private set; }

    /// <summary>The case whose letter tells the sender of this one too, when several were settled at once; null when it has its own.</summary>
    public long? LetterOf { get; private set; }
    public int EventCount { get; private set; }

    public string Coordinator { get; private set; } = "";
    public string? Lead { get; private set; }
    public long? AssigneeId { get; private set; }

    public string? Answer { get; private set; }
    public long? DrafterId { get; private set; }
    public long? ApproverId { get; private set; }

    /// <summary>The redacted copies: the only words of a case that the public, the search index and the feed ever hold.</summary>
    public string? PublicBody { get; private set; }
    public string? PublicAnswer { get; private set; }
    public string? Excerpt { get; private set; }

    /// <summary>Finds of the detector that were expressly left in the copies; the reason stands in the event.</summary>
    public IReadOnlyList<string> KeptData { get; private set; } = [];

    /// <summary>The copy tells the matter in general words, not the case's: it may be published without consent (NĐ 43/2011 Đ17).</summary>
    public bool IsGeneralised { get; private set; }

    public IReadOnlyList<QuestionEvent> Events => _events;
    public IReadOnlyList<CaseParty> Parties => _parties;

    public bool IsOpen => QuestionJourney.IsOpen(State);
    public string PolicyKey => CaseKinds.PolicyKey(Kind, Basis);

    /// <summary>The body that must act now: the lead agency where there is one, the provincial office after a second refusal, else the coordinator.</summary>
    public string Holder => DecidedAbove ? Arbiter ?? Coordinator
        : State is QuestionState.Received or QuestionState.SentBack or QuestionState.Answered ? Coordinator : Lead ?? Coordinator;

    /// <summary>Every reason why <paramref name="by"/> may not do <paramref name="verb"/> now; empty when he may.</summary>
    public IReadOnlyList<Refusal> WhyNot(Verb verb, Actor by, Moment at)
    {
        var row = QuestionJourney.Row(verb);
        if (row.PlannedFor is { } issue)
        {
            return [new(RefusalCode.NotYet, issue)];
        }

        List<Refusal> no = [];
        if (!row.From.Contains(State))
        {
            no.Add(new(RefusalCode.WrongState, State.ToString()));
        }

        if (!row.By.Any(duty => MayAs(verb, duty, by)))
        {
            no.Add(new(row.By.Any(duty => MayAs(verb, duty, by.Unnarrowed)) ? RefusalCode.OutOfScope : row.By.Any(by.Has) ? RefusalCode.OtherAgency : RefusalCode.MissingDuty));
        }

        if (IsRecused(by.UserId))
        {
            no.Add(new(RefusalCode.Recused));
        }

        if (IsWorkOfAnother(verb) && EnteredBy is { } typist && typist == by.UserId)
        {
            no.Add(new(RefusalCode.OwnEntry));
        }

        if (CaseKinds.IsSealed(Kind) && verb != Verb.Succeed)
        {
            no.Add(new(RefusalCode.SealedKind));
        }

        no.AddRange(Obstacles(verb, by, at).Select(code => new Refusal(code)));
        return no;
    }

    public bool May(Verb verb, Actor by, Moment at) => WhyNot(verb, by, at).Count == 0;

    private static bool IsWorkOfAnother(Verb verb) => verb is Verb.Take or Verb.Draft or Verb.Submit or Verb.Review or Verb.SendTemplate or Verb.Approve;

    private bool MayAs(Verb verb, Duty duty, Actor by) => verb == Verb.GiveOpinion ? IsAskedAs(duty, by) : duty switch
    {
        Duty.Citizen => by.OwnCase is { } own && own == Id,
        Duty.Coordinator => Holds(duty, by, Coordinator),
        Duty.Official when IsForwarded && Holds(Duty.Coordinator, by, Coordinator) => true,
        Duty.Approver => ApprovesHere(by) || (verb is Verb.Approve or Verb.Return && DelegationOf(by) is not null),
        Duty.Reviewer => Holds(duty, by, Lead) && (verb != Verb.Return || AwaitsReview),
        Duty.AgencyDesk or Duty.Official => Holds(duty, by, Lead),
        _ => by.Has(duty),
    };

    /// <summary>With a duty there that covers the kind and topic of this case.</summary>
    private bool Holds(Duty duty, Actor by, string? agency) => by.Has(duty, agency, PolicyKey, Topic);

    private IEnumerable<RefusalCode> Obstacles(Verb verb, Actor by, Moment at) => verb switch
    {
        Verb.Route or Verb.ForwardByLetter or Verb.Split when IsHeld => [RefusalCode.Held],
        Verb.Route when DecidedAbove => [RefusalCode.DecisionNeeded],
        Verb.Route when Suspicion != Suspicion.None => [RefusalCode.SuspicionOpen],
        Verb.Route when State == QuestionState.SentBack && !Holds(Duty.Coordinator, by, Coordinator) => [RefusalCode.WrongState],
        Verb.Escalate when EscalateOn is null => [RefusalCode.WrongState],
        Verb.Escalate or Verb.DeemAccept or Verb.ResumeSilent when !HasItsDayCome(verb, at.Day) => [RefusalCode.TooEarly],
        Verb.ForwardByLetter when DecidedAbove => [RefusalCode.DecisionNeeded],
        Verb.ForwardByLetter or Verb.Split when Suspicion != Suspicion.None => [RefusalCode.SuspicionOpen],
        Verb.Merge => MergeObstacles(),
        Verb.HandOver => HandOverObstacles(by),
        Verb.Recuse when Holds(Duty.Reviewer, by, Lead) => [],
        Verb.Recuse or Verb.RequestOpinion when AssigneeId != by.UserId && !ApprovesHere(by) => [RefusalCode.NotAssignedToYou],
        Verb.SendBack => SendBackObstacles(at),
        Verb.Draft or Verb.Submit or Verb.NotifyProgress when AssigneeId != by.UserId => [RefusalCode.NotAssignedToYou],
        Verb.AskBack => AskBackObstacles(by, at),
        Verb.WithdrawOpinion => WithdrawOpinionObstacles(by),
        Verb.Review => ReviewObstacles(by),
        Verb.SendTemplate => TemplateObstacles(by, at),
        Verb.Approve => ApprovalObstacles(by, at),
        Verb.Decide when !DecidedAbove => [RefusalCode.WrongState],
        Verb.Extend or Verb.Lapse => TermObstacles(verb, at),
        Verb.PromiseKept or Verb.PromiseMissed => WorkPromiseObstacles(verb, by, at),
        Verb.RequestReopen or Verb.AcceptReopen or Verb.RefuseReopen or Verb.DeemReopen => ReopenObstacles(verb, by, at),
        Verb.Supplement when State == QuestionState.Lapsed && ResumableUntil < at.Day => [RefusalCode.TooLate],
        Verb.Correct => CorrectObstacles(by, at),
        Verb.Publish => PublishObstacles(),
        Verb.Register or Verb.MarkOutdated when Answer is null => [RefusalCode.WrongState],
        Verb.MarkCurrent when OutdatedOn is null => [RefusalCode.WrongState],
        Verb.LeaveOut when LeftOutAs is not null || ReopenDecideBy is not null => [RefusalCode.WrongState],
        Verb.CountAgain when LeftOutAs is null => [RefusalCode.WrongState],
        _ => [],
    };

    private Refusal[] RefuseIf(Verb verb, Actor by, Moment at, params (bool When, RefusalCode Code)[] more)
    {
        Refusal[] no = [.. WhyNot(verb, by, at), .. more.Where(m => m.When).Select(m => new Refusal(m.Code))];
        return no.Length == 0 ? no : throw new RefusedException(verb, no);
    }

    private Before Snapshot() => new(State, Holder, PromisedOn, SegmentDueOn) { ReplyBy = ReplyBy };

    private void Record(Verb verb, Actor by, Moment at, Before before, EventFacts facts = default)
    {
        SettleOpinions(at);
        IsHeld = IsHeld && State == QuestionState.Received;
        CountWhatIsLive();
        Audience = CaseVisibility.AudienceOf(this);
        Charge(before, at);
        _events.Add(new QuestionEvent
        {
            Number = ++EventCount,
            Verb = verb,
            At = at.Instant,
            ActorId = by.UserId,
            ActorName = by.Name,
            ActorDuty = QuestionJourney.Row(verb).By.FirstOrDefault(duty => MayAs(verb, duty, by), QuestionJourney.Row(verb).By[0]),
            ActorAgency = by.Agency,
            From = before.State,
            To = State,
            HolderBefore = before.Holder,
            HolderAfter = Holder,
            PromisedBefore = before.PromisedOn,
            PromisedAfter = PromisedOn,
            HolderDueBefore = before.HolderDueOn,
            HolderDueAfter = SegmentDueOn,
            ReplyBefore = before.ReplyBy,
            ReplyAfter = ReplyBy,
            Work = verb == Verb.Approve ? Promised : null,
            Reason = facts.Reason,
            Words = facts.Words,
        });
    }

    private sealed record Before(QuestionState State, string? Holder, DateOnly? PromisedOn, DateOnly? HolderDueOn)
    {
        public DateOnly? ReplyBy { get; init; }
    }
}
