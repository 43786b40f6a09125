using CitizenPortal.Domain.Deadlines;

namespace CitizenPortal.Domain.Tests.Deadlines;

public sealed class DeadlineVectorTests
{
    private static readonly WorkingCalendar Calendar = new(1, Rows, [2020, 2025]);

    private static IEnumerable<CalendarDay> Rows =>
        Off("Tết", "2020-01-23 2020-01-24 2020-01-27 2020-01-28 2020-01-29 2025-01-27 2025-01-28 2025-01-29 2025-01-30 2025-01-31")
            .Concat(Off("Lễ", "2020-01-01 2020-04-02 2020-04-30 2020-05-01 2020-09-02 2025-01-01 2025-04-07 2025-04-30 2025-05-01 2025-05-02"))
            .Append(new(new(2025, 4, 26), CalendarDayKind.Work, "Làm bù", null));

    [Theory]
    [InlineData("2020-04-27", "15wd", "2020-05-20")]
    [InlineData("2020-04-29", "2wd", "2020-05-05")]
    [InlineData("2020-05-02", "5wd", "2020-05-08")]
    [InlineData("2020-01-22", "2wd", "2020-01-31")]
    [InlineData("2025-04-25", "2wd", "2025-04-28")]
    [InlineData("2025-01-24", "15wd", "2025-02-21")]
    [InlineData("2020-08-03", "30d", "2020-09-03")]
    public void The_law_counts_so(string received, string term, string due)
    {
        Assert.True(Term.TryParse(term, out var length));
        Assert.Equal(Day(due), DueDateSum.Of(Calendar, Day(received), length).Date);
    }

    private static IEnumerable<CalendarDay> Off(string reason, string days) =>
        days.Split(' ').Select(day => new CalendarDay(Day(day), CalendarDayKind.Off, reason, null));

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", null);
}
