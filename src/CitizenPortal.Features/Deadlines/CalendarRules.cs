using CitizenPortal.Domain.Deadlines;
using CitizenPortal.Domain.Text;
using CitizenPortal.Features.Words;

namespace CitizenPortal.Features.Deadlines;

/// <summary>What a row of the calendar must be before anybody may save it.</summary>
public static class CalendarRules
{
    private const int FirstYear = 2000;

    public static string? FaultOf(CalendarDay day) =>
        day.Date.Year is < FirstYear or > LunarCalendar.LastYear ? Say.Admin.Format("Calendar.Fault.Year", FirstYear, LunarCalendar.LastYear)
        : string.IsNullOrWhiteSpace(day.Reason) ? Say.Admin["Calendar.Fault.NoReason"]
        : !IsClean(day.Reason) || !IsClean(day.Document) ? Say.Admin["Calendar.Fault.Text"]
        : day.Kind == CalendarDayKind.Work && !IsWeekend(day.Date) ? Say.Admin["Calendar.Fault.WorkOnWeekday"]
        : day.Kind == CalendarDayKind.Work && day.Document is null ? Say.Admin["Calendar.Fault.NoDocument"]
        : null;

    public static string? FaultOf(AgencyClosure closure, Func<string, bool> isKnown) =>
        closure.To < closure.From ? Say.Admin["Calendar.Fault.Backwards"]
        : closure.To.DayNumber - closure.From.DayNumber >= AgencyClosure.LongestDays ? Say.Admin.Format("Calendar.Fault.TooLong", AgencyClosure.LongestDays)
        : closure.Agencies.Count == 0 || !closure.Agencies.All(isKnown) ? Say.Admin["Calendar.Fault.NoAgency"]
        : string.IsNullOrWhiteSpace(closure.Document) ? Say.Admin["Calendar.Fault.NoDecision"]
        : string.IsNullOrWhiteSpace(closure.Reason) ? Say.Admin["Calendar.Fault.NoReason"]
        : !IsClean(closure.Reason) || !IsClean(closure.Document) ? Say.Admin["Calendar.Fault.Text"]
        : null;

    public static string? FaultOf(CalendarChange change, CalendarRows rows, Func<string, bool> isKnown) => change switch
    {
        CalendarChange.PutDay put => FaultOf(put.Day) ?? (put.Was != put.Day.Date && rows.Days.Any(d => d.Date == put.Day.Date) ? Say.Admin["Calendar.Fault.Taken"] : null),
        CalendarChange.PutYear put => put.Days.Select(FaultOf).FirstOrDefault(fault => fault is not null),
        CalendarChange.PutYears put => put.Days.Except(rows.Days).Select(FaultOf).FirstOrDefault(fault => fault is not null),
        CalendarChange.RemoveDay gone => rows.Days.Any(d => d.Date == gone.Date) ? null : Say.Admin["Calendar.Fault.Gone"],
        CalendarChange.ApproveYear year => rows.Of(year.Year).Any() ? null : Say.Admin["Calendar.Fault.NoRows"],
        CalendarChange.Close close => FaultOf(close.Closure, isKnown),
        CalendarChange.RemoveClosure gone => rows.Closures.Any(c => c.Id == gone.Id) ? null : Say.Admin["Calendar.Fault.Gone"],
        _ => throw new ArgumentOutOfRangeException(nameof(change), change, null),
    };

    private static bool IsClean(string? text) => text is null || (text.Length <= CleanText.ShortLimit && VietnameseText.Inspect(text) == TextFault.None);

    private static bool IsWeekend(DateOnly date) => date.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
}
