using System.Globalization;

namespace CitizenPortal.Domain.Tests.Deadlines;

public sealed class LunarCalendarTests
{
    [Theory]
    [InlineData(1990, "1990-01-27", "1990-04-05")]
    [InlineData(2007, "2007-02-17", "2007-04-26")]
    [InlineData(2009, "2009-01-26", "2009-04-04")]
    [InlineData(2020, "2020-01-25", "2020-04-02")]
    [InlineData(2021, "2021-02-12", "2021-04-21")]
    [InlineData(2022, "2022-02-01", "2022-04-10")]
    [InlineData(2023, "2023-01-22", "2023-04-29")]
    [InlineData(2024, "2024-02-10", "2024-04-18")]
    [InlineData(2025, "2025-01-29", "2025-04-07")]
    [InlineData(2026, "2026-02-17", "2026-04-26")]
    [InlineData(2027, "2027-02-06", "2027-04-16")]
    [InlineData(2028, "2028-01-26", "2028-04-04")]
    [InlineData(2029, "2029-02-13", "2029-04-23")]
    public void Tet_and_Gio_To_fall_on_their_days(int year, string tet, string gioTo)
    {
        Assert.Equal(A.Day(tet), LunarCalendar.Tet(year));
        Assert.Equal(A.Day(gioTo), LunarCalendar.GioTo(year));
    }

    /// <summary>The framework's calendar is Beijing's: where the two differ, one hour decides on which day a new moon falls.</summary>
    [Fact]
    public void Only_five_years_differ_from_Beijing()
    {
        var differing = Enumerable.Range(LunarCalendar.FirstYear, LunarCalendar.LastYear - LunarCalendar.FirstYear + 1)
            .Where(year => Beijing(year, 1, 1) != LunarCalendar.Tet(year) || Beijing(year, 3, 10) != LunarCalendar.GioTo(year));

        Assert.Equal([2007, 2009, 2030, 2037, 2038], differing);
    }

    [Fact]
    public void Where_they_differ_Vietnam_is_a_day_earlier() => Assert.All(
        [2007, 2009, 2030, 2037, 2038],
        year =>
        {
            Assert.InRange(Beijing(year, 1, 1).DayNumber - LunarCalendar.Tet(year).DayNumber, 0, 1);
            Assert.InRange(Beijing(year, 3, 10).DayNumber - LunarCalendar.GioTo(year).DayNumber, 0, 1);
        });

    /// <summary>Beijing's clock is an hour ahead: a new moon in its first hour opens the month of Việt Nam on the day before.</summary>
    [Fact]
    public void Each_month_begins_with_Beijings_or_on_the_day_before_when_the_new_moon_fell_between_the_two_midnights()
    {
        var earlier = Enumerable.Range(LunarCalendar.FirstYear, LunarCalendar.LastYear - LunarCalendar.FirstYear + 1)
            .SelectMany(year => Enumerable.Range(1, 12).Select(month => (Year: year, Month: month, Days: Beijing(year, month, 1).DayNumber - LunarCalendar.DateOf(year, month, 1).DayNumber)))
            .Where(m => m.Days != 0).ToList();

        Assert.All(earlier, m => Assert.Equal(1, m.Days));
        Assert.Equal(
            "6/1996 11/1996 9/1997 12/1997 6/2006 1/2007 11/2008 3/2009 10/2018 2/2019 11/2020 1/2030 2/2032 8/2034 3/2037 3/2038 11/2039 8/2041 10/2049",
            string.Join(' ', earlier.Select(m => $"{m.Month}/{m.Year}")));
    }

    private static DateOnly Beijing(int year, int month, int day)
    {
        var calendar = new ChineseLunisolarCalendar();
        var leap = calendar.GetLeapMonth(year);
        return DateOnly.FromDateTime(calendar.ToDateTime(year, leap > 0 && month >= leap ? month + 1 : month, day, 0, 0, 0, 0));
    }
}
