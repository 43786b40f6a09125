namespace CitizenPortal.Domain.Tests.Deadlines;

public sealed class PolicyVersionsTests
{
    private static readonly DateOnly Change = A.Day("2020-07-01");

    private static PolicyRow Term(string from, int days) => new(
        "", DeadlineStep.Promise, "question", new Term(days, TermUnit.WorkingDays), "Quyết định 12/QĐ-UBND", false, A.Day(from), null);

    private static int Promise(DeadlinePolicy policy, string on) => policy.RowFor(DeadlineStep.Promise, "question", A.Day(on)).Term.Amount;

    [Fact]
    public void A_new_term_counts_from_its_day_and_the_days_before_keep_theirs()
    {
        var next = SeedJson.Policy.With(Term("2020-07-01", 10));

        Assert.Equal((15, 10), (Promise(next, "2020-06-30"), Promise(next, "2020-07-01")));
        Assert.Equal(15, Promise(SeedJson.Policy, "2020-07-01"));
        Assert.Equal(2, next.Version);
        Assert.All(next.Rows, r => Assert.Equal(2, r.Version));
        Assert.Equal(next.Rows.Count, next.Rows.Select(r => r.Code).Distinct().Count());
    }

    [Fact]
    public void A_term_put_between_two_ends_where_the_later_begins()
    {
        var next = SeedJson.Policy.With(Term("2021-01-01", 10)).With(Term("2020-07-01", 12));

        Assert.Equal((15, 12, 12, 10), (Promise(next, "2020-06-30"), Promise(next, "2020-07-01"), Promise(next, "2020-12-31"), Promise(next, "2021-01-01")));
        Assert.Equal(3, next.Version);
    }

    [Fact]
    public void A_term_put_before_two_later_ones_ends_on_the_eve_of_the_nearest()
    {
        var next = SeedJson.Policy.With(Term("2022-01-01", 8)).With(Term("2021-01-01", 10)).With(Term("2020-07-01", 12));

        var row = next.RowFor(DeadlineStep.Promise, "question", Change);
        Assert.Equal((A.Day("2020-12-31"), "Promise-question-v4"), (row.ValidTo, row.Code));
        Assert.Equal(A.Day("2021-12-31"), next.RowFor(DeadlineStep.Promise, "question", A.Day("2021-06-01")).ValidTo);
    }

    [Fact]
    public void A_term_of_the_same_first_day_replaces_it()
    {
        var next = SeedJson.Policy.With(Term("2020-07-01", 10)).With(Term("2020-07-01", 9));

        Assert.Equal((15, 9), (Promise(next, "2020-06-30"), Promise(next, "2020-07-01")));
        Assert.Equal(2, next.Rows.Count(r => r is { Step: DeadlineStep.Promise, Kind: "question" }));
    }

    [Fact]
    public void The_most_particular_row_wins()
    {
        var policy = SeedJson.Policy
            .With(Term("2020-07-01", 9) with { IsUrgent = true })
            .With(Term("2020-07-01", 7) with { Topic = "dat-dai" });

        int Of(string? topic, bool urgent) => policy.RowFor(DeadlineStep.Promise, "question", Change, topic, urgent).Term.Amount;
        Assert.Equal((15, 9, 7, 7), (Of(null, false), Of("y-te", true), Of("dat-dai", false), Of("dat-dai", true)));
    }

    [Fact]
    public void A_case_counts_with_the_version_it_was_promised_under()
    {
        var next = SeedJson.Policy.With(Term("2020-06-01", 5));
        var clock = new DeadlineClock(SeedJson.Calendar, next, new Dictionary<int, DeadlinePolicy> { [1] = SeedJson.Policy, [2] = next });

        Assert.Equal(A.Day("2020-06-08"), clock.Due(DeadlineStep.Promise, "question", A.Day("2020-06-01")).Date);
        Assert.Equal(A.Day("2020-06-22"), clock.Under(1).Due(DeadlineStep.Promise, "question", A.Day("2020-06-01")).Date);
        Assert.Same(clock, clock.Under(2));
        Assert.Same(clock, clock.Under(99));
        Assert.Equal(2, clock.Under(1).Under(2).Policy.Version);
    }

    [Fact]
    public void Another_ladder_is_a_version_too_and_keeps_the_terms()
    {
        var next = SeedJson.Policy.With(new PolicyLadder([new EscalationRung(3, EscalationTarget.ManagingBody)], [90], Change));

        Assert.Equal((2, 1, 90), (next.Version, next.LadderOn(Change).Rungs.Count, Assert.Single(next.LadderOn(Change).Reminders)));
        Assert.Equal((5, 3), (next.LadderOn(Change.AddDays(-1)).Rungs.Count, next.LadderOn(Change.AddDays(-1)).Reminders.Count));
        Assert.Equal(15, Promise(next, "2020-06-01"));
        Assert.Equal(5, SeedJson.Policy.Rungs.Count);
    }

    [Fact]
    public void A_ladder_of_the_same_first_day_replaces_it_and_an_earlier_one_stands_before_it()
    {
        PolicyLadder Ladder(int rung, string from) => new([new EscalationRung(rung, EscalationTarget.ManagingBody)], [90], A.Day(from));
        var next = SeedJson.Policy.With(Ladder(3, "2020-07-01")).With(Ladder(4, "2020-07-01")).With(Ladder(6, "2020-06-20"));

        int First(string on) => next.LadderOn(A.Day(on)).Rungs[0].WorkingDaysAfterDue;
        Assert.Equal((0, 6, 4, 4), (First("2020-06-19"), First("2020-06-20"), First("2020-07-01"), next.Version));
        Assert.Equal([A.Day("2020-06-20"), A.Day("2020-07-01")], next.LaterLadders.Select(l => l.ValidFrom));
    }
}
