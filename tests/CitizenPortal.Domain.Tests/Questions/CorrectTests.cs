namespace CitizenPortal.Domain.Tests.Questions;

public sealed class CorrectTests
{
    private static Actor MonitorAt(string agency) => An.Actor(Duty.Monitor, agency, 26);

    [Theory]
    [InlineData(QuestionState.Received, An.CoordinatorAgency)]
    [InlineData(QuestionState.SentBack, An.CoordinatorAgency)]
    [InlineData(QuestionState.SentBack, An.LeadAgency)]
    [InlineData(QuestionState.InProgress, An.LeadAgency)]
    [InlineData(QuestionState.Answered, An.LeadAgency)]
    [InlineData(QuestionState.Published, An.LeadAgency)]
    [InlineData(QuestionState.Declined, An.CoordinatorAgency)]
    [InlineData(QuestionState.Withdrawn, An.CoordinatorAgency)]
    public void Nobody_of_the_holders_agency_sets_its_breach_right(QuestionState state, string agency)
    {
        Assert.Equal([RefusalCode.OwnAgency], A.Question().In(state).WhyNotNow(Verb.Correct, MonitorAt(agency)));
        Assert.Empty(A.Question().In(state).WhyNotNow(Verb.Correct, An.Monitor));
    }

    [Fact]
    public void The_coordinators_monitor_may_where_an_agency_holds_the_case() =>
        Assert.Empty(A.Question().Taken().WhyNotNow(Verb.Correct, MonitorAt(An.CoordinatorAgency)));

    [Fact]
    public void Only_a_monitor_may() =>
        Assert.All([An.Administrator, An.ProvincialOffice, An.Actor(Duty.Approver, An.LeadAgency) with { Agency = null }], by => Assert.Equal([RefusalCode.MissingDuty], A.Question().Taken().WhyNotNow(Verb.Correct, by)));

    [Fact]
    public void It_changes_neither_date_nor_state_and_stays_in_the_history()
    {
        var builder = A.Question().Taken().On("2020-06-24");
        var before = (builder.Build().State, builder.Build().PromisedOn, builder.Build().HolderDueOn, builder.Build().EscalateOn, builder.Build().DeadlineVersion);
        var question = builder.Do((q, at) => q.Correct(An.Monitor, at, "holder", "Mất điện cả huyện.")).Build();

        Assert.Equal(before, (question.State, question.PromisedOn, question.HolderDueOn, question.EscalateOn, question.DeadlineVersion));
        Assert.Equal((Verb.Correct, "holder", "Mất điện cả huyện."), (question.Events[^1].Verb, question.Events[^1].Reason!, question.Events[^1].Words!));
        Assert.Equal(An.ProvincialAgency, question.Events[^1].ActorAgency);
    }

    [Theory]
    [InlineData("holder", " ", RefusalCode.NoText)]
    [InlineData("state", "Sai.", RefusalCode.WrongState)]
    public void It_says_which_breach_and_why(string breach, string reason, RefusalCode code) =>
        Assert.Equal([code], A.Question().Taken().Refused((q, at) => q.Correct(An.Monitor, at, breach, reason)));
}
