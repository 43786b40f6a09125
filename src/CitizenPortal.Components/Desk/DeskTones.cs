using CitizenPortal.Components.Cases;
using CitizenPortal.Domain.Questions;

namespace CitizenPortal.Components.Desk;

internal static class DeskTones
{
    public static Tone Of(QuestionState state) => state switch
    {
        QuestionState.Received or QuestionState.Routed => Tone.Info,
        QuestionState.SentBack => Tone.Warn,
        QuestionState.InProgress => Tone.Info,
        QuestionState.AwaitingCitizen or QuestionState.AwaitingApproval => Tone.Wait,
        QuestionState.Answered or QuestionState.Published => Tone.Good,
        _ => Tone.Neutral,
    };

    public static Tone Of(Verb verb) => verb switch
    {
        Verb.SendBack or Verb.Return or Verb.Flag or Verb.RequestReopen or Verb.PromiseMissed => Tone.Warn,
        Verb.Escalate => Tone.Bad,
        Verb.AskBack => Tone.Wait,
        Verb.Review or Verb.Approve or Verb.SendTemplate or Verb.Publish or Verb.PromiseKept => Tone.Good,
        Verb.Ask or Verb.Route or Verb.Supplement => Tone.Info,
        _ => Tone.Neutral,
    };
}
