using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Questions;

namespace CitizenPortal.Features.Desk;

/// <summary>The verbs that have a place on the desk, in the order of its buttons.</summary>
public static class DeskActs
{
    public static IReadOnlyList<Verb> InOrder { get; } =
    [
        Verb.Screen, Verb.Decide, Verb.Route, Verb.NameCause, Verb.Accept, Verb.Take, Verb.Review, Verb.Approve, Verb.Return, Verb.Submit, Verb.Draft, Verb.Publish,
        Verb.GiveOpinion, Verb.Guide, Verb.ForwardByLetter, Verb.Merge, Verb.Unmerge, Verb.Split, Verb.Assign, Verb.RequestOpinion, Verb.WithdrawOpinion, Verb.HandOver, Verb.Recuse, Verb.AskBack, Verb.NotifyProgress, Verb.SendBack, Verb.Decline, Verb.Redact, Verb.RedactAnswer, Verb.ChangeKind, Verb.Unpublish,
        Verb.AcceptReopen, Verb.RefuseReopen, Verb.PromiseKept, Verb.PromiseMissed, Verb.Register, Verb.MarkOutdated, Verb.MarkCurrent, Verb.Extend, Verb.Lapse, Verb.Correct, Verb.LeaveOut, Verb.CountAgain,
    ];

    /// <summary>What the viewer's duties know of: allowed, or refused for another reason than that it is not his duty or his agency's case.</summary>
    public static IReadOnlyList<CaseAct> For(Question question, Actor viewer, Moment now) =>
        [.. InOrder.Where(verb => Concerns(verb, question, now))
            .Select(verb => new CaseAct(verb, question.WhyNot(verb, viewer, now)))
            .Where(act => act.WhyNot.All(no => no.Code is not (RefusalCode.MissingDuty or RefusalCode.OtherAgency or RefusalCode.NotYet)))];

    // A cause is asked for only when there is a delay; promises and requests that nobody made are no work of anybody.
    private static bool Concerns(Verb verb, Question question, Moment now) => verb switch
    {
        Verb.Review => question.NeedsReview,
        Verb.WithdrawOpinion => question.Opinions.Any(o => o is { IsOpen: true, Agency: not null }),
        Verb.NameCause => question.IsLate(now.Day),
        Verb.Correct => question.Breaches(now).Count > 0,
        Verb.MarkCurrent => question.OutdatedOn is not null,
        Verb.PromiseKept or Verb.PromiseMissed => question.WorkPromisedOn is not null,
        Verb.AcceptReopen or Verb.RefuseReopen => question.ReopenDecideBy is not null,
        _ => true,
    };
}
