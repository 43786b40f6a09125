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
}
