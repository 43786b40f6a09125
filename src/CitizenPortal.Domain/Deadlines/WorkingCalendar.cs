using System.Collections.Concurrent;

namespace CitizenPortal.Domain.Deadlines;

/// <summary>Which local dates are worked, for all agencies; <see cref="For"/> adds the closures of one. Sums into a year that nobody approved are provisional.</summary>
public sealed class WorkingCalendar
{
    private const int DaysAWeek = 7;
    private const int WeekdaysAWeek = 5;

    private readonly Dictionary<DateOnly, CalendarDay> _days;
    private readonly HashSet<int> _approved;
    private readonly DateOnly[] _changed;
    private readonly int[] _changes;
    private readonly IReadOnlyList<AgencyClosure> _closures;
    private readonly ConcurrentDictionary<string, WorkingCalendar> _ofAgencies = [];

    public WorkingCalendar(int version, IEnumerable<CalendarDay> days, IEnumerable<int> approvedYears, IReadOnlyList<AgencyClosure>? closures = null)
    {
        Version = version;
        _closures = closures ?? [];
        _days = days.ToDictionary(d => d.Date);
        _approved = [.. approvedYears];
        _changed = Changed(_days);
        _changes = RunningChanges(_changed);
    }

    public int Version { get; }

    /// <summary>This calendar with the days on which the agency was closed by decision of UBND tỉnh; the same calendar for everybody else.</summary>
    public WorkingCalendar For(string? agency) =>
        agency is null || !_closures.Any(c => c.Closes(agency)) ? this : _ofAgencies.GetOrAdd(agency, Closed);

    private WorkingCalendar Closed(string agency)
    {
        var closed = _closures.Where(c => c.Closes(agency))
            .SelectMany(c => c.Dates.Where(IsWorkingDay).Select(date => new CalendarDay(date, CalendarDayKind.Off, c.Reason, c.Document)))
            .DistinctBy(d => d.Date).ToDictionary(d => d.Date);
        return new WorkingCalendar(Version, _days.Values.Where(d => !closed.ContainsKey(d.Date)).Concat(closed.Values), _approved);
    }

    /// <summary>This year or the next, when its calendar was not approved; null when both were.</summary>
    public int? FirstGap(DateOnly today) =>
        !IsApproved(today.Year) ? today.Year : !IsApproved(today.Year + 1) ? today.Year + 1 : null;

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
        var span = toInclusive.DayNumber - fromExclusive.DayNumber;
        return span <= 0 ? 0 : WeekdaysUntil(toInclusive) - WeekdaysUntil(fromExclusive) + ChangesUntil(toInclusive) - ChangesUntil(fromExclusive);
    }

    /// <summary>Mondays to Fridays from 1/1/0001 (a Monday) to the date.</summary>
    private static int WeekdaysUntil(DateOnly date)
    {
        var days = date.DayNumber + 1;
        return days / DaysAWeek * WeekdaysAWeek + Math.Min(days % DaysAWeek, WeekdaysAWeek);
    }

    private int ChangesUntil(DateOnly date)
    {
        var place = Array.BinarySearch(_changed, date);
        var passed = place >= 0 ? place + 1 : ~place;
        return passed == 0 ? 0 : _changes[passed - 1];
    }

    private static DateOnly[] Changed(Dictionary<DateOnly, CalendarDay> days) =>
        [.. days.Values.Where(d => d.Kind == CalendarDayKind.Work == IsWeekend(d.Date)).Select(d => d.Date).Order()];

    private static int[] RunningChanges(DateOnly[] changed)
    {
        var sum = 0;
        return [.. changed.Select(date => sum += IsWeekend(date) ? 1 : -1)];
    }

    private static bool IsWeekend(DateOnly date) => date.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
}
