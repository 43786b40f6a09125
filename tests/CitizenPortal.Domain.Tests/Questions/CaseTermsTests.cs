namespace CitizenPortal.Domain.Tests.Questions;

/// <summary>A row of the policy for a topic or for urgent cases really decides the dates of such a case, and of no other.</summary>
public sealed class CaseTermsTests
{
    private const string Land = "DAT-01";

    private static PolicyRow Term(DeadlineStep step, int days, string? topic = null, bool? urgent = null) => new(
        "", step, "question", new Term(days, TermUnit.WorkingDays), "Quyết định 12/QĐ-UBND", false, A.Day("2020-06-01"), null) { Topic = topic, IsUrgent = urgent };

    private static DeadlineClock Clock(params PolicyRow[] rows)
    {
        var next = rows.Aggregate(SeedJson.Policy, (policy, row) => policy.With(row));
        return new(SeedJson.Calendar, next, new Dictionary<int, DeadlinePolicy> { [1] = SeedJson.Policy, [next.Version] = next });
    }

    private static QuestionBuilder Asked(DeadlineClock clock, string? topic, bool urgent = false) =>
        A.Question().By(clock).With(r => r with { Topic = topic, IsUrgent = urgent }).Asked();

    private static Classification As(string? topic, bool urgent) => new(CaseKind.Question, FeedbackBasis.None, topic, "c2020-22882", urgent, false);

    [Theory]
    [InlineData(Land, false, "2020-06-08")]
    [InlineData("YTE-01", false, "2020-06-22")]
    [InlineData("YTE-01", true, "2020-06-03")]
    [InlineData(null, false, "2020-06-22")]
    public void Promise_is_that_of_the_topic_or_of_the_urgency(string? topic, bool urgent, string promised) =>
        Assert.Equal(A.Day(promised), Asked(Clock(Term(DeadlineStep.Promise, 5, Land), Term(DeadlineStep.Promise, 2, null, true)), topic, urgent).Build().PromisedOn);

    [Fact]
    public void Every_share_is_that_of_the_topic()
    {
        var clock = Clock(
            Term(DeadlineStep.Screening, 1, Land), Term(DeadlineStep.Acceptance, 3, Land), Term(DeadlineStep.Agency, 7, Land), Term(DeadlineStep.Publication, 4, Land));
        DateOnly?[] SharesOf(string topic)
        {
            var builder = Asked(clock, topic);
            var screening = builder.Build().HolderDueOn;
            var acceptance = builder.Routed().Build().HolderDueOn;
            var agency = builder.Do((q, at) => q.Take(An.Official, at)).Build().HolderDueOn;
            builder.Do((q, at) => q.Submit(An.Official, at, "Trả lời.")).Do((q, at) => q.Approve(An.Approver, at));
            return [screening, acceptance, agency, builder.Build().PublishBy];
        }

        Assert.Equal([A.Day("2020-06-02"), A.Day("2020-06-04"), A.Day("2020-06-10"), A.Day("2020-06-05")], SharesOf(Land));
        Assert.Equal([A.Day("2020-06-03"), A.Day("2020-06-02"), A.Day("2020-06-15"), A.Day("2020-06-02")], SharesOf("YTE-01"));
    }

    [Fact]
    public void Time_to_ask_for_a_new_answer_and_to_decide_is_that_of_the_topic()
    {
        var builder = Asked(Clock(Term(DeadlineStep.ReopenDecision, 6, Land), Term(DeadlineStep.ReopenRequest, 2, Land)), Land).Approved();

        Assert.Equal([RefusalCode.TooLate], builder.On("2020-06-04").WhyNotNow(Verb.RequestReopen, An.Owner()));
        Assert.Equal(A.Day("2020-06-11"), builder.On("2020-06-03").ReopenRequested().Build().ReopenDecideBy);
    }

    [Theory]
    [InlineData("2020-06-02", "2020-06-08")]
    [InlineData("2020-06-10", "2020-06-15")]
    public void Another_topic_counts_from_the_first_receipt_and_never_ends_sooner_than_three_working_days_from_now(string on, string promised)
    {
        var builder = Asked(Clock(Term(DeadlineStep.Promise, 5, Land)), "YTE-01").Do((q, at) => q.Screen(An.Coordinator, at, As("YTE-01", false)));

        Assert.Equal(A.Day(promised), builder.On(on).Do((q, at) => q.ChangeKind(An.Coordinator, at, As(Land, false), "Là đất đai.")).Build().PromisedOn);
    }

    [Fact]
    public void Urgency_found_later_shortens_the_promise_and_its_loss_does_not_lengthen_it()
    {
        var builder = Asked(Clock(Term(DeadlineStep.Promise, 4, null, true)), Land).On("2020-06-02").Do((q, at) => q.Screen(An.Coordinator, at, As(Land, true)));

        Assert.Equal(A.Day("2020-06-05"), builder.Build().PromisedOn);
        Assert.Equal(A.Day("2020-06-05"), builder.Do((q, at) => q.ChangeKind(An.Coordinator, at, As(Land, false), "Không gấp.")).Build().PromisedOn);
    }

    [Fact]
    public void A_case_keeps_the_version_it_was_promised_under_though_its_topic_has_a_row_now()
    {
        var builder = Asked(Clock(), Land).By(Clock(Term(DeadlineStep.Promise, 5, Land), Term(DeadlineStep.Acceptance, 4, Land)));

        Assert.Equal(A.Day("2020-06-02"), builder.Routed().Build().HolderDueOn);
        Assert.Equal((A.Day("2020-06-22"), 1), (builder.Build().PromisedOn!.Value, builder.Build().PolicyVersion));
    }

    [Theory]
    [InlineData("2020-06-02", "2020-06-08", "2020-06-16")]
    [InlineData("2020-06-01", "2020-06-11", "2020-06-19")]
    public void The_ladder_and_the_reminders_are_those_of_the_day_the_round_began(string from, string reminded, string escalated)
    {
        var policy = SeedJson.Policy.With(new PolicyLadder([new EscalationRung(3, EscalationTarget.HolderHead)], [80], A.Day(from)));
        var question = A.Question().By(new DeadlineClock(SeedJson.Calendar, policy)).Taken().Build();

        Assert.Equal(A.Day("2020-06-15"), question.HolderDueOn);
        Assert.Equal((A.Day(reminded), A.Day(escalated)), (question.RemindOn!.Value, question.EscalateOn!.Value));
    }
}
