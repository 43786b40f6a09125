namespace CitizenPortal.Domain.Tests.Questions;

/// <summary>The promise, each holder's share of it, and what a change of kind does to them.</summary>
public sealed class DeadlineShareTests
{
    private static Classification Kind(CaseKind kind, FeedbackBasis basis = FeedbackBasis.None) => new(kind, basis, "DAT-01", "c2020-22882", false, false);

    [Fact]
    public void A_question_of_Monday_1_June_is_promised_for_22_June_and_screened_by_3_June()
    {
        var question = A.Question().Build();

        Assert.Equal((A.Day("2020-06-22"), A.Day("2020-06-22")), (question.PromisedOn!.Value, question.FirstPromisedOn!.Value));
        Assert.Equal((A.Day("2020-06-03"), A.Day("2020-06-03")), (question.ScreenBy!.Value, question.HolderDueOn!.Value));
        Assert.Equal(question.PromisedOn, DueDate.FromJson(question.PromiseSteps!).Date);
        Assert.Equal(question.HolderDueOn, DueDate.FromJson(question.HolderSteps!).Date);
    }

    [Fact]
    public void The_clock_runs_from_the_first_contact_and_not_from_the_typing()
    {
        var question = A.Question().On("2020-06-03").With(r => r with { ContactAt = A.Moment("2020-06-01 15:00").Instant }).Build();

        Assert.Equal((A.Day("2020-06-01"), A.Day("2020-06-22")), (question.ReceivedOn, question.PromisedOn!.Value));
    }

    [Theory]
    [InlineData("2020-06-02", "2020-06-16")]
    [InlineData("2020-06-08", "2020-06-22")]
    [InlineData("2020-06-10", "2020-06-22")]
    [InlineData("2020-06-15", "2020-06-22")]
    [InlineData("2020-06-16", "2020-06-23")]
    [InlineData("2020-06-30", "2020-07-07")]
    public void An_agencys_share_is_10_days_cut_at_the_promise_but_never_under_5(string accepted, string due)
    {
        var question = A.Question().Routed().On(accepted).Do((q, at) => q.Accept(An.Desk, at)).Build();

        Assert.Equal(A.Day(due), question.HolderDueOn);
        Assert.Equal(question.HolderDueOn, DueDate.FromJson(question.HolderSteps!).Date);
        Assert.Equal(A.Day("2020-06-22"), question.PromisedOn);
    }

    [Fact]
    public void Taking_a_routed_case_accepts_it_and_taking_it_over_gives_no_new_share()
    {
        var question = A.Question().Taken().Build();
        var due = question.HolderDueOn;
        question.Take(An.OtherOfficial, A.Moment("2020-06-05"));

        Assert.Equal((due, An.OtherOfficial.UserId), (question.HolderDueOn, question.AssigneeId));
    }

    [Theory]
    [InlineData("2020-06-02", "2020-06-08")]
    [InlineData("2020-06-05", "2020-06-10")]
    [InlineData("2020-06-18", "2020-06-22")]
    [InlineData("2020-07-15", "2020-06-22")]
    public void A_change_of_kind_gives_3_days_at_least_and_never_more_than_promised(string day, string promised)
    {
        var question = A.Question().Taken().On(day)
            .Do((q, at) => q.ChangeKind(An.Coordinator, at, Kind(CaseKind.Feedback, FeedbackBasis.Scene), "Là phản ánh.")).Build();

        Assert.Equal(A.Day(promised), question.PromisedOn);
        Assert.Equal(A.Day("2020-06-22"), question.FirstPromisedOn);
    }

    [Fact]
    public void A_change_to_a_longer_term_moves_nothing()
    {
        var question = A.Question().With(r => r with { Kind = CaseKind.Feedback, Basis = FeedbackBasis.Scene }).Screened().Build();

        Assert.Equal((CaseKind.Question, A.Day("2020-06-08")), (question.Kind, question.PromisedOn!.Value));
    }

    [Fact]
    public void A_change_of_topic_alone_keeps_the_days_of_a_pause()
    {
        var builder = A.Question().AskedBack().On("2020-06-10").Do((q, at) => q.Supplement(An.Owner(), at, "Tờ 12."));
        var promised = builder.Build().PromisedOn;
        builder.Do((q, at) => q.ChangeKind(An.Coordinator, at, Kind(CaseKind.Question) with { Topic = "DAT-03" }, "Sai lĩnh vực."));

        Assert.Equal(A.Day("2020-07-01"), promised);
        Assert.Equal((promised, "DAT-03"), (builder.Build().PromisedOn, builder.Build().Topic));
    }

    [Fact]
    public void A_change_of_kind_keeps_the_days_of_a_pause()
    {
        var question = A.Question().AskedBack().On("2020-06-10").Do((q, at) => q.Supplement(An.Owner(), at, "Tờ 12."))
            .Do((q, at) => q.ChangeKind(An.Coordinator, at, Kind(CaseKind.Feedback, FeedbackBasis.Scene), "Là phản ánh.")).Build();

        Assert.Equal(A.Day("2020-06-17"), question.PromisedOn);
    }

    [Fact]
    public void A_change_of_a_closed_case_moves_no_date()
    {
        var question = A.Question().Approved().Do((q, at) => q.ChangeKind(An.Coordinator, at, Kind(CaseKind.Feedback), "Là phản ánh.")).Build();

        Assert.Equal((A.Day("2020-06-22"), null), (question.PromisedOn!.Value, question.EscalateOn));
    }

    [Fact]
    public void A_promise_into_a_year_without_a_calendar_is_marked_provisional()
    {
        Assert.True(A.Question().On("2026-12-28").Build().IsProvisional);
        Assert.False(A.Question().On("2026-12-01").Build().IsProvisional);
    }

    [Fact]
    public void A_sent_back_case_waits_one_day_at_the_coordinator_and_is_routed_anew()
    {
        var builder = A.Question().SentBack().On("2020-06-02");
        Assert.Equal((An.CoordinatorAgency, A.Day("2020-06-02")), (builder.Build().Holder, builder.Build().HolderDueOn!.Value));

        var question = builder.Routed("so-tn-mt").Build();
        Assert.Equal(("so-tn-mt", 2, A.Day("2020-06-03")), (question.Lead!, question.Routings, question.AcceptBy!.Value));
        Assert.Equal([An.LeadAgency, "so-tn-mt"], question.Parties.Select(p => p.Agency));
    }
}
