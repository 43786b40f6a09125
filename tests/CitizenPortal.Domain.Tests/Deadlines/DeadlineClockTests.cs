namespace CitizenPortal.Domain.Tests.Deadlines;

public sealed class DeadlineClockTests
{
    private static readonly DeadlineClock Clock = A.Clock();

    [Theory]
    [InlineData("2020-06-01", "2020-06-15", new[] { "2020-06-08", "2020-06-11", "2020-06-15" })]
    [InlineData("2020-06-01", "2020-06-02", new[] { "2020-06-02" })]
    [InlineData("2020-06-01", "2020-06-03", new[] { "2020-06-02", "2020-06-03" })]
    [InlineData("2020-06-01", "2020-06-01", new string[0])]
    public void Reminders_are_at_50_80_and_100_percent_and_equal_days_are_one(string from, string due, string[] days) =>
        Assert.Equal(days.Select(A.Day), Clock.ReminderDays(A.Day(from), A.Day(due), Clock.Policy.ReminderPercents));

    [Fact]
    public void Half_of_five_working_days_is_the_third() =>
        Assert.Equal(A.Day("2020-06-04"), Clock.ReminderDays(A.Day("2020-06-01"), A.Day("2020-06-08"), Clock.Policy.ReminderPercents)[0]);

    [Theory]
    [InlineData("2020-05-20", 0, "2020-05-21")]
    [InlineData("2020-05-22", 0, "2020-05-25")]
    [InlineData("2020-04-29", 0, "2020-05-04")]
    [InlineData("2020-05-20", 5, "2020-05-28")]
    [InlineData("2020-06-06", 0, "2020-06-08")]
    public void Rung_nought_is_the_first_working_day_after_the_due_date(string due, int rung, string day) =>
        Assert.Equal(A.Day(day), Clock.RungDay(A.Day(due), rung));

    [Theory]
    [InlineData("2020-05-20", "2020-05-20", 0)]
    [InlineData("2020-05-20", "2020-05-21", 1)]
    [InlineData("2020-05-22", "2020-05-24", 0)]
    [InlineData("2020-04-29", "2020-05-04", 1)]
    [InlineData("2020-05-20", "2020-05-19", 0)]
    public void Lateness_is_counted_in_working_days(string due, string today, int late) =>
        Assert.Equal(late, Clock.WorkingDaysLate(A.Day(due), A.Day(today)));

    [Theory]
    [InlineData("2020-06-01T16:59:59Z", "2020-06-01")]
    [InlineData("2020-06-01T17:00:00Z", "2020-06-02")]
    [InlineData("2020-06-01T23:30:00-05:00", "2020-06-02")]
    public void A_day_is_the_day_in_Ninh_Thuan(string instant, string day) =>
        Assert.Equal(A.Day(day), DeadlineClock.DayOf(DateTimeOffset.Parse(instant, System.Globalization.CultureInfo.InvariantCulture)));

    [Fact]
    public void Adding_no_working_days_stays_on_the_day() =>
        Assert.Equal(A.Day("2020-06-06"), Clock.AddWorkingDays(A.Day("2020-06-06"), 0));

    [Theory]
    [InlineData("2020-01-23", false)]
    [InlineData("2020-01-22", true)]
    [InlineData("2020-02-01", false)]
    [InlineData("2024-05-04", true)]
    [InlineData("2024-04-29", false)]
    [InlineData("2026-11-24", false)]
    [InlineData("2026-02-20", false)]
    public void The_seed_calendar_knows_holidays_swaps_and_weekends(string day, bool worked) =>
        Assert.Equal(worked, SeedJson.Calendar.IsWorkingDay(A.Day(day)));

    [Fact]
    public void Years_that_people_approved_are_2020_to_2026() =>
        Assert.Equal([2020, 2021, 2022, 2023, 2024, 2025, 2026], Enumerable.Range(2015, 20).Where(SeedJson.Calendar.IsApproved));

    [Fact]
    public void Instant_of_a_local_day_is_its_midnight_at_the_offices_told_in_universal_time()
    {
        var start = DeadlineClock.InstantOf(A.Day("2020-06-03"));

        Assert.Equal((new DateTimeOffset(2020, 6, 2, 17, 0, 0, TimeSpan.Zero), TimeSpan.Zero), (start, start.Offset));
        Assert.Equal((A.Day("2020-06-03"), A.Day("2020-06-02")), (DeadlineClock.DayOf(start), DeadlineClock.DayOf(start.AddTicks(-1))));
        Assert.Equal(start.AddHours(9), DeadlineClock.InstantOf(A.Day("2020-06-03"), new TimeOnly(9, 0)));
    }
}
