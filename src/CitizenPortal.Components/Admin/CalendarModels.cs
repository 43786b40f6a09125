using CitizenPortal.Components.Forms;
using CitizenPortal.Domain.Deadlines;
using CitizenPortal.Features.Deadlines;
using CitizenPortal.Features.Words;

namespace CitizenPortal.Components.Admin;

/// <summary>A year of the calendar with its forms and what was typed in them.</summary>
public sealed record CalendarModel(string Address, int Year, CalendarRows Rows, CalendarInput Typed, FormToken Token)
{
    public IReadOnlyList<CalendarEdition> Editions { get; init; } = [];
    public IReadOnlyList<Choice> Agencies { get; init; } = [];
    public IReadOnlyList<FieldError> Errors { get; init; } = [];
    public IReadOnlyList<CsvFault> Faults { get; init; } = [];
    public string? Done { get; init; }

    public string? ErrorOf(string field) => Errors.At(field);

    public string AgencyName(string code) => Agencies.FirstOrDefault(a => a.Value == code)?.Label ?? code;
}

/// <summary>What a change would do, for the administrator to look at before he saves it.</summary>
public sealed record CalendarPreviewModel(string Address, CalendarInput Typed, CalendarPreview Preview, FormToken Token)
{
    public IReadOnlyList<FieldError> Errors { get; init; } = [];
    public Func<string, string> AgencyName { get; init; } = code => code;

    public IEnumerable<CalendarDay> Added => Preview.After.Days.Where(d => Preview.Before.Days.All(old => old.Date != d.Date)).OrderBy(d => d.Date);
    public IEnumerable<CalendarDay> Removed => Preview.Before.Days.Where(d => Preview.After.Days.All(next => next.Date != d.Date)).OrderBy(d => d.Date);
    public IEnumerable<CalendarDay> Changed => Preview.After.Days.Where(d => Preview.Before.Days.Any(old => old.Date == d.Date && old != d)).OrderBy(d => d.Date);
    public IEnumerable<int> Approved => Preview.After.ApprovedYears.Except(Preview.Before.ApprovedYears);
    public IEnumerable<AgencyClosure> Closed => Preview.After.Closures.Where(c => Preview.Before.Closures.All(old => old.Id != c.Id));
    public IEnumerable<AgencyClosure> Opened => Preview.Before.Closures.Where(c => Preview.After.Closures.All(next => next.Id != c.Id));
}
