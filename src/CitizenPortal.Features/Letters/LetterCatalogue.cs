using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Questions;

namespace CitizenPortal.Features.Letters;

/// <summary>Every letter there is, and the events that write none.</summary>
public static class LetterCatalogue
{
    public const string Reminder = "reminder";
    public const string Escalation = "escalation";
    public const string WorkDigest = "work-digest";
    public const string PromiseDue = "promise-due";
    public const string Noted = "noted";
    public const string CitizenReminder = "citizen-reminder";
    public const string SweepAlarm = "sweep-alarm";
    public const string FailureDigest = "failure-digest";
    public const string NoApprover = "no-approver";
    public const string WeeklyList = "weekly-list";
    public const string Urgent = "urgent";
    public const string DataBreach = "data-breach";

    /// <summary>Of sealed reports: one for all, so that it tells nobody anything.</summary>
    public const string PrivateNotice = "private-notice";

    public static IReadOnlyList<ILetter> All { get; } =
    [
        new ReceivedLetter(), new DeclinedLetter(), new GuidedLetter(), new SentOnLetter(Verb.Route), new SentOnLetter(Verb.Decide), new AskedBackLetter(),
        new ProgressLetter(), new AnsweredLetter(Verb.Approve), new AnsweredLetter(Verb.SendTemplate), new AnsweredLetter(Verb.FollowAnswer), new PublishedLetter(), new ApologyLetter(),
        new PostponedLetter(Verb.ChangeKind), new PostponedLetter(Verb.Recount),
        new NewCaseLetter(), new SentBackLetter(), new FlaggedLetter(), new AssignedLetter(), new ToApproveLetter(Verb.Submit), new ToApproveLetter(Verb.Review), new ToReviewLetter(),
        new ToCorrectLetter(), new SupplementedLetter(), new SilentLetter(), new ToPublishLetter(Verb.Approve), new ToPublishLetter(Verb.SendTemplate),
        new ExtendedLetter(), new LapsedLetter(), new ReopenedLetter(Verb.AcceptReopen), new ReopenedLetter(Verb.DeemReopen), new ReopenRefusedLetter(),
        new WithdrawnLetter(), new PromiseKeptLetter(), new PromiseMissedLetter(),
        new ForwardedLetter(), new MergedLetter(), new UnmergedLetter(), new MergeObjectedLetter(), new SplitLetter(), new SilentPartLetter(),
        new RecusedLetter(), new HandedOverLetter(), new OpinionAskedLetter(), new OpinionGivenLetter(), new OpinionWithdrawnLetter(),
        new ReopenAskedLetter(), new DecidedLetter(), new WithdrawalProposedLetter(), new PromiseUnseenLetter(),
        new SucceededLetter(), new InheritedLetter(),
        new LateEntryLetter(Duty.Coordinator), new LateEntryLetter(Duty.Monitor),
    ];

    /// <summary>Events nobody is written to about: inner steps of an office, and what the person did himself.</summary>
    public static IReadOnlyList<Verb> Silent { get; } =
    [
        Verb.Import, Verb.Screen, Verb.Redact, Verb.RedactAnswer, Verb.Accept, Verb.DeemAccept, Verb.Take, Verb.Draft, Verb.Unpublish,
        Verb.WithdrawConsent, Verb.NameCause, Verb.Correct, Verb.RenewSecret,
        Verb.Register, Verb.MarkOutdated, Verb.MarkCurrent, Verb.LeaveOut, Verb.CountAgain,
    ];

    /// <summary>Letters of sweeps, and of a note, that follow no event of a case: gathered by person and day.</summary>
    public static IReadOnlyList<string> OfSweeps { get; } = [Reminder, Escalation, PromiseDue, Noted];

    /// <summary>Letters of sweeps that go out at once, each on its own.</summary>
    public static IReadOnlyList<string> Direct { get; } = [CitizenReminder, SweepAlarm, FailureDigest, NoApprover, WeeklyList, Urgent, DataBreach, PrivateNotice];

    /// <summary>Every kind of message that is sent: one component each. Notices to staff are never sent singly but in one of three gatherings.</summary>
    public static IReadOnlyList<string> Sent { get; } =
        [.. All.OfType<ICitizenLetter>().Select(l => l.Key).Distinct(), WorkDigest, Reminder, Escalation, .. Direct];

    /// <summary>The gathering that a notice to staff goes into: one letter a person, gathering and day.</summary>
    public static string GatheringOf(string notice) => notice is Reminder or Escalation ? notice : WorkDigest;
}
