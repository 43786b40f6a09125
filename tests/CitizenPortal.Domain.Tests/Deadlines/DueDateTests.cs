namespace CitizenPortal.Domain.Tests.Deadlines;

public sealed class DueDateTests
{
    [Theory]
    [InlineData("2020-04-27", "15wd", "2020-05-20", "30/4 and 1/5")]
    [InlineData("2020-04-29", "2wd", "2020-05-05", "holiday and weekend")]
    [InlineData("2020-05-02", "5wd", "2020-05-08", "received on a weekend")]
    [InlineData("2020-01-22", "2wd", "2020-01-31", "Tết 2020")]
    [InlineData("2025-04-25", "2wd", "2025-04-28", "Saturday 26/4 is worked")]
    [InlineData("2025-01-24", "15wd", "2025-02-21", "Tết 2025")]
    [InlineData("2020-08-03", "30d", "2020-09-03", "last day is a holiday")]
    [InlineData("2020-06-01", "24h", "2020-06-02", "urgent, one day")]
    [InlineData("2020-06-05", "24h", "2020-06-06", "hours pass on days off")]
    [InlineData("2020-06-01", "25h", "2020-06-03", "a day begun is a day")]
    [InlineData("2020-06-01", "0wd", "2020-06-01", "no days")]
    [InlineData("2020-06-01", "5d", "2020-06-08", "calendar days that end on a Saturday")]
    [InlineData("2020-06-01", "4d", "2020-06-05", "calendar days that end on a Friday")]
    [InlineData("2025-04-21", "5d", "2025-04-26", "ends on a worked Saturday")]
    public void Vectors(string received, string term, string due, string why) =>
        Assert.True(A.Day(due) == Of(received, term).Date, $"{why}: {Of(received, term).Date:yyyy-MM-dd}");

    [Fact]
    public void Steps_tell_the_sum_in_runs()
    {
        var steps = Of("2020-04-27", "15wd").Steps;

        Assert.Equal(
            [
                (A.Day("2020-04-27"), DueStepKind.Received, 0, null),
                (A.Day("2020-04-29"), DueStepKind.Counted, 2, null),
                (A.Day("2020-04-30"), DueStepKind.Holiday, 1, "Ngày Chiến thắng"),
                (A.Day("2020-05-01"), DueStepKind.Holiday, 1, "Ngày Quốc tế lao động"),
                (A.Day("2020-05-03"), DueStepKind.Weekend, 2, null),
                (A.Day("2020-05-08"), DueStepKind.Counted, 5, null),
            ],
            steps.Take(6).Select(s => (s.Date, s.Kind, s.Count, s.Reason)));
        Assert.Equal(15, steps.Where(s => s.Kind == DueStepKind.Counted).Sum(s => s.Count));
        Assert.Equal(A.Day("2020-05-20"), steps[^1].Date);
    }

    [Fact]
    public void A_worked_Saturday_and_a_moved_last_day_are_steps_of_their_own()
    {
        var extra = Assert.Single(Of("2025-04-25", "2wd").Steps, s => s.Kind == DueStepKind.ExtraWorkingDay);
        Assert.Equal((A.Day("2025-04-26"), true), (extra.Date, extra.Reason is not null));

        var moved = Of("2020-08-03", "30d").Steps;
        Assert.Equal([DueStepKind.Received, DueStepKind.Counted, DueStepKind.Holiday, DueStepKind.MovedLastDay], moved.Select(s => s.Kind));
        Assert.Equal((30, A.Day("2020-09-02")), (moved[1].Count, moved[1].Date));
    }

    [Fact]
    public void Json_gives_back_the_same_date_and_steps()
    {
        var due = Of("2020-04-27", "15wd");
        var read = DueDate.FromJson(due.ToJson());

        Assert.Equal((due.Date, due.Provisional), (read.Date, read.Provisional));
        Assert.Equal(due.Steps, read.Steps);
        Assert.DoesNotContain("null", due.ToJson(), StringComparison.Ordinal);
        Assert.True(DueDate.FromJson(Of("2026-12-30", "15wd").ToJson()).Provisional);
    }

    [Fact]
    public void A_sum_that_reaches_a_year_nobody_approved_is_provisional()
    {
        Assert.False(Of("2026-12-01", "15wd").Provisional);
        Assert.True(Of("2026-12-30", "15wd").Provisional);
        Assert.True(Of("2019-12-30", "5wd").Provisional);
        Assert.Equal(A.Day("2027-01-01"), Of("2026-12-31", "1wd").Date);
    }

    [Fact]
    public void Late_is_only_the_day_after()
    {
        Assert.False(DeadlineClock.IsLate(A.Day("2020-05-20"), A.Day("2020-05-20")));
        Assert.True(DeadlineClock.IsLate(A.Day("2020-05-20"), A.Day("2020-05-21")));
    }

    private static DueDate Of(string received, string term) =>
        Term.TryParse(term, out var parsed) ? DueDateSum.Of(SeedJson.Calendar, A.Day(received), parsed) : throw new FormatException(term);
}
