namespace CitizenPortal.Domain.Tests.Deadlines;

public sealed class HolidaySuggestionTests
{
    /// <summary>What was in force; swaps (29/4/2024, 2/5/2025) are decided each year and never suggested.</summary>
    [Theory]
    [InlineData(2020, "1/1 23/1 24/1 27/1 28/1 29/1 2/4 30/4 1/5 2/9")]
    [InlineData(2021, "1/1 10/2 11/2 12/2 15/2 16/2 21/4 30/4 3/5 2/9 3/9")]
    [InlineData(2022, "3/1 31/1 1/2 2/2 3/2 4/2 11/4 2/5 3/5 1/9 2/9")]
    [InlineData(2023, "2/1 20/1 23/1 24/1 25/1 26/1 1/5 2/5 3/5 1/9 4/9")]
    [InlineData(2024, "1/1 8/2 9/2 12/2 13/2 14/2 18/4 30/4 1/5 2/9 3/9")]
    [InlineData(2025, "1/1 27/1 28/1 29/1 30/1 31/1 7/4 30/4 1/5 1/9 2/9")]
    [InlineData(2026, "1/1 16/2 17/2 18/2 19/2 20/2 27/4 30/4 1/5 1/9 2/9 24/11")]
    public void The_weekdays_off_of_a_year_are_those_that_were_in_force(int year, string days) =>
        Assert.Equal(days, string.Join(' ', HolidaySuggestion.Of(year).Select(d => $"{d.Date.Day}/{d.Date.Month}")));

    [Fact]
    public void Every_year_has_its_full_count_of_working_days_off() => Assert.All(
        Enumerable.Range(2021, LunarCalendar.LastYear - 2020),
        year =>
        {
            var culture = year >= 2026 && new DateOnly(year, 11, 24).DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) ? 1 : 0;
            Assert.Equal(11 + culture, HolidaySuggestion.Of(year).Count);
            Assert.DoesNotContain(HolidaySuggestion.Of(year), d => d.Date.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday);
        });

    [Fact]
    public void The_day_of_culture_is_not_made_up_for() =>
        Assert.DoesNotContain(HolidaySuggestion.Of(2029), d => d.Date.Month == 11);

    [Fact]
    public void Each_day_off_says_for_which_holiday_and_when_it_makes_up_for_one() => Assert.Equal(
        [
            "2/1 Tết Dương lịch (nghỉ bù)", "20/1 Tết Nguyên đán", "23/1 Tết Nguyên đán", "24/1 Tết Nguyên đán", "25/1 Tết Nguyên đán (nghỉ bù)",
            "26/1 Tết Nguyên đán (nghỉ bù)", "1/5 Ngày Quốc tế Lao động", "2/5 Giỗ Tổ Hùng Vương (nghỉ bù)", "3/5 Ngày Chiến thắng (nghỉ bù)",
            "1/9 Quốc khánh", "4/9 Quốc khánh (nghỉ bù)",
        ],
        HolidaySuggestion.Of(2023).Select(d => $"{d.Date.Day}/{d.Date.Month} {d.Reason}"));

    [Theory]
    [InlineData(2025, false)]
    [InlineData(2026, true)]
    public void The_day_of_culture_is_off_since_2026(int year, bool off) =>
        Assert.Equal(off, HolidaySuggestion.Of(year).Any(d => d.Reason == "Ngày Văn hóa Việt Nam" && d.Date == new DateOnly(year, 11, 24)));

    [Theory]
    [InlineData(2018, "3/9")]
    [InlineData(2020, "2/9")]
    [InlineData(2021, "2/9 3/9")]
    [InlineData(2024, "2/9 3/9")]
    [InlineData(2029, "3/9 4/9")]
    [InlineData(2031, "1/9 2/9")]
    public void National_day_has_a_second_day_since_2021_beside_a_weekend_where_that_is_possible(int year, string days) =>
        Assert.Equal(days, string.Join(' ', HolidaySuggestion.Of(year).Where(d => d.Date.Month == 9).Select(d => $"{d.Date.Day}/{d.Date.Month}")));

    [Fact]
    public void A_suggestion_is_a_day_off_without_a_document_in_the_order_of_the_year()
    {
        var days = HolidaySuggestion.Of(2028);

        Assert.All(days, d => Assert.Equal((CalendarDayKind.Off, null), (d.Kind, d.Document)));
        Assert.Equal(days.Select(d => d.Date).Order(), days.Select(d => d.Date));
    }
}
