namespace CitizenPortal.Domain.Tests.Questions;

/// <summary>The aggregate keeps the day of a sweep's act, whoever calls it and however often.</summary>
public sealed class SweepDayTests
{
    [Theory]
    [InlineData("2020-06-02", true)]
    [InlineData("2020-06-03", false)]
    public void Acceptance_is_deemed_from_the_day_after_its_share(string day, bool early) =>
        Check(A.Question().Routed().On(day), Verb.DeemAccept, early);

    [Theory]
    [InlineData("2020-06-22", true)]
    [InlineData("2020-06-23", false)]
    public void Silence_counts_from_the_day_after_the_residents_time(string day, bool early) =>
        Check(A.Question().AskedBack().On(day), Verb.ResumeSilent, early);

    [Theory]
    [InlineData("2020-06-04", true)]
    [InlineData("2020-06-05", false)]
    public void A_request_is_deemed_accepted_from_the_day_after_its_time(string day, bool early) =>
        Check(A.Question().Approved().ReopenRequested().On(day), Verb.DeemReopen, early);

    [Theory]
    [InlineData("2020-06-15", true)]
    [InlineData("2020-06-16", false)]
    [InlineData("2020-06-20", false)]
    public void A_rung_is_climbed_from_its_day_on(string day, bool early) =>
        Check(A.Question().Taken().On(day), Verb.Escalate, early);

    [Fact]
    public void The_next_rung_waits_for_its_own_day()
    {
        var builder = A.Question().Taken().On("2020-06-16").Do((q, at) => q.Escalate(An.Sweep, at));

        Assert.Equal([RefusalCode.TooEarly], builder.Refused((q, at) => q.Escalate(An.Sweep, at)));
    }

    private static void Check(QuestionBuilder builder, Verb verb, bool early) =>
        Assert.Equal(early ? [RefusalCode.TooEarly] : Array.Empty<RefusalCode>(), builder.WhyNotNow(verb, An.Sweep));
}
