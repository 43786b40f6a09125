using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Deadlines;

namespace CitizenPortal.Domain.Questions;

/// <summary>Who kept the case longer than he should, and on which day a sweep may act.</summary>
public sealed partial class Question
{
    public const string PromiseBreach = "promise";
    public const string HolderBreach = "holder";

    /// <summary>The agencies that ended a segment of theirs late, or held the case while the promised date was over; in the order it happened.</summary>
    public IReadOnlyList<string> Charged { get; private set; } = [];

    /// <summary>The provincial office that settles a second refusal; its wait is its own. Null before one.</summary>
    public string? Arbiter { get; private set; }

    /// <summary>The last day of the present holder's segment: while a case is answered, that of publication where it may be published.</summary>
    public DateOnly? SegmentDueOn => HolderDueOn ?? (State == QuestionState.Answered && (ConsentsToPublication || IsGeneralised) ? PublishBy : null);

    /// <summary>The charged agencies as of now, the present holder included when he is late.</summary>
    public IReadOnlyList<string> ChargedAt(Moment at) => IsCharged(Snapshot(), at) && !Charged.Contains(Holder) ? [.. Charged, Holder] : Charged;

    /// <summary>The date told to the resident was broken once, in whatever round; like <see cref="BrokeSegment"/> it never heals.</summary>
    public bool BrokePromise { get; private set; }

    /// <summary>Some holder, now or earlier, kept the case longer than his own segment.</summary>
    public bool BrokeSegment { get; private set; }

    /// <summary>The breaches that figures count: of the date told to the resident, and of a holder's own segment.</summary>
    public static IReadOnlyList<string> BreachNames { get; } = [PromiseBreach, HolderBreach];

    /// <summary>Which of <see cref="BreachNames"/> were made by now; what is not late cannot be corrected.</summary>
    public IReadOnlyList<string> Breaches(Moment at) =>
        [.. BreachNames.Where(breach => breach == PromiseBreach ? BrokePromise || IsPromiseOver(Snapshot(), at) : BrokeSegment || IsSegmentOver(Snapshot(), at))];

    private IEnumerable<RefusalCode> CorrectObstacles(Actor by, Moment at)
    {
        if (Breaches(at).Count == 0)
        {
            yield return RefusalCode.NotLate;
        }

        if (IsJudgeOfItself(by) || ChargedAt(at).Any(by.BelongsTo))
        {
            yield return RefusalCode.OwnAgency;
        }
    }

    private void Charge(Before before, Moment at)
    {
        (BrokePromise, BrokeSegment) = (BrokePromise || IsPromiseOver(before, at), BrokeSegment || IsSegmentOver(before, at));
        if (before.Holder is { } holder && IsCharged(before, at) && !Charged.Contains(holder))
        {
            Charged = [.. Charged, holder];
        }
    }

    private static bool IsCharged(Before before, Moment at) => IsSegmentOver(before, at) || IsPromiseOver(before, at);

    private static bool IsSegmentOver(Before before, Moment at) => before.State != QuestionState.AwaitingCitizen && IsOver(before.HolderDueOn, at);

    private static bool IsPromiseOver(Before before, Moment at) =>
        before.State != QuestionState.AwaitingCitizen && QuestionJourney.IsOpen(before.State) && IsOver(before.PromisedOn, at);

    private static bool IsOver(DateOnly? due, Moment at) => due is { } last && DeadlineClock.IsLate(last, at.Day);

    /// <summary>A sweep acts on the stored day and not before it, whoever calls.</summary>
    private bool HasItsDayCome(Verb verb, DateOnly today) => verb switch
    {
        Verb.Escalate => EscalateOn is not { } rung || rung <= today,
        Verb.DeemAccept => AcceptBy is not { } accept || accept < today,
        Verb.ResumeSilent => ReplyBy is not { } reply || reply < today,
        Verb.DeemReopen => ReopenDecideBy is not { } decide || decide < today,
        _ => true,
    };

    /// <summary>A sealed kind has a journey of its own: nothing of this one is due any more, and no sweep finds the case.</summary>
    private void LeaveJourney()
    {
        (ScreenBy, AcceptBy, ReplyBy, PublishBy) = (null, null, null, null);
        (EscalateOn, RemindOn, ReopenDecideBy, WorkRemindOn) = (null, null, null, null);
        AssigneeId = null;
    }
}
