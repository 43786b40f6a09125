using CitizenPortal.Domain.Deadlines;
using CitizenPortal.Domain.Questions;
using CitizenPortal.Features.Sweeps;

namespace CitizenPortal.Features.Tests.Sweeps;

public sealed class TimetableTests
{
    private static readonly DeadlineClock Clock = new(new WorkingCalendar(1, [new CalendarDay(new DateOnly(2020, 5, 1), CalendarDayKind.Off, "Quốc tế Lao động", null)], [2020]), new DeadlinePolicy(1, [], [], []));

    [Fact]
    public void Every_sweep_is_on_the_timetable_once() =>
        Assert.Equal(
            typeof(ISweep).Assembly.GetTypes().Where(t => t.IsClass && t.IsAssignableTo(typeof(ISweep))).Select(t => t.Name).Order(StringComparer.Ordinal),
            Timetable.Names.Order(StringComparer.Ordinal));

    [Theory]
    [InlineData(nameof(RemindHolders), "2020-06-01T06:59", null, false)]
    [InlineData(nameof(RemindHolders), "2020-06-01T07:00", null, true)]
    [InlineData(nameof(RemindHolders), "2020-06-01T13:00", "2020-06-01T07:00", false)]
    [InlineData(nameof(RemindHolders), "2020-06-02T07:00", "2020-06-01T07:01", true)]
    [InlineData(nameof(RemindHolders), "2020-05-01T08:00", null, false)]
    [InlineData(nameof(RemindHolders), "2020-05-30T08:00", null, false)]
    [InlineData(nameof(EscalateOverdue), "2020-06-01T07:10", "2020-06-01T07:00", false)]
    [InlineData(nameof(EscalateOverdue), "2020-06-01T07:15", "2020-06-01T07:00", true)]
    [InlineData(nameof(EscalateOverdue), "2020-06-01T17:00", null, false)]
    [InlineData(nameof(SendLetters), "2020-05-30T23:30", "2020-05-30T23:29", true)]
    [InlineData(nameof(SendLetters), "2020-05-30T23:30", "2020-06-30T08:00", true)]
    [InlineData(nameof(WeeklyList), "2020-06-01T07:29", "2020-05-25T07:30", false)]
    [InlineData(nameof(WeeklyList), "2020-06-01T07:30", "2020-05-25T07:30", true)]
    [InlineData(nameof(WeeklyList), "2020-06-03T09:00", "2020-06-01T07:31", false)]
    [InlineData(nameof(WeeklyList), "2020-06-03T09:00", "2020-05-25T07:30", true)]
    [InlineData(nameof(WeeklyList), "2020-05-30T09:00", "2020-05-20T07:30", false)]
    [InlineData(nameof(WatchSweeps), "2020-05-30T23:15", "2020-05-30T23:00", true)]
    [InlineData(nameof(WatchSweeps), "2020-05-30T23:14", "2020-05-30T23:00", false)]
    [InlineData(nameof(ExpireSubmissions), "2020-05-31T02:00", "2020-05-30T02:00", true)]
    [InlineData(nameof(ExpireSubmissions), "2020-05-31T01:59", "2020-05-30T02:00", false)]
    public void Due_follows_office_time_working_days_and_the_last_run(string sweep, string now, string? last, bool due) =>
        Assert.Equal(due, Timetable.Rows.Single(r => r.Sweep == sweep).IsDue(last is null ? null : At(last), new Moment(At(now), Clock)));

    [Theory]
    [InlineData(nameof(SendLetters), "2020-05-30T23:30", "2020-05-30T23:21", false)]
    [InlineData(nameof(SendLetters), "2020-05-30T23:30", "2020-05-30T23:19", true)]
    [InlineData(nameof(EscalateOverdue), "2020-06-01T07:20", "2020-05-29T16:50", false)]
    [InlineData(nameof(EscalateOverdue), "2020-06-01T07:31", "2020-05-29T16:50", true)]
    [InlineData(nameof(EscalateOverdue), "2020-06-01T18:00", "2020-05-29T16:50", false)]
    [InlineData(nameof(RemindHolders), "2020-06-01T08:30", "2020-05-29T07:00", false)]
    [InlineData(nameof(RemindHolders), "2020-06-01T09:00", "2020-05-29T07:00", true)]
    [InlineData(nameof(RemindHolders), "2020-05-30T12:00", "2020-05-29T07:00", false)]
    public void Overdue_is_what_was_due_a_while_ago_and_has_not_run(string sweep, string now, string last, bool overdue) =>
        Assert.Equal(overdue, Timetable.Rows.Single(r => r.Sweep == sweep).IsOverdue(At(last), new Moment(At(now), Clock)));

    [Theory]
    [InlineData(nameof(RemindHolders), "2020-05-29T10:00", "2020-05-29T07:01", "2020-06-01T07:00")]
    [InlineData(nameof(EscalateOverdue), "2020-05-29T10:01", "2020-05-29T10:00", "2020-05-29T10:15")]
    [InlineData(nameof(SendLetters), "2020-05-29T10:00:20", "2020-05-29T10:00:10", "2020-05-29T10:01:10")]
    [InlineData(nameof(WeeklyList), "2020-05-29T10:00", "2020-05-25T07:31", "2020-06-01T07:30")]
    public void Next_run_is_told(string sweep, string now, string last, string next) =>
        Assert.Equal(At(next), Timetable.Rows.Single(r => r.Sweep == sweep).Next(At(last), new Moment(At(now), Clock)));

    private static DateTimeOffset At(string local) => new(DateTime.Parse(local, System.Globalization.CultureInfo.InvariantCulture), TimeSpan.FromHours(7));
}
