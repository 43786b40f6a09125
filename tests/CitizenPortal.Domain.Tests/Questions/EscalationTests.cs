namespace CitizenPortal.Domain.Tests.Questions;

public sealed class EscalationTests
{
    [Fact]
    public void Rungs_are_climbed_in_order_from_the_first_working_day_after_the_due_date()
    {
        var builder = A.Question().Taken();
        List<(DateOnly, EscalationTarget)> climbed = [];
        while (builder.Build().EscalateOn is { } day)
        {
            builder.On($"{day:yyyy-MM-dd}");
            climbed.Add((day, builder.Build().Escalate(An.Sweep, builder.Now).Target));
        }

        Assert.Equal(
            [
                (A.Day("2020-06-16"), EscalationTarget.HolderHead),
                (A.Day("2020-06-17"), EscalationTarget.CitizenApology),
                (A.Day("2020-06-18"), EscalationTarget.ManagingBody),
                (A.Day("2020-06-19"), EscalationTarget.MonitorDepartment),
                (A.Day("2020-06-23"), EscalationTarget.ProvincialOffice),
            ],
            climbed);
    }

    [Fact]
    public void Above_the_last_rung_a_call_is_refused()
    {
        var builder = A.Question().Taken().On("2020-06-30");
        for (var rung = 0; rung < SeedJson.Policy.Rungs.Count; rung++)
        {
            builder.Do((q, at) => q.Escalate(An.Sweep, at));
        }

        Assert.Equal([RefusalCode.WrongState], builder.Refused((q, at) => q.Escalate(An.Sweep, at)));
    }

    [Fact]
    public void A_rung_is_climbed_once_for_each_deadline_version()
    {
        var builder = A.Question().Taken().On("2020-06-17").Do((q, at) => q.Escalate(An.Sweep, at)).Do((q, at) => q.Escalate(An.Sweep, at));
        var version = builder.Build().DeadlineVersion;
        Assert.Equal(2, builder.Build().NextRung);

        builder.Do((q, at) => q.Submit(An.Official, at, "Trả lời.")).Do((q, at) => q.Return(An.Approver, at, "Xin nói rõ."));
        Assert.Equal((version, 2), (builder.Build().DeadlineVersion, builder.Build().NextRung));
    }

    [Fact]
    public void A_new_date_is_a_new_ladder()
    {
        var builder = A.Question().Routed().On("2020-06-03").Do((q, at) => q.Escalate(An.Sweep, at));
        var version = builder.Build().DeadlineVersion;
        var question = builder.Do((q, at) => q.DeemAccept(An.Sweep, at)).Build();

        Assert.Equal((version + 1, 0, A.Day("2020-06-18")), (question.DeadlineVersion, question.NextRung, question.EscalateOn!.Value));
    }

    [Fact]
    public void A_ladder_counts_from_the_earlier_of_promise_and_share()
    {
        Assert.Equal(A.Day("2020-06-15"), A.Question().Taken().Build().LadderFrom);
        Assert.Equal(A.Day("2020-06-22"), A.Question().Routed().On("2020-06-18").Do((q, at) => q.DeemAccept(An.Sweep, at)).Build().LadderFrom);
    }

    [Fact]
    public void Nobody_is_escalated_while_the_resident_is_asked() =>
        Assert.Contains(RefusalCode.WrongState, A.Question().AskedBack().WhyNotNow(Verb.Escalate, An.Sweep));

    [Fact]
    public void Each_reminder_day_comes_once_and_then_none()
    {
        var builder = A.Question().Taken();
        List<DateOnly> days = [];
        while (builder.Build().RemindOn is { } day)
        {
            days.Add(day);
            builder.On($"{day:yyyy-MM-dd}").Do((q, at) => q.Reminded(at));
        }

        Assert.Equal([A.Day("2020-06-08"), A.Day("2020-06-11"), A.Day("2020-06-15")], days);
    }

    [Fact]
    public void A_share_of_one_day_has_one_reminder()
    {
        var builder = A.Question().Routed();
        Assert.Equal(A.Day("2020-06-02"), builder.Build().RemindOn);
        Assert.Null(builder.On("2020-06-02").Do((q, at) => q.Reminded(at)).Build().RemindOn);
    }
}
