namespace CitizenPortal.Domain.Tests.Questions;

public sealed class WorkPromiseTests
{
    [Fact]
    public void A_partial_answer_promises_what_work_by_whom_and_by_when()
    {
        var question = A.Question().Promised("2020-07-15").Build();

        Assert.Equal(("Sửa đoạn đường", An.LeadAgency), (question.WorkPromised, question.WorkPromisedBy));
        Assert.Equal((A.Day("2020-07-15"), A.Day("2020-07-15"), null), (question.WorkPromisedOn!.Value, question.WorkRemindOn!.Value, question.WorkPromiseKept));
        Assert.Equal((null, null), (A.Question().Approved().Build().WorkPromisedOn, A.Question().Approved().Build().WorkRemindOn));
    }

    [Theory]
    [InlineData("Sửa đường", "2020-06-01")]
    [InlineData(" ", "2020-07-15")]
    public void A_promise_has_words_and_a_day_to_come(string work, string on) =>
        Assert.Equal([RefusalCode.NoWorkPromise], A.Question().Submitted().Refused((q, at) => q.Approve(An.Approver, at, new WorkPromise(work, An.LeadAgency, A.Day(on)))));

    [Fact]
    public void A_kept_promise_is_asked_for_no_more()
    {
        var kept = A.Question().Promised().Do((q, at) => q.PromiseKept(An.Official, at, "Đã sửa xong."));

        Assert.Equal((true, null), (kept.Build().WorkPromiseKept, kept.Build().WorkRemindOn));
        Assert.Equal((QuestionState.Answered, "Đã sửa xong."), (kept.Build().State, kept.Build().Events[^1].Words));
        Assert.Equal([RefusalCode.NoWorkPromise], kept.WhyNotNow(Verb.PromiseKept, An.Official));
    }

    [Fact]
    public void A_missed_promise_says_why_and_may_be_kept_late()
    {
        var promised = A.Question().Promised().On("2020-07-16");
        Assert.Equal([RefusalCode.NoText], promised.Refused((q, at) => q.PromiseMissed(An.Official, at, "")));

        promised.Do((q, at) => q.PromiseMissed(An.Official, at, "Chưa có kinh phí."));
        Assert.Equal((false, null), (promised.Build().WorkPromiseKept, promised.Build().WorkRemindOn));
        Assert.Equal([RefusalCode.NoWorkPromise], promised.WhyNotNow(Verb.PromiseMissed, An.Official));
        Assert.True(promised.Do((q, at) => q.PromiseKept(An.Official, at, "Đã sửa xong.")).Build().WorkPromiseKept);
    }

    [Fact]
    public void The_resident_may_contradict_the_agency_and_it_is_asked_again()
    {
        var kept = A.Question().Promised().Do((q, at) => q.PromiseKept(An.Official, at, "Đã sửa xong.")).On("2020-07-16")
            .Do((q, at) => q.PromiseMissed(An.Owner(), at, "Chưa thấy làm."));

        Assert.Equal((false, A.Day("2020-07-23")), (kept.Build().WorkPromiseKept!.Value, kept.Build().WorkRemindOn!.Value));
        Assert.Equal(Duty.Citizen, kept.Build().Events[^1].ActorDuty);
    }

    [Theory]
    [InlineData("2020-07-15", 1)]
    [InlineData("2020-07-16", 0)]
    public void The_resident_waits_for_the_promised_day(string day, int refusals) =>
        Assert.Equal(refusals, A.Question().Promised().On(day).WhyNotNow(Verb.PromiseMissed, An.Owner()).Count());

    [Fact]
    public void A_reminder_comes_again_after_5_working_days() =>
        Assert.Equal(A.Day("2020-07-22"), A.Question().Promised().On("2020-07-15").Do((q, at) => q.WorkReminded(at)).Build().WorkRemindOn);

    [Fact]
    public void Nobody_is_reminded_of_it_while_the_case_is_open_again() =>
        Assert.Null(A.Question().Promised().Reopened().Build().WorkRemindOn);

    [Fact]
    public void A_resident_never_says_that_it_was_kept() =>
        Assert.Contains(RefusalCode.MissingDuty, A.Question().Promised().On("2020-07-16").WhyNotNow(Verb.PromiseKept, An.Owner()));
}
