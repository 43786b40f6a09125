using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Deadlines;

namespace CitizenPortal.Domain.Questions;

/// <summary>What another channel answered by itself: which agency, on which local date, in which words.</summary>
public sealed record OutsideAnswer(string Agency, DateOnly On, string Words);

/// <summary>Cases that another channel took and answered; they come in for the figures only.</summary>
public sealed partial class Question
{
    private static readonly TimeOnly Noon = new(12, 0);

    /// <summary>
    /// Takes in a case that is settled: no date was promised by the portal, so none is late; no clock runs, nobody is written to, and the
    /// resident has no secret for it. It is counted by channel and answer, and in no rate of terms kept.
    /// </summary>
    public static Question Import(Receipt receipt, OutsideAnswer answer, Actor by, Moment at)
    {
        var question = From(receipt, at);
        (question.PromisedOn, question.FirstPromisedOn, question.PromiseSteps, question.IsProvisional) = (null, null, null, false);
        (question.State, question.Lead, question.Answer) = (QuestionState.Answered, answer.Agency, answer.Words);
        question.Join(answer.Agency, PartyRole.Lead, at);
        question.Stop(at);
        question.AnsweredAt = DeadlineClock.InstantOf(answer.On, Noon);
        question.Record(Verb.Import, by, at, new Before(QuestionState.Received, null, null, null), new(receipt.Source, receipt.EntryNote));
        return question;
    }
}
