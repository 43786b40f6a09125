using FsCheck;
using FsCheck.Fluent;

namespace CitizenPortal.Domain.Tests.Questions;

public sealed class RecountTests
{
    private static readonly DeadlineClock Longer = A.ClockWithHoliday("2020-06-10");

    [Fact]
    public void A_new_holiday_moves_the_open_dates_by_an_event_with_its_reason()
    {
        var builder = A.Question().Taken().By(Longer);

        Assert.True(builder.Build().Recount(An.Administrator, builder.Now, "Bão số 5"));
        var told = builder.Build().Events[^1];
        Assert.Equal((Verb.Recount, "Bão số 5"), (told.Verb, told.Words));
        Assert.Equal((A.Day("2020-06-22"), A.Day("2020-06-23")), (told.PromisedBefore!.Value, told.PromisedAfter!.Value));
        Assert.Equal((A.Day("2020-06-15"), A.Day("2020-06-16")), (told.HolderDueBefore!.Value, told.HolderDueAfter!.Value));
        Assert.Equal(2, builder.Build().CalendarVersion);
        Assert.Equal(A.Day("2020-06-22"), builder.Build().FirstPromisedOn);
    }

    [Fact]
    public void The_stored_steps_lead_to_the_new_dates()
    {
        var question = A.Question().Taken().By(Longer).Do((q, at) => q.Recount(An.Sweep, at, "Bão")).Build();
        var steps = DueDate.FromJson(question.PromiseSteps!);

        Assert.Equal(question.PromisedOn, steps.Date);
        Assert.Contains(steps.Steps, s => s is { Kind: DueStepKind.Holiday, Reason: "Nghỉ thêm" });
        Assert.Equal(question.HolderDueOn, DueDate.FromJson(question.HolderSteps!).Date);
    }

    [Fact]
    public void Where_nothing_moves_no_event_is_written_and_the_calendar_version_is_noted()
    {
        var builder = A.Question().Taken().By(A.ClockWithHoliday("2020-12-15"));
        var events = builder.Build().EventCount;

        Assert.False(builder.Build().Recount(An.Sweep, builder.Now, "Nghỉ thêm"));
        Assert.Equal((events, 2), (builder.Build().EventCount, builder.Build().CalendarVersion));
    }

    [Fact]
    public void The_columns_that_sweeps_read_move_too()
    {
        var received = A.Question().By(A.Clock()).Asked().By(A.ClockWithHoliday("2020-06-03")).Do((q, at) => q.Recount(An.Sweep, at, "Bão")).Build();
        Assert.Equal((A.Day("2020-06-04"), A.Day("2020-06-05")), (received.ScreenBy!.Value, received.EscalateOn!.Value));

        var routed = A.Question().Routed().By(A.ClockWithHoliday("2020-06-02")).Do((q, at) => q.Recount(An.Sweep, at, "Bão")).Build();
        Assert.Equal((A.Day("2020-06-03"), null), (routed.AcceptBy!.Value, routed.ScreenBy));
    }

    [Fact]
    public void The_residents_own_time_grows_with_the_calendar_and_never_shrinks()
    {
        var asked = A.Question().AskedBack().By(Longer).Do((q, at) => q.Recount(An.Sweep, at, "Bão"));
        Assert.Equal((A.Day("2020-06-23"), null), (asked.Build().ReplyBy!.Value, asked.Build().EscalateOn));
        Assert.Equal((A.Day("2020-06-22"), A.Day("2020-06-23")), (asked.Build().Events[^1].ReplyBefore!.Value, asked.Build().Events[^1].ReplyAfter!.Value));

        asked.By(A.Clock()).Do((q, at) => q.Recount(An.Sweep, at, "Bỏ ngày nghỉ"));
        Assert.Equal(A.Day("2020-06-23"), asked.Build().ReplyBy);
    }

    [Fact]
    public void The_term_of_an_opinion_that_is_waited_for_moves_and_its_reminders_with_it()
    {
        var builder = A.Question().OpinionAsked().By(A.ClockWithHoliday("2020-06-03"));

        Assert.True(builder.Build().Recount(An.Sweep, builder.Now, "Bão"));
        var (question, opinion) = (builder.Build(), builder.Build().Opinions[0]);
        Assert.Equal((A.Day("2020-06-09"), A.Day("2020-06-09"), A.Day("2020-06-09")), (opinion.DueOn, DueDate.FromJson(opinion.DueSteps).Date, question.OpinionDueOn!.Value));
        Assert.Equal((A.Day("2020-06-05"), A.Day("2020-06-05")), (opinion.RemindOn!.Value, question.OpinionRemindOn!.Value));
    }

