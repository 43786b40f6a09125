namespace CitizenPortal.Domain.Tests.Deadlines;

public sealed class CalendarRowsTests
{
    private static readonly AgencyClosure Storm =
        new(1, A.Day("2020-06-03"), A.Day("2020-06-04"), ["so-y-te"], "Bão số 2", "Quyết định 100/QĐ-UBND");

    private static CalendarRows Rows => new(4, SeedJson.Days, SeedJson.ApprovedYears, [Storm]);

    [Fact]
    public void A_closure_counts_for_the_closed_agency_alone()
    {
        var clock = new DeadlineClock(Rows.Compose(), SeedJson.Policy);

        Assert.Equal(A.Day("2020-06-05"), clock.AddWorkingDays(A.Day("2020-06-01"), 4));
        Assert.Equal(A.Day("2020-06-09"), clock.For("so-y-te").AddWorkingDays(A.Day("2020-06-01"), 4));
        Assert.Same(clock, clock.For("so-tn-mt"));
        Assert.Same(clock, clock.For(null));
    }

    [Fact]
    public void The_steps_of_a_closed_agency_name_the_closure()
    {
        var due = DueDateSum.Of(Rows.Compose().For("so-y-te"), A.Day("2020-06-01"), new Term(4, TermUnit.WorkingDays));

        Assert.Contains(due.Steps, s => s is { Kind: DueStepKind.Holiday, Count: 2, Reason: "Bão số 2" });
    }

    [Fact]
    public void A_closure_of_a_make_up_day_makes_it_a_day_off()
    {
        var rows = Rows with { Closures = [Storm with { From = A.Day("2025-04-26"), To = A.Day("2025-04-26") }] };

        Assert.True(rows.Compose().IsWorkingDay(A.Day("2025-04-26")));
        Assert.False(rows.Compose().For("so-y-te").IsWorkingDay(A.Day("2025-04-26")));
    }

    [Fact]
    public void A_year_that_nobody_approved_counts_statutory_days_and_stays_provisional()
    {
        var due = DueDateSum.Of(Rows.Compose(), A.Day("2027-02-01"), new Term(5, TermUnit.WorkingDays));

        Assert.True(due.Provisional);
        Assert.Equal(A.Day("2027-02-15"), due.Date);
    }

    [Fact]
    public void Rows_of_a_year_count_only_once_it_is_approved()
    {
        var off = new CalendarDay(A.Day("2027-03-03"), CalendarDayKind.Off, "Nghỉ thử", null);
        var drafted = new CalendarChange.PutDay(off, null).ApplyTo(Rows);
        var approved = new CalendarChange.ApproveYear(2027).ApplyTo(drafted);

        Assert.True(drafted.Compose().IsWorkingDay(off.Date));
        Assert.False(approved.Compose().IsWorkingDay(off.Date));
        Assert.Equal(6, approved.Version);
    }

    [Fact]
    public void A_changed_day_takes_the_place_of_its_old_row()
    {
        var moved = new CalendarChange.PutDay(new CalendarDay(A.Day("2020-09-03"), CalendarDayKind.Off, "Quốc khánh", "TB 1"), A.Day("2020-09-02")).ApplyTo(Rows);

        Assert.DoesNotContain(moved.Days, d => d.Date == A.Day("2020-09-02"));
        Assert.Single(moved.Days, d => d.Date == A.Day("2020-09-03"));
        Assert.Equal(Rows.Days.Count, moved.Days.Count);
    }

    [Fact]
    public void A_year_is_replaced_whole_and_other_years_stay()
    {
        CalendarDay[] days = [new(A.Day("2021-01-01"), CalendarDayKind.Off, "Tết Dương lịch", null)];
        var after = new CalendarChange.PutYear(2021, days).ApplyTo(Rows);

        Assert.Equal(days, after.Of(2021));
        Assert.Equal(Rows.Of(2020), after.Of(2020));
    }

    [Fact]
    public void Closures_come_and_go_by_their_number()
    {
        var second = new CalendarChange.Close(Storm with { Id = 0, Reason = "Dịch" }).ApplyTo(Rows);

        Assert.Equal(2, second.Closures.Count);
        Assert.Equal("Dịch", Assert.Single(new CalendarChange.RemoveClosure(1).ApplyTo(second).Closures).Reason);
    }

    [Theory]
    [InlineData("2025-12-31", null)]
    [InlineData("2026-01-01", 2027)]
    [InlineData("2027-01-01", 2027)]
    public void The_first_year_without_approved_rows_is_named(string today, int? gap) => Assert.Equal(gap, Rows.Compose().FirstGap(A.Day(today)));

    [Fact]
    public void A_removed_day_is_worked_again() =>
        Assert.True(new CalendarChange.RemoveDay(A.Day("2020-09-02")).ApplyTo(Rows).Compose().IsWorkingDay(A.Day("2020-09-02")));

    [Theory]
    [InlineData("2027-09-02", false)]
    [InlineData("2028-09-01", false)]
    [InlineData("2029-09-03", false)]
    [InlineData("2030-09-02", true)]
    public void Statutory_days_are_foreseen_for_three_years_after_the_approved_ones(string day, bool worked) =>
        Assert.Equal(worked, Rows.Compose().IsWorkingDay(A.Day(day)));

    [Fact]
    public void Nothing_is_foreseen_beyond_the_years_the_lunar_calendar_is_meant_for()
    {
        var late = (Rows with { ApprovedYears = [LunarCalendar.LastYear - 1] }).Compose();

        Assert.False(late.IsWorkingDay(A.Day("2050-09-02")));
        Assert.True(late.IsWorkingDay(A.Day("2051-05-01")));
    }

    [Fact]
    public void Without_an_approved_year_only_weekends_are_off()
    {
        var none = (Rows with { ApprovedYears = [] }).Compose();

        Assert.True(none.IsWorkingDay(A.Day("2020-09-02")));
        Assert.False(none.IsWorkingDay(A.Day("2020-09-05")));
        Assert.Equal(2020, none.FirstGap(A.Day("2020-06-01")));
    }

    [Fact]
    public void Two_decisions_that_overlap_close_each_day_once()
    {
        var calendar = (Rows with { Closures = [Storm, Storm with { Id = 2, From = A.Day("2020-06-04"), To = A.Day("2020-06-08"), Reason = "Dịch" }] }).Compose();

        Assert.Equal(1, calendar.For("so-y-te").WorkingDaysBetween(A.Day("2020-06-01"), A.Day("2020-06-08")));
        Assert.Equal("Bão số 2", calendar.For("so-y-te").ReasonOff(A.Day("2020-06-04")));
        Assert.Equal(5, calendar.WorkingDaysBetween(A.Day("2020-06-01"), A.Day("2020-06-08")));
        Assert.Same(calendar.For("so-y-te"), calendar.For("so-y-te"));
        Assert.True(calendar.For("so-y-te").IsApproved(2020));
    }

    [Fact]
    public void The_days_of_a_year_come_in_order_and_its_approval_once()
    {
        var rows = new CalendarChange.ApproveYear(2019).ApplyTo(new CalendarChange.ApproveYear(2020).ApplyTo(Rows));

        Assert.Equal(Rows.ApprovedYears.Prepend(2019), rows.ApprovedYears);
        Assert.Equal(Rows.Of(2020).Select(d => d.Date).Order(), (Rows with { Days = [.. Rows.Days.Reverse()] }).Of(2020).Select(d => d.Date));
    }
}
