namespace CitizenPortal.Domain.Tests.Questions;

public sealed class EscalationTests
{
    private const int Most = 50;
    private const string NoEnd = "the ladder has no end";

    [Fact]
    public void Rungs_are_climbed_in_order_from_the_first_working_day_after_the_due_date()
    {
        var builder = A.Question().Taken();
        List<(DateOnly, EscalationTarget)> climbed = [];
        for (var left = Most; builder.Build().EscalateOn is { } day; left--)
        {
            Assert.True(left > 0, NoEnd);
            builder.On($"{day:yyyy-MM-dd}");
            climbed.Add((day, builder.Build().Escalate(An.Sweep, builder.Now).Target));
        }

        Assert.Equal(
            [
                (A.Day("2020-06-16"), EscalationTarget.HolderHead),
                (A.Day("2020-06-18"), EscalationTarget.ManagingBody),
                (A.Day("2020-06-19"), EscalationTarget.MonitorDepartment),
                (A.Day("2020-06-23"), EscalationTarget.ProvincialOffice),
                (A.Day("2020-06-24"), EscalationTarget.CitizenApology),
                (A.Day("2020-06-23"), EscalationTarget.HolderHead),
                (A.Day("2020-06-25"), EscalationTarget.ManagingBody),
                (A.Day("2020-06-26"), EscalationTarget.MonitorDepartment),
                (A.Day("2020-06-30"), EscalationTarget.ProvincialOffice),
            ],
            climbed);
    }

    [Fact]
    public void Where_the_promised_date_comes_first_the_ladder_is_climbed_once()
    {
        var builder = A.Question().Routed().On("2020-06-18").Do((q, at) => q.DeemAccept(An.Sweep, at));
        var version = builder.Build().DeadlineVersion;

        Assert.Equal(
            [EscalationTarget.HolderHead, EscalationTarget.CitizenApology, EscalationTarget.ManagingBody, EscalationTarget.MonitorDepartment, EscalationTarget.ProvincialOffice],
            Climb(builder));
        Assert.Equal(version, builder.Build().DeadlineVersion);
    }

    [Fact]
    public void The_apology_is_made_once_for_each_promised_date()
    {
        var builder = A.Question().Taken().On("2020-06-24");
        Assert.Single(Climb(builder), EscalationTarget.CitizenApology);
        Assert.Equal(A.Day("2020-06-22"), builder.Build().ApologisedFor);

        builder.Do((q, at) => q.Submit(An.Official, at, "Trả lời.")).Do((q, at) => q.NameCause(An.Official, at, "overload", null))
            .Do((q, at) => q.Approve(An.Approver, at)).Reopened();
        Assert.Null(builder.Build().ApologisedFor);
        Assert.Single(Climb(builder), EscalationTarget.CitizenApology);
    }

    [Fact]
    public void After_the_apology_the_ladder_stands_on_the_promised_date_whatever_the_holders_date_is()
    {
        var builder = A.Question().Taken().On("2020-06-24");
        var holders = builder.Build().DeadlineVersion;
        for (var left = Most; builder.Build().ApologisedFor is null; left--)
        {
            Assert.True(left > 0, NoEnd);
            builder.Do((q, at) => q.Escalate(An.Sweep, at));
        }

        Assert.Equal((A.Day("2020-06-22"), holders + 1, 0), (builder.Build().LadderFrom!.Value, builder.Build().DeadlineVersion, builder.Build().NextRung));

        builder.Do((q, at) => q.Escalate(An.Sweep, at)).Do((q, at) => q.SendBack(An.Approver, at, An.OtherAgency, "Tình tiết mới.")).Routed(An.OtherAgency);
        Assert.Equal(A.Day("2020-06-25"), builder.Build().HolderDueOn);
        Assert.Equal((A.Day("2020-06-22"), holders + 1, 1), (builder.Build().LadderFrom!.Value, builder.Build().DeadlineVersion, builder.Build().NextRung));
    }

    [Fact]
    public void Each_rung_has_a_key_of_its_own()
    {
        var builder = A.Question().Taken();
        List<(EscalationTarget, int)> keys = [];
        for (var left = Most; builder.Build().EscalateOn is { } day; left--)
        {
            Assert.True(left > 0, NoEnd);
            builder.On($"{day:yyyy-MM-dd}").Do((q, at) => keys.Add((q.Escalate(An.Sweep, at).Target, q.DeadlineVersion)));
        }

        Assert.Equal(9, keys.Count);
        Assert.Equal(keys, keys.Distinct());
    }

    [Fact]
    public void Above_the_last_rung_a_call_is_refused()
    {
        var builder = A.Question().Taken();
        Climb(builder);

        Assert.Equal([RefusalCode.WrongState], builder.Refused((q, at) => q.Escalate(An.Sweep, at)));
    }

    [Fact]
    public void A_rung_is_climbed_once_for_each_deadline_version()
    {
        var builder = A.Question().Taken().On("2020-06-18").Do((q, at) => q.Escalate(An.Sweep, at)).Do((q, at) => q.Escalate(An.Sweep, at));
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
        for (var left = Most; builder.Build().RemindOn is { } day; left--)
        {
            Assert.True(left > 0, NoEnd);
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

    private static List<EscalationTarget> Climb(QuestionBuilder builder)
    {
        List<EscalationTarget> climbed = [];
        for (var left = Most; builder.Build().EscalateOn is { } day; left--)
        {
            Assert.True(left > 0, NoEnd);
            builder.On($"{day:yyyy-MM-dd}").Do((q, at) => climbed.Add(q.Escalate(An.Sweep, at).Target));
        }

        return climbed;
    }
}
