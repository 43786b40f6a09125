namespace CitizenPortal.Domain.Tests.Questions;

public sealed class CorrectTests
{
    private static QuestionBuilder Late() => A.Question().Taken().On("2020-06-24");

    [Theory]
    [InlineData("2020-06-15", "holder", true)]
    [InlineData("2020-06-16", "holder", false)]
    [InlineData("2020-06-16", "promise", true)]
    [InlineData("2020-06-22", "promise", true)]
    [InlineData("2020-06-23", "promise", false)]
    public void Only_a_date_that_was_broken_is_set_right(string day, string breach, bool refused)
    {
        var builder = A.Question().Taken().On(day);
        Assert.Equal(refused, builder.Refused((q, at) => q.Correct(An.Monitor, at, breach, " ", true)).Contains(RefusalCode.NotLate));
    }

    [Theory]
    [InlineData("2020-06-15", "")]
    [InlineData("2020-06-16", "holder")]
    [InlineData("2020-06-23", "promise holder")]
    public void Breaches_are_those_made_by_now(string day, string breaches)
    {
        var builder = A.Question().Taken().On(day);

        Assert.Equal(breaches, string.Join(' ', builder.Build().Breaches(builder.Now)));
    }

    [Fact]
    public void A_breach_stays_open_to_correction_after_the_answer_and_in_a_new_round()
    {
        var answered = A.Question().Submitted().On("2020-06-24").Do((q, at) => q.NameCause(An.Official, at, "overload", null)).Do((q, at) => q.Approve(An.Approver, at));
        Assert.Empty(answered.WhyNotNow(Verb.Correct, An.Monitor));
        Assert.Empty(answered.Reopened().WhyNotNow(Verb.Correct, An.Monitor));
        Assert.Equal([RefusalCode.NotLate], A.Question().Approved().WhyNotNow(Verb.Correct, An.Monitor));
    }

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
        Assert.Contains(RefusalCode.OwnAgency, A.Question().In(state).WhyNotNow(Verb.Correct, MonitorAt(agency)));
        Assert.DoesNotContain(RefusalCode.OwnAgency, A.Question().In(state).WhyNotNow(Verb.Correct, An.Monitor));
    }

    [Fact]
    public void The_coordinators_monitor_may_where_an_agency_holds_the_case() =>
        Assert.Empty(Late().WhyNotNow(Verb.Correct, MonitorAt(An.CoordinatorAgency)));

    [Fact]
    public void Only_a_monitor_may() =>
        Assert.All([An.Administrator, An.ProvincialOffice, An.Actor(Duty.Approver, An.OtherAgency) with { Agency = null }], by => Assert.Equal([RefusalCode.MissingDuty], Late().WhyNotNow(Verb.Correct, by)));

    [Fact]
    public void It_changes_neither_date_nor_state_and_stays_in_the_history()
    {
        var builder = Late();
        var before = (builder.Build().State, builder.Build().PromisedOn, builder.Build().HolderDueOn, builder.Build().EscalateOn, builder.Build().DeadlineVersion);
        var question = builder.Do((q, at) => q.Correct(An.Monitor, at, "holder", "Mất điện cả huyện.", true)).Build();

        Assert.Equal(before, (question.State, question.PromisedOn, question.HolderDueOn, question.EscalateOn, question.DeadlineVersion));
        Assert.Equal((Verb.Correct, "holder", "Mất điện cả huyện."), (question.Events[^1].Verb, question.Events[^1].Reason!, question.Events[^1].Words!));
        Assert.Equal(An.ProvincialAgency, question.Events[^1].ActorAgency);
    }

    [Theory]
    [InlineData("holder", " ", RefusalCode.NoText)]
    [InlineData("state", "Sai.", RefusalCode.WrongState)]
    public void It_says_which_breach_and_why(string breach, string reason, RefusalCode code) =>
        Assert.Equal([code], Late().Refused((q, at) => q.Correct(An.Monitor, at, breach, reason, true)));

    [Fact]
    public void An_earlier_holder_who_was_late_does_not_correct_it_either()
    {
        var builder = A.Question().Taken().On("2020-06-17").Do((q, at) => q.SendBack(An.Approver, at, An.OtherAgency, "Tình tiết mới.")).Routed(An.OtherAgency);

        Assert.Equal([An.LeadAgency], builder.Build().Charged);
        Assert.Equal([RefusalCode.OwnAgency], builder.WhyNotNow(Verb.Correct, MonitorAt(An.LeadAgency)));
        Assert.Empty(builder.WhyNotNow(Verb.Correct, MonitorAt("so-tn-mt")));
        Assert.Equal([RefusalCode.OwnAgency], builder.WhyNotNow(Verb.Correct, MonitorAt("so-tn-mt") with { Grants = [new(Duty.Monitor, "so-tn-mt"), new(Duty.Official, An.LeadAgency)] }));
    }

    [Fact]
    public void The_coordinator_who_screened_late_is_charged_for_good()
    {
        var builder = A.Question().Asked().On("2020-06-04").Routed().Do((q, at) => q.Take(An.Official, at));

        Assert.Equal([An.CoordinatorAgency], builder.Build().Charged);
        Assert.Equal([RefusalCode.OwnAgency], builder.WhyNotNow(Verb.Correct, MonitorAt(An.CoordinatorAgency)));
    }

    [Fact]
    public void The_holder_is_charged_while_he_is_late_and_whoever_held_the_case_when_the_promise_was_over()
    {
        var builder = A.Question().Taken();
        Assert.Empty(builder.Build().ChargedAt(A.Moment("2020-06-15")));
        Assert.Equal([An.LeadAgency], builder.Build().ChargedAt(A.Moment("2020-06-16")));

        builder.On("2020-06-19").Do((q, at) => q.SendBack(An.Approver, at, An.OtherAgency, "Tình tiết mới.")).Routed(An.OtherAgency)
            .Do((q, at) => q.Take(An.Actor(Duty.Official, An.OtherAgency, 25), at)).On("2020-06-24").Do((q, at) => q.NotifyProgress(An.Actor(Duty.Official, An.OtherAgency, 25), at, "Đang làm."));
        Assert.Equal([An.LeadAgency, An.OtherAgency], builder.Build().Charged);
    }

    [Fact]
    public void Who_publishes_a_late_answer_in_time_is_not_charged_with_it()
    {
        var builder = A.Question().Submitted().On("2020-06-24").Do((q, at) => q.NameCause(An.Official, at, "overload", null))
            .Do((q, at) => q.Approve(An.Approver, at)).Redacted().Do((q, at) => q.Publish(An.Coordinator, at));

        Assert.Equal([An.LeadAgency], builder.Build().Charged);
    }

    [Fact]
    public void Time_that_was_the_residents_charges_nobody() =>
        Assert.Empty(A.Question().AskedBack().On("2020-09-01").Do((q, at) => q.Supplement(An.Owner(), at, "Thửa 45.")).Build().Charged);

    [Fact]
    public void Who_does_not_stand_above_is_refused() =>
        Assert.Equal([RefusalCode.NotAbove], Late().Refused((q, at) => q.Correct(An.Monitor, at, "holder", "Sai.", false)));
}