    [Fact]
    public void An_opinion_alone_that_moves_is_a_case_that_moves()
    {
        var closure = new AgencyClosure(1, A.Day("2020-06-08"), A.Day("2020-06-08"), ["so-tn-mt"], "Dịch bệnh", "9/QĐ-UBND");
        var closed = new DeadlineClock(new WorkingCalendar(SeedJson.Calendar.Version + 1, SeedJson.Days, SeedJson.ApprovedYears, [closure]), SeedJson.Policy);
        var builder = A.Question().OpinionAsked().By(closed).On("2020-06-04");
        var promised = builder.Build().PromisedOn;

        Assert.True(builder.Build().Recount(An.Sweep, builder.Now, "Sở nghỉ một ngày"));
        Assert.Equal((promised, A.Day("2020-06-09")), (builder.Build().PromisedOn, builder.Build().OpinionDueOn!.Value));
        Assert.False(builder.Build().Recount(An.Sweep, builder.Now, "Như cũ"));
    }

    [Fact]
    public void An_opinion_that_was_given_stays_as_it_was()
    {
        var builder = A.Question().OpinionAsked().Do((q, at) => q.GiveOpinion(An.Actor(Duty.Official, "so-tn-mt", 20), at, "Đất ở.")).By(A.ClockWithHoliday("2020-06-03"));
        builder.Do((q, at) => q.Recount(An.Sweep, at, "Bão"));

        Assert.Equal((A.Day("2020-06-08"), null), (builder.Build().Opinions[0].DueOn, builder.Build().OpinionDueOn));
    }

    [Fact]
    public void A_date_into_a_year_that_has_been_approved_is_no_longer_provisional()
    {
        var builder = A.Question().On("2026-12-28").Asked();
        Assert.True(builder.Build().IsProvisional);

        var approved = new DeadlineClock(new WorkingCalendar(2, SeedJson.Days, [.. SeedJson.ApprovedYears, 2027]), SeedJson.Policy);
        builder.By(approved).On("2026-12-28").Do((q, at) => q.Recount(An.Sweep, at, "Duyệt lịch 2027"));
        Assert.False(builder.Build().IsProvisional);
    }

    [Fact]
    public void A_closed_case_is_never_recounted() =>
        Assert.Contains(RefusalCode.WrongState, A.Question().Approved().WhyNotNow(Verb.Recount, An.Sweep));

    [Fact]
    public void Counting_anew_on_the_same_calendar_gives_the_same_dates_and_steps() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(300), Prop.ForAll(Walks.Any, steps =>
        {
            Walks.Play(steps, recounts: false, look: (q, _) =>
            {
                if (q.IsOpen)
                {
                    var (before, events) = ((q.PromisedOn, q.PromiseSteps, q.HolderDueOn, q.HolderSteps, q.EscalateOn), q.EventCount);
                    Assert.False(q.Recount(An.Sweep, new Moment(q.Events[^1].At, Walks.Clock), "Như cũ"));
                    Assert.Equal((before, events), ((q.PromisedOn, q.PromiseSteps, q.HolderDueOn, q.HolderSteps, q.EscalateOn), q.EventCount));
                }
            });
            return true;
        }));

    [Fact]
    public void A_pause_and_an_extension_after_it_are_counted_anew_in_their_order()
    {
        var builder = A.Question().AskedBack().On("2020-06-03").Do((q, at) => q.Supplement(An.Owner(), at, "Thửa 45."))
            .Do((q, at) => q.Extend(An.Approver, at, 3, "Chờ đo đạc.", true));
        var before = builder.Build().PromiseSteps;

        builder.Do((q, at) => Assert.False(q.Recount(An.Sweep, at, "Như cũ")));
        Assert.Equal(before, builder.Build().PromiseSteps);
        builder.By(Longer).Do((q, at) => q.Recount(An.Sweep, at, "Bão"));
        Assert.Equal(A.Day("2020-06-30"), builder.Build().PromisedOn);
        Assert.Equal(2, DueDate.FromJson(builder.Build().PromiseSteps!).Steps.Single(s => s.Kind == DueStepKind.Paused).Count);
    }
}
