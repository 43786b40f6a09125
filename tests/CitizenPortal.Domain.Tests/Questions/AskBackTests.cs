namespace CitizenPortal.Domain.Tests.Questions;

public sealed class AskBackTests
{
    [Fact]
    public void An_official_needs_an_approvers_consent_and_not_his_own()
    {
        var taken = A.Question().Taken();

        Assert.Equal([RefusalCode.NeedsApproverConsent], taken.Refused((q, at) => q.AskBack(An.Official, at, "Xin bổ sung.", An.Official.UserId)));
        taken.Do((q, at) => q.AskBack(An.Official, at, "Xin bổ sung.", An.Approver.UserId));
        Assert.Equal("13", taken.Build().Events[^1].Reason);
    }

    [Fact]
    public void An_approver_and_a_coordinator_ask_without_anybodys_consent()
    {
        Assert.Equal(QuestionState.AwaitingCitizen, A.Question().Taken().Do((q, at) => q.AskBack(An.Approver, at, "Xin bổ sung.", null)).Build().State);
        Assert.Equal(QuestionState.AwaitingCitizen, A.Question().Do((q, at) => q.AskBack(An.Coordinator, at, "Xin bổ sung.", null)).Build().State);
    }

    [Theory]
    [InlineData(ContactWay.Email, "2020-06-22")]
    [InlineData(ContactWay.Phone, "2020-06-22")]
    [InlineData(ContactWay.None, "2020-07-01")]
    public void A_resident_has_15_working_days_or_30_days_without_contact(ContactWay way, string replyBy) =>
        Assert.Equal(A.Day(replyBy), A.Question().With(r => r with { ContactBy = way }).AskedBack().Build().ReplyBy);

    [Fact]
    public void A_waiting_case_goes_back_to_where_it_was_asked()
    {
        var received = A.Question().Do((q, at) => q.AskBack(An.Coordinator, at, "Ở đâu?", null)).On("2020-06-04")
            .Do((q, at) => q.Supplement(An.Owner(), at, "Xã Phước Thuận.")).Build();
        Assert.Equal((QuestionState.Received, A.Day("2020-06-08")), (received.State, received.ScreenBy!.Value));

        Assert.Equal(QuestionState.InProgress, A.Question().AskedBack().After(q => q.ReplyBy).Do((q, at) => q.ResumeSilent(An.Sweep, at)).Build().State);
    }

    [Theory]
    [InlineData("2020-06-01 17:00", 0)]
    [InlineData("2020-06-02", 1)]
    [InlineData("2020-06-06", 4)]
    [InlineData("2020-06-22", 15)]
    public void A_pause_moves_both_dates_by_its_working_days(string until, int days)
    {
        var asked = A.Question().AskedBack();
        var (promised, held) = (asked.Build().PromisedOn!.Value, asked.Build().HolderDueOn!.Value);
        var question = asked.On(until).Do((q, at) => q.Supplement(An.Owner(), at, "Tờ 12.")).Build();

        Assert.Equal(A.Clock().AddWorkingDays(promised, days), question.PromisedOn);
        Assert.Equal(A.Clock().AddWorkingDays(held, days), question.HolderDueOn);
        Assert.Equal(promised, question.FirstPromisedOn);
    }

    [Fact]
    public void A_breach_already_made_stays()
    {
        var late = A.Question().Routed().On("2020-06-23").Do((q, at) => q.Take(An.Official, at))
            .Do((q, at) => q.AskBack(An.Official, at, "Xin bổ sung.", 13)).On("2020-06-29").Do((q, at) => q.Supplement(An.Owner(), at, "Tờ 12.")).Build();

        Assert.Equal(A.Day("2020-06-22"), late.PromisedOn);
        Assert.Equal(A.Day("2020-07-06"), late.HolderDueOn);
    }

    [Fact]
    public void Waiting_for_the_resident_is_charged_to_nobody()
    {
        var asked = A.Question().AskedBack().Build();

        Assert.False(asked.IsLate(A.Day("2020-07-30")));
        Assert.True(A.Question().Taken().Build().IsLate(A.Day("2020-06-23")));
        Assert.False(A.Question().Taken().Build().IsLate(A.Day("2020-06-22")));
    }

    [Fact]
    public void No_ladder_is_lit_while_the_resident_is_asked()
    {
        var question = A.Question().AskedBack()
            .Do((q, at) => q.ChangeKind(An.Coordinator, at, new(CaseKind.Feedback, FeedbackBasis.Scene, "DAT-01", null, false, false), "Là phản ánh."))
            .Build();

        Assert.Equal((null, null), (question.EscalateOn, question.RemindOn));
    }

    [Fact]
    public void A_supplement_in_another_open_state_is_kept_and_changes_no_date()
    {
        var routed = A.Question().Routed();
        var before = (routed.Build().State, routed.Build().PromisedOn, routed.Build().HolderDueOn, routed.Build().EscalateOn);
        var question = routed.On("2020-06-02").Do((q, at) => q.Supplement(An.Owner(), at, "Thêm ảnh.")).Build();

        Assert.Equal(before, (question.State, question.PromisedOn, question.HolderDueOn, question.EscalateOn));
        Assert.Equal("Thêm ảnh.", question.Events[^1].Words);
    }
}
