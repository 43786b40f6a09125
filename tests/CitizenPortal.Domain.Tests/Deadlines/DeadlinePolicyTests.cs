namespace CitizenPortal.Domain.Tests.Deadlines;

public sealed class DeadlinePolicyTests
{
    private static readonly DateOnly Day = A.Day("2020-06-01");

    [Fact]
    public void The_row_of_the_kind_comes_before_that_of_any()
    {
        var policy = new DeadlinePolicy(1, [Row("any", "5wd"), Row("question", "15wd")], [], []);

        Assert.Equal(15, policy.RowFor(DeadlineStep.Promise, "question", Day).Term.Amount);
        Assert.Equal(5, policy.RowFor(DeadlineStep.Promise, "feedback-a", Day).Term.Amount);
    }

    [Fact]
    public void A_missing_row_is_refused_by_name_and_never_means_no_deadline()
    {
        var policy = new DeadlinePolicy(1, [Row("question", "15wd")], [], []);

        var refusal = Assert.Throws<InvalidOperationException>(() => policy.RowFor(DeadlineStep.Promise, "feedback-a", Day));
        Assert.Contains("Promise of feedback-a on 2020-06-01", refusal.Message, StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(() => policy.RowFor(DeadlineStep.Screening, "question", Day));
    }

    [Theory]
    [InlineData("2020-06-30", 15)]
    [InlineData("2020-07-01", 10)]
    public void A_row_counts_from_its_first_to_its_last_day(string on, int amount)
    {
        var policy = new DeadlinePolicy(
            2, [Row("question", "15wd") with { ValidTo = A.Day("2020-06-30") }, Row("question", "10wd") with { ValidFrom = A.Day("2020-07-01") }], [], []);

        Assert.Equal(amount, policy.RowFor(DeadlineStep.Promise, "question", A.Day(on)).Term.Amount);
    }

    [Theory]
    [InlineData("question")]
    [InlineData("feedback-a")]
    [InlineData("feedback-b")]
    [InlineData("feedback-c")]
    public void The_seed_has_every_term_that_the_journey_asks_for(string kind) =>
        Assert.All(
            new[]
            {
                DeadlineStep.Promise, DeadlineStep.Screening, DeadlineStep.Acceptance, DeadlineStep.Agency, DeadlineStep.Publication, DeadlineStep.SentBack,
                DeadlineStep.Transfer, DeadlineStep.ChangeKind, DeadlineStep.AskBackWindow, DeadlineStep.AskBack, DeadlineStep.AskBackNoContact,
            },
            step => Assert.True(SeedJson.Policy.RowFor(step, kind, Day).Term.Amount > 0));

    [Fact]
    public void The_shares_of_a_question_add_up_to_its_promise()
    {
        int Of(DeadlineStep step) => SeedJson.Policy.RowFor(step, "question", Day).Term.Amount;

        Assert.Equal(Of(DeadlineStep.Promise), Of(DeadlineStep.Screening) + Of(DeadlineStep.Acceptance) + Of(DeadlineStep.Agency) + Of(DeadlineStep.Reserve));
    }

    [Fact]
    public void A_row_without_a_law_says_that_the_province_must_decide() =>
        Assert.All(SeedJson.Policy.Rows, row => Assert.True(row.LegalBasis.Length > 0 || row.NeedsProvincialDecision, row.Code));

    [Fact]
    public void Kinds_are_listed_with_questions_first_and_what_holds_for_all_last() => Assert.Equal(
        ["question", "feedback-a", "feedback-b", "complaint", "denunciation", "any"],
        new DeadlinePolicy(1, [.. new[] { "any", "denunciation", "feedback-b", "question", "complaint", "feedback-a", "question" }.Select(kind => Row(kind, "5wd"))], [], []).Kinds);

    [Fact]
    public void An_urgent_row_is_for_urgent_cases_alone_and_a_topic_goes_before_a_kind()
    {
        var policy = new DeadlinePolicy(1, [Row("question", "15wd"), Row("any", "3wd") with { IsUrgent = true }, Row("any", "7wd") with { Topic = "dat-dai" }], [], []);

        Assert.Equal(15, policy.RowFor(DeadlineStep.Promise, "question", Day, null, isUrgent: true).Term.Amount);
        Assert.Equal(7, policy.RowFor(DeadlineStep.Promise, "question", Day, "dat-dai").Term.Amount);
        Assert.Equal(3, policy.RowFor(DeadlineStep.Promise, "feedback-a", Day, null, isUrgent: true).Term.Amount);
        Assert.Throws<InvalidOperationException>(() => policy.RowFor(DeadlineStep.Promise, "feedback-a", Day));
    }

    private static PolicyRow Row(string kind, string term) =>
        Term.TryParse(term, out var parsed)
            ? new PolicyRow($"{kind}-{term}", DeadlineStep.Promise, kind, parsed, "", true, A.Day("2020-01-01"), null)
            : throw new FormatException(term);
}
