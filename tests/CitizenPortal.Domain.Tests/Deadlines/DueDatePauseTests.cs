using FsCheck;
using FsCheck.Fluent;

namespace CitizenPortal.Domain.Tests.Deadlines;

public sealed class DueDatePauseTests
{
    private static readonly WorkingCalendar Calendar = new(
        1, [new(new(2020, 4, 30), CalendarDayKind.Off, "Ngày Chiến thắng", null), new(new(2020, 5, 1), CalendarDayKind.Off, "Quốc tế Lao động", null)], [2020]);

    private static readonly DeadlineClock Clock = new(Calendar, new DeadlinePolicy(1, [], [], []));

    private static DueDate Due => DueDateSum.Of(Calendar, new(2020, 4, 20), new Term(5, TermUnit.WorkingDays));

    [Theory]
    [InlineData("2020-04-22", "2020-04-22", "2020-04-27")]
    [InlineData("2020-04-22", "2020-04-24", "2020-04-29")]
    [InlineData("2020-04-24", "2020-04-26", "2020-04-27")]
    [InlineData("2020-04-27", "2020-05-05", "2020-05-05")]
    [InlineData("2020-04-28", "2020-05-05", "2020-04-27")]
    [InlineData("2020-04-24", "2020-04-22", "2020-04-27")]
    public void Gives_back_the_working_days_of_waiting_unless_already_late(string asked, string supplied, string due) =>
        Assert.Equal(Day(due), Clock.Paused(Due, Day(asked), Day(supplied)).Date);

    [Fact]
    public void Moves_by_exactly_the_working_days_waited_and_the_steps_lead_to_the_new_date()
    {
        var run = Config.QuickThrowOnFailure.WithMaxTest(300);
        Check.One(run, Prop.ForAll(Gen.Choose(0, 7).ToArbitrary(), Gen.Choose(0, 60).ToArbitrary(), (asked, waited) =>
        {
            var from = new DateOnly(2020, 4, 20).AddDays(asked);
            var paused = Clock.Paused(Due, from, from.AddDays(waited));
            return Calendar.WorkingDaysBetween(Due.Date, paused.Date) == Calendar.WorkingDaysBetween(from, from.AddDays(waited))
                && Counted(paused)[^1].Date == paused.Date
                && Counted(paused).Sum(s => s.Count) == paused.Date.DayNumber - new DateOnly(2020, 4, 20).DayNumber;
        }));
    }

    [Fact]
    public void The_last_step_says_how_many_days_were_the_residents_and_when_he_replied()
    {
        Assert.Equal(new DueStep(Day("2020-05-05"), DueStepKind.Paused, 4, null), Clock.Paused(Due, Day("2020-04-27"), Day("2020-05-05")).Steps[^1]);
        Assert.Equal(Due.Steps, Clock.Paused(Due, Day("2020-04-22"), Day("2020-04-22")).Steps);
        Assert.Equal(Due.Steps, Clock.Paused(Due, Day("2020-04-28"), Day("2020-05-05")).Steps);
    }

    [Fact]
    public void A_pause_into_a_year_nobody_approved_makes_the_date_provisional()
    {
        Assert.False(Due.Provisional);
        Assert.True(DueDateSum.Longer(Calendar, Due, 250).Provisional);
    }

    [Fact]
    public void The_reasons_stay_readable_in_the_stored_sum()
    {
        var json = DueDateSum.Longer(Calendar, Due, 5).ToJson();
        Assert.Contains("Ngày Chiến thắng", json, StringComparison.Ordinal);
        Assert.Equal(json, DueDate.FromJson(json).ToJson());
    }

    private static List<DueStep> Counted(DueDate due) => [.. due.Steps.Where(s => s.Kind != DueStepKind.Paused)];

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", null);
}
