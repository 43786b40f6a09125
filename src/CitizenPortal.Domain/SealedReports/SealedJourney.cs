using static CitizenPortal.Domain.SealedReports.SealedRole;
using static CitizenPortal.Domain.SealedReports.SealedState;
using static CitizenPortal.Domain.SealedReports.SealedVerb;

namespace CitizenPortal.Domain.SealedReports;

/// <summary>A row of the journey: the verb, the states it may be done in, those it may lead to (none = it stays), and in which part.</summary>
public sealed record SealedArrow(SealedVerb Verb, IReadOnlyList<SealedState> From, IReadOnlyList<SealedState> To, IReadOnlyList<SealedRole> By);

/// <summary>What may happen to a sealed report: one row an arrow.</summary>
public static class SealedJourney
{
    private static readonly SealedState[] Stays = [];

    public static IReadOnlyList<SealedState> Open { get; } = [Received, Acknowledged, AwaitingSender, AwaitingExplanation, Heard];

    private static readonly SealedState[] UnderWay = [.. Open.Except([Received])];

    public static IReadOnlyList<SealedArrow> Rows { get; } =
    [
        new(Send, [], [Received], [Sender, Portal]),
        new(Give, Open, Stays, [Portal]),
        new(Follow, Open, Stays, [Portal]),
        new(Acknowledge, [Received], [Acknowledged], [Handler]),
        new(AskSender, [Acknowledged, Heard], [AwaitingSender], [Handler]),
        new(Answer, Open, [Received, Acknowledged, AwaitingExplanation, Heard], [Sender]),
        new(RequestExplanation, UnderWay, [AwaitingExplanation], [Handler]),
        new(Explain, [AwaitingExplanation], [AwaitingExplanation, Heard], [Accused, Handler]),
        new(Name, Open, Stays, [Handler]),
        new(SealFurther, Open, Stays, [Handler]),
        new(HandUp, Open, Stays, [Handler]),
        new(Recuse, Open, Stays, [Handler]),
        new(Extend, UnderWay, Stays, [Above]),
        new(RequestIdentity, [.. UnderWay, Concluded], Stays, [Handler]),
        new(ConsentIdentity, [.. UnderWay, Concluded], Stays, [Second]),
        new(Conclude, [Acknowledged, AwaitingSender, AwaitingExplanation, Heard], [Concluded], [Handler]),
        new(Refer, [Concluded], Stays, [Handler]),
        new(EnterResult, [Concluded], Stays, [Handler]),
    ];

    private static readonly Dictionary<SealedVerb, SealedArrow> ByVerb = Rows.ToDictionary(r => r.Verb);

    public static SealedArrow Row(SealedVerb verb) => ByVerb[verb];
}
