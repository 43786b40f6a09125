namespace CitizenPortal.Domain.Tests.Questions;

public sealed class FiguresTests
{
    [Theory]
    [InlineData(QuestionState.Declined, true)]
    [InlineData(QuestionState.Answered, true)]
    [InlineData(QuestionState.Published, false)]
    [InlineData(QuestionState.InProgress, false)]
    public void Only_a_closed_case_that_is_not_public_is_left_out_and_only_by_its_coordinator(QuestionState state, bool may)
    {
        var built = A.Question().In(state);

        Assert.Equal(may, !built.WhyNotNow(Verb.LeaveOut, An.Coordinator).Any());
        Assert.Contains(RefusalCode.MissingDuty, built.WhyNotNow(Verb.LeaveOut, An.Approver));
        Assert.Contains(RefusalCode.MissingDuty, built.WhyNotNow(Verb.LeaveOut, An.Monitor));
    }

    [Fact]
    public void Mark_keeps_reason_day_and_words_and_a_duplicate_names_the_other_case()
    {
        var spam = A.Question().In(QuestionState.Declined).Do((q, at) => q.LeaveOut(An.Coordinator, at, LeftOut.Spam, "Quảng cáo.")).Build();
        Assert.Equal((LeftOut.Spam, spam.Events[^1].At.ToOffset(TimeSpan.FromHours(7)).Date), (spam.LeftOutAs, spam.LeftOutOn!.Value.ToDateTime(default)));

        RefusalCode[] Of(string words, string? original) => [.. A.Question().In(QuestionState.Declined).Refused((q, at) => q.LeaveOut(An.Coordinator, at, LeftOut.Duplicate, words, original))];
        Assert.Equal([RefusalCode.NoText], Of("Trùng.", null));
        Assert.Equal([RefusalCode.NoText], Of(" ", "HD20-000002-9"));
        var same = A.Question().In(QuestionState.Declined).Do((q, at) => q.LeaveOut(An.Coordinator, at, LeftOut.Duplicate, "Cùng người, cùng câu.", "HD20-000002-9")).Build();
        Assert.Equal(("Duplicate", "HD20-000002-9: Cùng người, cùng câu."), (same.Events[^1].Reason, same.Events[^1].Words));
    }

    [Fact]
    public void Monitor_and_coordinator_put_it_back_once_and_nobody_else()
    {
        var left = A.Question().In(QuestionState.Declined).Do((q, at) => q.LeaveOut(An.Coordinator, at, LeftOut.Test, "Thử."));
        Assert.Equal([RefusalCode.WrongState], left.WhyNotNow(Verb.LeaveOut, An.Coordinator));
        Assert.Equal([RefusalCode.MissingDuty], left.WhyNotNow(Verb.CountAgain, An.Approver));
        Assert.Equal([RefusalCode.NoText], left.Refused((q, at) => q.CountAgain(An.Monitor, at, " ")));

        var back = left.Do((q, at) => q.CountAgain(An.Monitor, at, "Là câu hỏi thật."));
        Assert.Equal((null, null), (back.Build().LeftOutAs, back.Build().LeftOutOn));
        Assert.Equal([RefusalCode.WrongState], back.WhyNotNow(Verb.CountAgain, An.Monitor));
    }

    [Fact]
    public void Taken_up_again_it_counts_by_itself()
    {
        var asked = A.Question().In(QuestionState.Answered).ReopenRequested();
        Assert.Equal([RefusalCode.WrongState], asked.WhyNotNow(Verb.LeaveOut, An.Coordinator));
        var left = A.Question().In(QuestionState.Answered).Do((q, at) => q.LeaveOut(An.Coordinator, at, LeftOut.Test, "Thử.")).ReopenRequested();
        Assert.NotNull(left.Build().LeftOutAs);

        Assert.Null(left.Do((q, at) => q.AcceptReopen(An.Approver, at, null)).Build().LeftOutAs);
    }

    [Fact]
    public void What_another_channel_answered_has_no_promise_no_clock_and_the_day_of_its_answer()
    {
        var at = A.Moment("2020-06-08");
        var receipt = new Receipt(1, "HD20-000001-2", "Đổi giấy phép lái xe ở đâu?", Channel.HotLine, An.CoordinatorAgency) { ContactAt = new(2020, 5, 4, 7, 30, 0, TimeSpan.FromHours(7)), Source = "channel-HotLine", SourceId = "1" };
        var question = Question.Import(receipt, new OutsideAnswer("so-gtvt", A.Day("2020-05-06"), "Tại Trung tâm hành chính công."), An.Coordinator, at);

        Assert.Equal((QuestionState.Answered, "so-gtvt", A.Day("2020-05-04")), (question.State, question.Lead, question.ReceivedOn));
        Assert.Equal((null, null, null, null), (question.PromisedOn, question.HolderDueOn, question.EscalateOn, question.PublishBy));
        Assert.Equal(A.Day("2020-05-06"), DeadlineClock.DayOf(question.AnsweredAt!.Value));
        Assert.False(question.BrokePromise || question.BrokeSegment);
    }
}
