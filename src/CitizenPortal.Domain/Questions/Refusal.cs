namespace CitizenPortal.Domain.Questions;

/// <summary>Why a verb may not be done now; each has its sentence in <c>JourneyWords</c>.</summary>
public enum RefusalCode
{
    NotYet,
    WrongState,
    MissingDuty,
    OtherAgency,
    SealedKind,
    SuspicionOpen,
    NotAssignedToYou,
    AcceptanceOver,
    AlreadySentBack,
    AskBackUsed,
    AskBackTooLate,
    PastDueDate,
    NeedsApproverConsent,
    OwnDraft,
    NoText,
    QuestionUnredacted,
    AnswerUnredacted,
    NoConsent,
    NotThatAgency,
    TooLate,
    RoundsUsed,
    AlreadyAsked,
    NothingAsked,
    OtherInstance,
    OwnAgency,
    ExtensionUsed,
    ExtensionTooLong,
    NeedsHigherConsent,
    NeverAskedBack,
    CauseMissing,
    NoWorkPromise,
    DecisionNeeded,
    AlreadyDecided,
    TooEarly,
    NotAbove,
    NotTheOlder,
    TargetClosed,
    AskerObjected,
    NothingToFollow,
    LetterDate,
    OpinionAsked,
    Recused,
    NotThatPerson,
    NobodyHasIt,
    NotLate,
    PersonalDataLeft,
    KeptWithoutReason,
    OwnEntry,
    Held,
    NotReviewed,
    OwnReview,
    NothingToReview,
    NotTheTemplate,
    NoOpinionOpen,
    OutOfScope,
}

public sealed record Refusal(RefusalCode Code, string? Detail = null);

public sealed class RefusedException(Verb verb, IReadOnlyList<Refusal> refusals)
    : InvalidOperationException($"{verb} refused: {string.Join(", ", refusals.Select(r => r.Code))}")
{
    public Verb Verb { get; } = verb;

    public IReadOnlyList<Refusal> Refusals { get; } = refusals;
}
