using System.Globalization;
using CitizenPortal.Domain.Deadlines;
using CitizenPortal.Domain.Questions;

namespace CitizenPortal.TestKit.Building;

/// <summary>Short ways to the domain's objects: <c>A.Question().Routed().Build()</c>, <c>A.Moment("2020-06-01 08:00")</c>.</summary>
public static class A
{
    public static QuestionBuilder Question() => new();

    /// <summary>The calendar 2020-2026 and the default policy of the seed.</summary>
    public static DeadlineClock Clock() => new(SeedJson.Calendar, SeedJson.Policy);

    /// <summary>The same policy on the next version of the calendar, with more days off.</summary>
    public static DeadlineClock ClockWithHoliday(params string[] days) => new(
        new WorkingCalendar(
            SeedJson.Calendar.Version + 1,
            SeedJson.Days.Where(d => !days.Contains($"{d.Date:yyyy-MM-dd}")).Concat(days.Select(d => new CalendarDay(Day(d), CalendarDayKind.Off, "Nghỉ thêm", null))),
            SeedJson.ApprovedYears),
        SeedJson.Policy);

    /// <summary>An office-time moment; a bare date is eight in the morning.</summary>
    public static Moment Moment(string local) => Moment(local, Clock());

    public static Moment Moment(string local, DeadlineClock clock) => new(
        new DateTimeOffset(
            DateTime.ParseExact(local.Length == 10 ? local + " 08:00" : local, "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture), TimeSpan.FromHours(7)),
        clock);

    public static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
