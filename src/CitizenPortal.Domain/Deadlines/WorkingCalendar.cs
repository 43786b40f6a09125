namespace CitizenPortal.Domain.Deadlines;

/// <summary>Which local dates are worked. Years without approved rows count weekends and nothing else, so sums into them are provisional.</summary>
public sealed class WorkingCalendar(int version, IEnumerable<CalendarDay> days, IEnumerable<int> approvedYears)
{
    private readonly Dictionary<DateOnly, CalendarDay> _days = days.ToDictionary(d => d.Date);
    private readonly HashSet<int> _approved = [.. approvedYears];

    public int Version { get; } = version;

    public bool IsApproved(int year) => _approved.Contains(year);

    public bool IsWorkingDay(DateOnly date) =>
        _days.TryGetValue(date, out var day) ? day.Kind == CalendarDayKind.Work : !IsWeekend(date);

    /// <summary>Why a date is off; null for a weekend without a row of its own and for working days.</summary>
    public string? ReasonOff(DateOnly date) => _days.TryGetValue(date, out var day) && day.Kind == CalendarDayKind.Off ? day.Reason : null;

    /// <summary>Why a weekend day is worked; null otherwise.</summary>
    public string? ReasonWorked(DateOnly date) => _days.TryGetValue(date, out var day) && day.Kind == CalendarDayKind.Work ? day.Reason : null;

    /// <summary>The first working day on or after the date.</summary>
    public DateOnly NextWorkingDay(DateOnly date)
    {
        while (!IsWorkingDay(date))
        {
            date = date.AddDays(1);
        }

        return date;
    }

    /// <summary>Working days after <paramref name="fromExclusive"/> up to and with <paramref name="toInclusive"/>; 0 when there are none.</summary>
    public int WorkingDaysBetween(DateOnly fromExclusive, DateOnly toInclusive)
    {
        var count = 0;
        for (var date = fromExclusive.AddDays(1); date <= toInclusive; date = date.AddDays(1))
        {
            count += IsWorkingDay(date) ? 1 : 0;
        }

        return count;
    }

    private static bool IsWeekend(DateOnly date) => date.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
}
