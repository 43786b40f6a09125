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

    [Fact]
    public void Counted_again_on_a_calendar_with_one_more_holiday_a_term_ends_a_working_day_later_and_names_it()
    {
        var calendar = A.ClockWithHoliday("2020-05-12").Calendar;
        var again = DueDateSum.Again(calendar, Of("2020-04-27", "15wd"));

        Assert.Equal(A.Day("2020-05-21"), again.Date);
        Assert.Equal(DueDateSum.Of(calendar, A.Day("2020-04-27"), new Term(15, TermUnit.WorkingDays)).Steps, again.Steps);
        Assert.Contains(again.Steps, s => s is { Kind: DueStepKind.Holiday, Reason: "Nghỉ thêm" });
    }

    [Fact]
    public void Counted_again_a_pause_stays_in_its_place_and_its_days_stay_the_residents()
    {
        var clock = A.Clock();
        var paused = clock.Paused(Of("2020-06-01", "10wd"), A.Day("2020-06-08"), A.Day("2020-06-11"));
        var longer = DueDateSum.Longer(clock.Calendar, paused, 2);

        Assert.Equal((A.Day("2020-06-18"), A.Day("2020-06-22")), (paused.Date, longer.Date));
        Assert.Equal(longer.Steps, DueDateSum.Again(clock.Calendar, longer).Steps);
        var again = DueDateSum.Again(A.ClockWithHoliday("2020-06-03").Calendar, longer);
        Assert.Equal(A.Day("2020-06-23"), again.Date);
        Assert.Equal(new DueStep(A.Day("2020-06-11"), DueStepKind.Paused, 3, null), Assert.Single(again.Steps, s => s.Kind == DueStepKind.Paused));
    }

    [Fact]
    public void A_worked_Saturday_counts_when_a_term_is_counted_again() =>
        Assert.Equal(Of("2025-04-25", "2wd").Steps, DueDateSum.Again(SeedJson.Calendar, Of("2025-04-25", "2wd")).Steps);

    [Fact]
    public void What_is_no_unit_or_no_sum_is_refused()
    {
        Assert.Throws<InvalidOperationException>(() => new Term(1, (TermUnit)9).ToString());
        Assert.Throws<FormatException>(() => DueDate.FromJson("null"));
    }

    private static DueDate Of(string received, string term) =>
        Term.TryParse(term, out var parsed) ? DueDateSum.Of(SeedJson.Calendar, A.Day(received), parsed) : throw new FormatException(term);
}
