using CitizenPortal.Domain.Agencies;
using static CitizenPortal.Domain.Agencies.Duty;
using static CitizenPortal.Domain.Questions.ClockEffect;
using static CitizenPortal.Domain.Questions.QuestionState;
using static CitizenPortal.Domain.Questions.Verb;

namespace CitizenPortal.Domain.Questions;

/// <summary>What may happen to a question: one row an arrow. The README's diagram, the desk's buttons and the tests are made from it.</summary>
public static class QuestionJourney
{
    public static IReadOnlyList<QuestionState> Open { get; } = [Received, Routed, SentBack, InProgress, AwaitingCitizen, AwaitingApproval];

    public static IReadOnlyList<QuestionState> Closed { get; } = [Answered, Published, Declined, Guided, Merged, Lapsed, Withdrawn];

    private static readonly QuestionState[] Any = [.. Open, .. Closed];
    private static readonly QuestionState[] Stays = [];
    private static readonly QuestionState[] Unrouted = [Received, SentBack];
    private static readonly QuestionState[] Settled = [Answered, Published, Declined, Guided, Merged, Lapsed];
    private static readonly Duty[] Judges = [Approver, Coordinator, Duty.Monitor];
    private static readonly Duty[] Experts = [Official, Approver, Coordinator];
    private static readonly Duty[] Agency = [AgencyDesk, Official, Approver];

    public static IReadOnlyList<Arrow> Rows { get; } =
    [
        new(Ask, [], [Received], [Citizen, CounterStaff, Coordinator], StartsPromise),
        new(Import, [], [Published, Received, Answered], [Administrator, CounterStaff, Coordinator], StartsPromise),
        new(Screen, [Received], Stays, [Coordinator], Recomputes),
        new(ChangeKind, Any, Stays, [Coordinator], Recomputes),
        new(Redact, Any, Stays, [Coordinator], GoesOn),
        new(RedactAnswer, [AwaitingApproval, Answered], Stays, [Official, Approver], GoesOn),
        new(Decline, Unrouted, [Declined], [Coordinator], Stops),
        new(Guide, Unrouted, [Guided], [Coordinator], Stops),
        new(ForwardByLetter, Unrouted, [InProgress], [Coordinator], StartsAgency),
        new(Merge, [Received, Routed, SentBack, InProgress], [Merged], [Coordinator], Stops),
        new(Unmerge, [Merged], [Received], [Coordinator, Citizen, Sweep], Restarts),
        new(FollowAnswer, [Merged], Stays, [Sweep], GoesOn),
        new(Split, [Received, Routed, SentBack, InProgress], Stays, [Coordinator], GoesOn),

        new(Route, Unrouted, [Routed], [Coordinator, Sweep], StartsAcceptance),
        new(Flag, [Received], Stays, [Sweep], GoesOn),
        new(Accept, [Routed], [InProgress], Agency, StartsAgency),
        new(DeemAccept, [Routed], [InProgress], [Sweep], StartsAgency),
        new(SendBack, [Routed, InProgress], [SentBack], [Approver], StartsSentBack),
        new(Decide, [SentBack], [Routed], [ProvincialOffice], StartsAcceptance),

        new(Assign, [InProgress], Stays, [Approver, AgencyDesk], GoesOn),
        new(Take, [Routed, InProgress], [InProgress], [Official, Approver], StartsAgency),
        new(Recuse, [InProgress, AwaitingApproval], Stays, [Official, Approver, Reviewer], GoesOn),
        new(HandOver, [InProgress, AwaitingApproval], Stays, [Approver, AgencyDesk, Official], GoesOn),
        new(RequestOpinion, [InProgress], Stays, [Official, Approver], GoesOn),
        new(WithdrawOpinion, [InProgress, AwaitingCitizen, AwaitingApproval], Stays, [Official, Approver], GoesOn),
        new(GiveOpinion, [InProgress, AwaitingCitizen, AwaitingApproval], Stays, [Official, Approver, Coordinator], GoesOn),

        new(Draft, [InProgress], Stays, [Official, Approver], GoesOn),
        new(AskBack, [Received, InProgress], [AwaitingCitizen], [Coordinator, Official, Approver], Pauses),
        new(Supplement, [.. Open, Lapsed], [Received, InProgress], [Citizen, CounterStaff], Resumes),
        new(ResumeSilent, [AwaitingCitizen], [Received, InProgress], [Sweep], Resumes),
        new(Lapse, [InProgress], [Lapsed], [Approver], Stops),
        new(NotifyProgress, [InProgress], Stays, [Official, Approver], GoesOn),
        new(Extend, [InProgress, AwaitingApproval], Stays, [Approver], NewDate),

        new(Submit, [InProgress], [AwaitingApproval], [Official, Approver], GoesOn),
        new(Review, [AwaitingApproval], Stays, [Reviewer], GoesOn),
        new(Return, [AwaitingApproval], [InProgress], [Approver, Reviewer], GoesOn),
        new(Approve, [AwaitingApproval], [Answered], [Approver], StopsForPublication),
        new(SendTemplate, [InProgress], [Answered], [Official, Approver], StopsForPublication),
        new(PromiseKept, [Answered, Published], Stays, [Official, Approver], GoesOn),
        new(PromiseMissed, [Answered, Published], Stays, [Official, Approver, Citizen], GoesOn),

        new(Publish, [Answered], [Published], [Coordinator], Stops),
        new(Unpublish, [Published], [Answered], [Coordinator], Stops),
        new(WithdrawConsent, [.. Open, Answered, Published], [Answered], [Citizen], GoesOn),
        new(Register, [AwaitingApproval, Answered, Published], Stays, Agency, GoesOn),
        new(MarkOutdated, [Published], Stays, Experts, GoesOn),
        new(MarkCurrent, [Published], Stays, Experts, GoesOn),
        new(LeaveOut, [.. Closed.Where(state => state != Published)], Stays, [Coordinator], GoesOn),
        new(CountAgain, [.. Closed.Where(state => state != Published)], Stays, [Duty.Monitor, Coordinator], GoesOn),
        new(RequestReopen, Settled, Stays, [Citizen], GoesOn),
        new(AcceptReopen, Settled, [InProgress, Received], Judges, Restarts),
        new(RefuseReopen, Settled, Stays, Judges, GoesOn),
        new(DeemReopen, Settled, [InProgress, Received], [Sweep], Restarts),
        new(Withdraw, [.. Open, Answered], [Withdrawn], [Citizen], Stops),
        new(Correct, Any, Stays, [Duty.Monitor], GoesOn),
        new(Escalate, Open, Stays, [Sweep], GoesOn),
        new(NameCause, Open, Stays, [Coordinator, Official, Approver], GoesOn),
        new(Recount, Open, Stays, [Administrator, Sweep], Recomputes),
        new(RenewSecret, Any, Stays, [CounterStaff, Coordinator], GoesOn),
        new(Succeed, [.. Open, .. Settled], [InProgress, Received], [Sweep], StartsSuccessor),
    ];

    private static readonly Dictionary<Verb, Arrow> ByVerb = Rows.ToDictionary(r => r.Verb);

    public static Arrow Row(Verb verb) => ByVerb[verb];

    public static bool IsOpen(QuestionState state) => Open.Contains(state);
}
