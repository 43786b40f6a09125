using CitizenPortal.Domain.Visibility;

namespace CitizenPortal.Domain.Tests.Questions;

/// <summary>A case that turns out to be of a sealed kind leaves the journey: no sweep finds it and nobody on it may act.</summary>
public sealed class SealedKindTests
{
    private static readonly Classification Denunciation = new(CaseKind.Denunciation, FeedbackBasis.None, null, null, false, false);

    [Theory]
    [InlineData(QuestionState.Received)]
    [InlineData(QuestionState.Routed)]
    [InlineData(QuestionState.InProgress)]
    [InlineData(QuestionState.AwaitingCitizen)]
    [InlineData(QuestionState.AwaitingApproval)]
    [InlineData(QuestionState.Answered)]
    [InlineData(QuestionState.Published)]
    public void Nothing_is_due_any_more(QuestionState state)
    {
        var builder = A.Question().In(state).On("2020-06-24").Do((q, at) => q.ChangeKind(An.Coordinator, at, Denunciation, "Là tố cáo."));
        var question = builder.Build();

        Assert.All(
            [question.ScreenBy, question.AcceptBy, question.ReplyBy, question.RemindOn, question.EscalateOn, question.PublishBy, question.ReopenDecideBy, question.WorkRemindOn],
            date => Assert.Null(date));
        Assert.Equal((Audience.Sealed, null), (question.Audience, question.AssigneeId));
        Assert.All([Verb.Escalate, Verb.DeemAccept, Verb.ResumeSilent, Verb.Route, Verb.Recount], verb => Assert.Contains(RefusalCode.SealedKind, builder.WhyNotNow(verb, An.Sweep)));
    }

    [Fact]
    public void Open_requests_and_promised_work_fall_too()
    {
        var promised = A.Question().Promised().ReopenRequested().Do((q, at) => q.ChangeKind(An.Coordinator, at, Denunciation, "Là tố cáo.")).Build();

        Assert.Equal((null, null), (promised.ReopenDecideBy, promised.WorkRemindOn));
    }

    [Fact]
    public void A_sealed_kind_found_in_screening_is_not_sent_on()
    {
        var question = A.Question().Asked().Do((q, at) => q.Screen(An.Coordinator, at, Denunciation)).Build();

        Assert.Equal((null, null, null), (question.ScreenBy, question.EscalateOn, question.RemindOn));
    }
}
