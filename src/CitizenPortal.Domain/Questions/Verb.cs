namespace CitizenPortal.Domain.Questions;

/// <summary>Everything that may happen to a case; what it means and who may do it stands in <see cref="QuestionJourney"/>.</summary>
public enum Verb
{
    Ask, Import, Screen, ChangeKind, Redact, Decline, Guide, ForwardByLetter, Merge, Unmerge, FollowAnswer, Split,
    Route, Flag, Accept, DeemAccept, SendBack, Decide,
    Assign, Take, Recuse, HandOver, RequestOpinion, GiveOpinion,
    Draft, AskBack, Supplement, ResumeSilent, Lapse, NotifyProgress, Extend,
    Submit, Return, Approve, PromiseKept, PromiseMissed,
    Publish, Unpublish, WithdrawConsent, RequestReopen, AcceptReopen, RefuseReopen, DeemReopen,
    Withdraw, Correct, Escalate,
    NameCause, Recount, Succeed, RenewSecret,
    Register, MarkOutdated, MarkCurrent,
    Review, SendTemplate, RedactAnswer, WithdrawOpinion,
    LeaveOut, CountAgain,
}
