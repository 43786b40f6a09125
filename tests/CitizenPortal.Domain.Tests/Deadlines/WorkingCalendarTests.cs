using FsCheck;
using FsCheck.Fluent;

namespace CitizenPortal.Domain.Tests.Deadlines;

public sealed class WorkingCalendarTests
{
    private static readonly DateOnly First = new(2020, 1, 1);
    private static readonly Config Run = Config.QuickThrowOnFailure.WithMaxTest(300);

    private static Arbitrary<int[]> DayNumbers => Gen.Choose(0, 200).ArrayOf().ToArbitrary();

    private static Arbitrary<int> Places => Gen.Choose(-30, 230).ToArbitrary();

    [Fact]
    public void Counting_between_two_days_equals_counting_day_by_day() =>
        Check.One(Run, Prop.ForAll(DayNumbers, Places, Places, (rows, from, to) =>
        {
            var calendar = Calendar(rows);
            var walked = Enumerable.Range(from + 1, Math.Max(0, to - from)).Count(n => calendar.IsWorkingDay(First.AddDays(n)));
            return calendar.WorkingDaysBetween(First.AddDays(from), First.AddDays(to)) == walked;
        }));

    [Fact]
    public void The_next_working_day_is_the_day_itself_or_the_first_after_it() =>
        Check.One(Run, Prop.ForAll(DayNumbers, Places, (rows, from) =>
        {
            var (calendar, day) = (Calendar(rows), First.AddDays(from));
            var next = calendar.NextWorkingDay(day);
            return calendar.IsWorkingDay(next) && calendar.WorkingDaysBetween(day.AddDays(-1), next) == 1;
        }));

    [Fact]
    public void Says_why_a_day_is_off_or_worked()
    {
        var calendar = new WorkingCalendar(
            3,
            [new(new(2024, 4, 29), CalendarDayKind.Off, "Hoán đổi", "8726/VPCP"), new(new(2024, 5, 4), CalendarDayKind.Work, "Làm bù", "8726/VPCP")],
            [2024]);
        Assert.Equal("Hoán đổi", calendar.ReasonOff(new(2024, 4, 29)));
        Assert.Equal("Làm bù", calendar.ReasonWorked(new(2024, 5, 4)));
        Assert.Null(calendar.ReasonOff(new(2024, 5, 5)));
        Assert.True(calendar.IsWorkingDay(new(2024, 5, 4)));
        Assert.False(calendar.IsWorkingDay(new(2024, 5, 5)));
        Assert.Equal((3, true, false), (calendar.Version, calendar.IsApproved(2024), calendar.IsApproved(2025)));
    }

    [Fact]
    public void Two_rows_for_one_day_are_refused() =>
        Assert.Throws<ArgumentException>(() => new WorkingCalendar(1, [.. Rows([5]), .. Rows([5])], []));

    private static WorkingCalendar Calendar(int[] rows) => new(1, Rows(rows.Distinct()), [2020]);

    private static IEnumerable<CalendarDay> Rows(IEnumerable<int> numbers) =>
        numbers.Select(n => new CalendarDay(First.AddDays(n), n % 3 == 0 ? CalendarDayKind.Work : CalendarDayKind.Off, "row", null));
}
