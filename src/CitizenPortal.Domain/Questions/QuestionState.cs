namespace CitizenPortal.Domain.Questions;

public enum QuestionState
{
    Received,
    Routed,
    SentBack,
    InProgress,
    AwaitingCitizen,
    AwaitingApproval,
    Answered,
    Published,
    Declined,
    Guided,
    Merged,
    Lapsed,
    Withdrawn,
}
