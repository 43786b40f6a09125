using CitizenPortal.Domain.Questions;

namespace CitizenPortal.Features.Reading.Show;

/// <summary>The eight phrases in which a resident reads where his case stands.</summary>
public enum PublicPhase { Sent, SentOn, Working, AwaitingCitizen, Answered, Guided, Declined, Closed }

public static class PublicPhases
{
    public static PublicPhase Of(QuestionState state) => state switch
    {
        QuestionState.Received or QuestionState.SentBack => PublicPhase.Sent,
        QuestionState.Routed => PublicPhase.SentOn,
        QuestionState.InProgress or QuestionState.AwaitingApproval => PublicPhase.Working,
        QuestionState.AwaitingCitizen => PublicPhase.AwaitingCitizen,
        QuestionState.Answered or QuestionState.Published => PublicPhase.Answered,
        QuestionState.Guided => PublicPhase.Guided,
        QuestionState.Declined => PublicPhase.Declined,
        QuestionState.Merged or QuestionState.Lapsed or QuestionState.Withdrawn => PublicPhase.Closed,
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };

    public static IReadOnlyList<QuestionState> StatesOf(PublicPhase phase) =>
        [.. Enum.GetValues<QuestionState>().Where(state => Of(state) == phase)];
}
