namespace CitizenPortal.Domain.Deadlines;

/// <summary>The calendar as people keep it: rows of every year, which years are approved, closures, under one version that rises with each change.</summary>
public sealed record CalendarRows(int Version, IReadOnlyList<CalendarDay> Days, IReadOnlyList<int> ApprovedYears, IReadOnlyList<AgencyClosure> Closures)
{
    private const int YearsAhead = 3;

    public IEnumerable<CalendarDay> Of(int year) => Days.Where(d => d.Date.Year == year).OrderBy(d => d.Date);

    public bool IsApproved(int year) => ApprovedYears.Contains(year);

    /// <summary>
    /// The calendar that counts: approved rows; for the years after them, until somebody approves theirs, weekends and the statutory
    /// days, so that a date there is provisional but not foolish.
    /// </summary>
    public WorkingCalendar Compose()
    {
        var ahead = ApprovedYears.Count == 0 ? [] : Enumerable.Range(ApprovedYears.Max() + 1, YearsAhead).Where(year => year <= LunarCalendar.LastYear);
        return new WorkingCalendar(Version, Days.Where(d => IsApproved(d.Date.Year)).Concat(ahead.SelectMany(HolidaySuggestion.Of)), ApprovedYears, Closures);
    }
}
