using CitizenPortal.Domain.Visibility;

namespace CitizenPortal.Domain.Tests.Questions;

public sealed class WithdrawTests
{
    public static TheoryData<QuestionState> StatesBeforePublication => [.. QuestionJourney.Open, QuestionState.Answered];

    public static TheoryData<QuestionState> StatesAfterwards => [QuestionState.Published, QuestionState.Declined, QuestionState.Guided, QuestionState.Lapsed, QuestionState.Withdrawn];

    [Theory]
    [MemberData(nameof(StatesBeforePublication))]
    public void A_resident_takes_his_case_back_in_any_state_before_publication(QuestionState state)
    {
        var question = A.Question().In(state).Do((q, at) => q.Withdraw(An.Owner(), at, WithdrawalReasons.ProposedByOfficial, "Anh cán bộ bảo rút.")).Build();

        Assert.Equal((QuestionState.Withdrawn, Audience.Staff), (question.State, question.Audience));
        Assert.Equal((WithdrawalReasons.ProposedByOfficial, "Anh cán bộ bảo rút."), (question.Events[^1].Reason, question.Events[^1].Words));
        Assert.All([question.HolderDueOn, question.EscalateOn, question.RemindOn, question.PublishBy, question.ReplyBy], date => Assert.Null(date));
    }

    [Theory]
    [MemberData(nameof(StatesAfterwards))]
    public void And_in_none_after_it(QuestionState state) =>
        Assert.Equal([RefusalCode.WrongState], A.Question().In(state).WhyNotNow(Verb.Withdraw, An.Owner()));

    [Fact]
    public void One_of_the_reasons_is_given() =>
        Assert.Equal([RefusalCode.NoText], A.Question().Refused((q, at) => q.Withdraw(An.Owner(), at, "because", "Thôi.")));

    [Fact]
    public void Nobody_else_takes_it_back() =>
        Assert.All([An.Coordinator, An.Official, An.Administrator, An.Owner(2)], by => Assert.NotEmpty(A.Question().Taken().WhyNotNow(Verb.Withdraw, by)));

    [Fact]
    public void A_withdrawn_case_leaves_nothing_for_a_sweep_to_do()
    {
        var question = A.Question().Promised().ReopenRequested().Do((q, at) => q.Withdraw(An.Owner(), at, "solved", null)).Build();

        Assert.Equal((null, null), (question.ReopenDecideBy, question.WorkRemindOn));
    }

    [Fact]
    public void Its_promised_date_stays_to_tell_whether_it_was_late()
    {
        var question = A.Question().Taken().On("2020-06-24").Do((q, at) => q.Withdraw(An.Owner(), at, "solved", null)).Build();

        Assert.True(DeadlineClock.IsLate(question.PromisedOn!.Value, DeadlineClock.DayOf(question.ClosedAt!.Value)));
    }
}
