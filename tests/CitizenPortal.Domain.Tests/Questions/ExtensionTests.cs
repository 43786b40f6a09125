namespace CitizenPortal.Domain.Tests.Questions;

public sealed class ExtensionTests
{
    [Fact]
    public void Both_dates_move_by_its_working_days_and_the_old_one_is_kept()
    {
        var question = Extended("2020-06-10", 5).Build();

        Assert.Equal((A.Day("2020-06-29"), A.Day("2020-06-22")), (question.PromisedOn!.Value, question.HolderDueOn!.Value));
        Assert.Equal((A.Day("2020-06-22"), A.Day("2020-06-22")), (question.ExtendedFrom!.Value, question.FirstPromisedOn!.Value));
        Assert.Equal(("2020-06-22", "Chờ đo đạc."), (question.Events[^1].Reason, question.Events[^1].Words));
        Assert.Equal(question.PromisedOn, DueDate.FromJson(question.PromiseSteps!).Date);
        Assert.Equal(question.HolderDueOn, DueDate.FromJson(question.HolderSteps!).Date);
    }

    [Theory]
    [InlineData("2020-06-19", 0)]
    [InlineData("2020-06-22", 1)]
    [InlineData("2020-06-23", 1)]
    public void It_is_given_before_the_promised_date_and_never_on_it(string day, int refusals) =>
        Assert.Equal(refusals, A.Question().Taken().On(day).WhyNotNow(Verb.Extend, An.Approver).Count(code => code == RefusalCode.PastDueDate));

    [Theory]
    [InlineData(0, true)]
    [InlineData(-1, true)]
    [InlineData(1, false)]
    [InlineData(10, false)]
    [InlineData(11, true)]
    public void It_has_one_to_ten_working_days(int days, bool refused) =>
        Assert.Equal(
            refused,
            A.Question().Taken().Refused((q, at) => q.Extend(An.Approver, at, days, "", true)).Contains(RefusalCode.ExtensionTooLong));

    [Fact]
    public void Only_an_approver_of_the_lead_agency_gives_it()
    {
        Assert.Equal([RefusalCode.MissingDuty], A.Question().Taken().WhyNotNow(Verb.Extend, An.Official));
        Assert.Equal([RefusalCode.OtherAgency], A.Question().Taken().WhyNotNow(Verb.Extend, An.Actor(Duty.Approver, An.OtherAgency)));
        Assert.Empty(A.Question().Submitted().WhyNotNow(Verb.Extend, An.Approver));
    }

    [Fact]
    public void A_holder_already_late_stays_late()
    {
        var question = Extended("2020-06-17", 5).Build();

        Assert.Equal((A.Day("2020-06-29"), A.Day("2020-06-15")), (question.PromisedOn!.Value, question.HolderDueOn!.Value));
        Assert.Equal(2, CaseSegments.Of(question.Events)[^1].WorkingDaysLate(SeedJson.Calendar, A.Moment("2020-06-17").Instant));
    }

    [Fact]
    public void A_new_date_is_a_new_ladder_and_new_reminders()
    {
        var builder = A.Question().Taken().On("2020-06-10");
        var version = builder.Build().DeadlineVersion;
        var question = builder.Do((q, at) => q.Extend(An.Approver, at, 5, "Chờ đo đạc.", true)).Build();

        Assert.Equal((version + 1, A.Day("2020-06-23")), (question.DeadlineVersion, question.EscalateOn!.Value));
        Assert.Equal(A.Day("2020-06-11"), question.RemindOn);
    }

    private static QuestionBuilder Extended(string day, int workingDays) =>
        A.Question().Taken().On(day).Do((q, at) => q.Extend(An.Approver, at, workingDays, "Chờ đo đạc.", true));
}
