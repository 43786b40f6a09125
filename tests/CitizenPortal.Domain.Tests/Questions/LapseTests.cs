namespace CitizenPortal.Domain.Tests.Questions;

public sealed class LapseTests
{
    [Fact]
    public void A_case_lapses_only_after_an_unanswered_request()
    {
        Assert.Equal([RefusalCode.NeverAskedBack], A.Question().Taken().WhyNotNow(Verb.Lapse, An.Approver));
        Assert.Empty(A.Question().Silent().WhyNotNow(Verb.Lapse, An.Approver));
        Assert.Equal(
            [RefusalCode.NeverAskedBack],
            A.Question().AskedBack().Do((q, at) => q.Supplement(An.Owner(), at, "Thửa 45.")).WhyNotNow(Verb.Lapse, An.Approver));
    }

    [Fact]
    public void A_late_reply_takes_the_ground_away() =>
        Assert.Equal(
            [RefusalCode.NeverAskedBack],
            A.Question().Silent().Do((q, at) => q.Supplement(An.Owner(), at, "Thửa 45.")).WhyNotNow(Verb.Lapse, An.Approver));

    [Fact]
    public void An_approver_says_why()
    {
        Assert.Equal([RefusalCode.NoText], A.Question().Silent().Refused((q, at) => q.Lapse(An.Approver, at, " ")));
        Assert.Equal([RefusalCode.MissingDuty], A.Question().Silent().WhyNotNow(Verb.Lapse, An.Official));
    }

    [Fact]
    public void It_stops_the_clock_and_may_be_taken_up_for_90_days()
    {
        var question = A.Question().Lapsed().Build();

        Assert.Equal((QuestionState.Lapsed, A.Day("2020-09-21")), (question.State, question.ResumableUntil!.Value));
        Assert.Equal((null, null), (question.EscalateOn, question.HolderDueOn));
    }

    [Fact]
    public void A_supplement_takes_it_up_at_the_agency_with_a_new_clock()
    {
        var question = A.Question().Lapsed().On("2020-07-01").Do((q, at) => q.Supplement(An.Owner(), at, "Thửa 45.")).Build();

        Assert.Equal((QuestionState.InProgress, An.LeadAgency), (question.State, question.Holder));
        Assert.Equal((A.Day("2020-07-22"), A.Day("2020-06-22")), (question.PromisedOn!.Value, question.FirstPromisedOn!.Value));
        Assert.Equal((0, null, null), (question.Rounds, question.ResumableUntil, question.SilentSince));
    }

    [Fact]
    public void A_supplement_to_a_case_whose_agency_is_gone_goes_to_the_coordinator()
    {
        var question = A.Question().Lapsed().Do((q, at) => q.Succeed(An.Sweep, at, new("202/2025/QH15") { Lead = new Heir(null, true, SuccessionTests.Order) }))
            .On("2020-07-01").Do((q, at) => q.Supplement(An.Owner(), at, "Thửa 45.")).Build();

        Assert.Equal((QuestionState.Received, null, An.CoordinatorAgency), (question.State, question.Lead, question.Holder));
        Assert.Equal((A.Day("2020-07-03"), A.Day("2020-07-03"), A.Day("2020-07-22")), (question.ScreenBy!.Value, question.HolderDueOn!.Value, question.PromisedOn!.Value));
        Assert.True(question.May(Verb.Route, An.Coordinator, A.Moment("2020-07-01")));
    }

    [Theory]
    [InlineData("2020-09-21", 0)]
    [InlineData("2020-09-22", 1)]
    public void After_that_it_is_too_late(string day, int refusals) =>
        Assert.Equal(refusals, A.Question().Lapsed().On(day).WhyNotNow(Verb.Supplement, An.Owner()).Count(code => code == RefusalCode.TooLate));
}
