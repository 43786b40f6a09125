namespace CitizenPortal.Domain.Tests.Questions;

public sealed class QuestionJourneyTests
{
    public static TheoryData<QuestionState> LiveStates => [.. Enum.GetValues<QuestionState>()];

    public static TheoryData<QuestionState> OpenStates => [.. QuestionJourney.Open];

    public static TheoryData<QuestionState> LiveClosedStates => [.. QuestionJourney.Closed];

    [Fact]
    public void Every_verb_has_exactly_one_row() =>
        Assert.Equal(Enum.GetValues<Verb>(), QuestionJourney.Rows.Select(r => r.Verb).Order());

    [Fact]
    public void Every_state_is_either_open_or_closed() =>
        Assert.Equal(Enum.GetValues<QuestionState>(), QuestionJourney.Open.Concat(QuestionJourney.Closed).Order());

    [Fact]
    public void No_row_is_only_planned() => Assert.DoesNotContain(QuestionJourney.Rows, r => r.IsPlanned);

    [Fact]
    public void Rows_reach_every_state() => Assert.Equal(Enum.GetValues<QuestionState>(), Reached().Order());

    [Theory]
    [MemberData(nameof(OpenStates))]
    public void An_open_state_has_a_live_way_out(QuestionState state) =>
        Assert.Contains(QuestionJourney.Rows, r => !r.IsPlanned && r.From.Contains(state) && r.To.Any(to => to != state));

    [Theory]
    [MemberData(nameof(OpenStates))]
    public void A_question_in_an_open_state_has_a_stored_date_by_which_somebody_must_act(QuestionState state)
    {
        var question = A.Question().In(state).Build();
        var date = state switch
        {
            QuestionState.Received => question.ScreenBy,
            QuestionState.Routed => question.AcceptBy,
            QuestionState.AwaitingCitizen => question.ReplyBy,
            _ => question.HolderDueOn,
        };

        Assert.Equal(state, question.State);
        Assert.NotNull(date);
        Assert.True(date > question.ReceivedOn);
        Assert.NotNull(question.PromisedOn);
        Assert.Equal(state == QuestionState.AwaitingCitizen, question.EscalateOn is null);
    }

    [Theory]
    [MemberData(nameof(LiveClosedStates))]
    public void A_question_in_a_closed_state_has_stopped_its_clock(QuestionState state)
    {
        var question = A.Question().In(state).Build();

        Assert.Equal(state, question.State);
        Assert.False(question.IsOpen);
        Assert.All(
            new[] { question.ScreenBy, question.AcceptBy, question.ReplyBy, question.EscalateOn, question.RemindOn, question.HolderDueOn, question.AskedBackOn },
            date => Assert.Null(date));
        Assert.NotNull(question.ClosedAt);
    }

    [Theory]
    [MemberData(nameof(LiveClosedStates))]
    public void A_closed_case_has_a_day_to_act_by_only_while_it_is_to_be_published(QuestionState state) =>
        Assert.Equal(state == QuestionState.Answered, A.Question().In(state).Build().PublishBy is not null);

    [Theory]
    [MemberData(nameof(LiveStates))]
    public void Every_event_went_along_its_row(QuestionState state) =>
        Assert.All(A.Question().In(state).Build().Events.Skip(1), e =>
        {
            var row = QuestionJourney.Row(e.Verb);
            Assert.Contains(e.From, row.From);
            Assert.True(row.To.Contains(e.To) || (row.To.Count == 0 && e.To == e.From), $"{e.Verb}: {e.From} -> {e.To}");
            Assert.Contains(e.ActorDuty, row.By);
        });

    [Fact]
    public void A_row_that_stays_leads_nowhere_and_one_that_moves_says_where() =>
        Assert.All(QuestionJourney.Rows, row => Assert.All(row.To, to => Assert.Contains(to, Enum.GetValues<QuestionState>())));

    [Fact]
    public void Rows_name_somebody_and_only_sweeps_act_alone()
    {
        Assert.All(QuestionJourney.Rows, row => Assert.NotEmpty(row.By));
        Assert.Equal(
            [Verb.FollowAnswer, Verb.Flag, Verb.DeemAccept, Verb.ResumeSilent, Verb.DeemReopen, Verb.Escalate, Verb.Succeed],
            QuestionJourney.Rows.Where(r => r.IsOnlyForSweeps).Select(r => r.Verb).Order());
    }

    private static HashSet<QuestionState> Reached()
    {
        HashSet<QuestionState> reached = [];
        int before;
        do
        {
            before = reached.Count;
            reached.UnionWith(QuestionJourney.Rows.Where(r => r.From.Count == 0 || r.From.Any(reached.Contains)).SelectMany(r => r.To));
        }
        while (reached.Count > before);

        return reached;
    }
}
