using CitizenPortal.Components.Cases;
using CitizenPortal.Domain.SealedReports;
using CitizenPortal.Features.Words;

namespace CitizenPortal.Components.SealedReports.Desk;

internal static class SealedTones
{
    public static TagLabel State(SealedState state, SealedOutcome? outcome) => outcome is { } told
        ? new(Say.SealedDesk[$"Outcome.{told}"], told is SealedOutcome.Upheld or SealedOutcome.PartlyUpheld ? Tone.Warn : Tone.Neutral)
        : new(Say.SealedDesk[$"State.{state}"], state switch
        {
            SealedState.Received => Tone.Bad,
            SealedState.AwaitingSender or SealedState.AwaitingExplanation => Tone.Wait,
            _ => Tone.Info,
        });

    public static string Acts(SealedActs acts) => string.Join(", ", acts.Each().Select(a => Say.SealedDesk[$"Act.{a}"]));
}
