using CitizenPortal.Features.Accounts;
using CitizenPortal.Features.Intake.Restrictions;
using CitizenPortal.Features.Letters;

namespace CitizenPortal.Components.Letters;

/// <summary>Which component draws which letter; a test asks for one of every letter that is sent.</summary>
public static class LetterComponents
{
    /// <summary>The office's own wording goes before the component of the letter.</summary>
    public static Type Of(LetterView view) => view.Paragraphs is null ? Of(view.Letter) : typeof(OwnWordingLetter);

    public static Type Of(string letter) => letter switch
    {
        AccountLetters.Invitation => typeof(InvitationLetter),
        AccountLetters.PasswordReset => typeof(PasswordResetLetter),
        AccountLetters.NewDevice => typeof(NewDeviceLetter),
        AccountLetters.AuditHead => typeof(AuditHeadLetter),
        RestrictionLetters.Restricted => typeof(RestrictedLetter),
        RestrictionLetters.Lifted or RestrictionLetters.Upheld => typeof(RestrictionDecidedLetter),
        AccountLetters.SenderOpened => typeof(SenderOpenedLetter),
        AccountLetters.OwnCases => typeof(OwnCasesLetter),
        "received" => typeof(ReceivedLetter),
        "declined" => typeof(DeclinedLetter),
        "guided" => typeof(GuidedLetter),
        "sent-on" => typeof(SentOnLetter),
        "asked-back" => typeof(AskedBackLetter),
        "progress" => typeof(ProgressLetter),
        "answered" => typeof(AnsweredLetter),
        "published" => typeof(PublishedLetter),
        "apology" => typeof(ApologyLetter),
        "extended" => typeof(ExtendedLetter),
        "lapsed" => typeof(LapsedLetter),
        "reopened" => typeof(ReopenedLetter),
        "reopen-refused" => typeof(ReopenRefusedLetter),
        "withdrawn" => typeof(WithdrawnLetter),
        "promise-kept" => typeof(PromiseKeptLetter),
        "succeeded" => typeof(SucceededLetter),
        "promise-missed" => typeof(PromiseMissedLetter),
        "forwarded" => typeof(ForwardedLetter),
        "merged" => typeof(MergedLetter),
        "unmerged" => typeof(UnmergedLetter),
        "split" => typeof(SplitLetter),
        LetterCatalogue.WorkDigest => typeof(WorkDigestLetter),
        LetterCatalogue.Reminder => typeof(ReminderLetter),
        LetterCatalogue.Escalation => typeof(EscalationLetter),
        "postponed" => typeof(PostponedLetter),
        LetterCatalogue.CitizenReminder => typeof(CitizenReminderLetter),
        LetterCatalogue.SweepAlarm => typeof(SweepAlarmLetter),
        LetterCatalogue.FailureDigest => typeof(FailureDigestLetter),
        LetterCatalogue.NoApprover => typeof(NoApproverLetter),
        LetterCatalogue.WeeklyList => typeof(WeeklyListLetter),
        LetterCatalogue.Urgent => typeof(UrgentLetter),
        LetterCatalogue.DataBreach => typeof(DataBreachLetter),
        LetterCatalogue.PrivateNotice => typeof(PrivateNoticeLetter),
        _ => throw new ArgumentOutOfRangeException(nameof(letter), letter, null),
    };
}
