using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Deadlines;
using CitizenPortal.Features.Agencies;
using CitizenPortal.Features.Storage;
using CitizenPortal.Features.Words;
using FluentValidation;
using FluentValidation.Results;
using Microsoft.EntityFrameworkCore;

namespace CitizenPortal.Features.Deadlines;

/// <summary>A change of the calendar, the version its author looked at, and why.</summary>
public sealed record ChangeCalendar(CalendarChange Change, int Version, string? Why);

public sealed record CalendarPreview(CalendarRows Before, CalendarRows After, RecountReport Cases);

/// <summary>What a change would do, before it is made: which open cases move, from which date to which.</summary>
public sealed class CalendarPreviewQuery(PortalDb db, ReferenceBook book, CaseRecountsHandler recounts)
{
    public async Task<CalendarPreview> HandleAsync(ChangeCalendar input, Actor by, CancellationToken ct)
    {
        var before = await DeadlineRows.CalendarAsync(db, ct);
        input.Check(before, book);
        var after = input.Change.ApplyTo(before);
        return new(before, after, await recounts.PreviewAsync(after.Compose(), by, ct));
    }
}

/// <summary>Writes the rows under a new version and counts the open cases anew.</summary>
public sealed class ChangeCalendarHandler(PortalDb db, ReferenceBook book, PortalClock clock, CaseRecountsHandler recounts)
{
    public async Task<RecountReport> HandleAsync(ChangeCalendar input, Actor by, CancellationToken ct)
    {
        var before = await DeadlineRows.CalendarAsync(db, ct);
        input.Check(before, book);
        if (string.IsNullOrWhiteSpace(input.Why))
        {
            throw Invalid(nameof(input.Why), Say.Admin["Change.NoWhy"]);
        }

        var after = input.Change.ApplyTo(before);
        await WriteAsync(input, before, after, ct);
        await DeadlineRows.SetVersionAsync(db, ReferenceBook.CalendarVersionKey, after.Version, ct);
        db.CalendarEditions.Add(new(after.Version, clock.Now, by.Name, input.Why));
        await db.SaveChangesAsync(ct);
        await book.LoadAsync(ct);
        // The rows stand already: a browser that goes away must not leave half of the cases on the old calendar.
        return await recounts.HandleAsync(input.Why, by, CancellationToken.None);
    }

    private async Task WriteAsync(ChangeCalendar input, CalendarRows before, CalendarRows after, CancellationToken ct)
    {
        var (old, next) = (before.Days.ToDictionary(d => d.Date), after.Days.ToDictionary(d => d.Date));
        db.CalendarDays.RemoveRange(old.Values.Where(d => !next.ContainsKey(d.Date)));
        db.CalendarDays.AddRange(next.Values.Where(d => !old.ContainsKey(d.Date)));
        db.CalendarDays.UpdateRange(next.Values.Where(d => old.TryGetValue(d.Date, out var was) && was != d));
        db.Closures.AddRange(after.Closures.Where(c => c.Id == 0));
        db.Closures.RemoveRange(before.Closures.Where(c => after.Closures.All(left => left.Id != c.Id)));
        if (input.Change is CalendarChange.ApproveYear { Year: var year })
        {
            db.CalendarYears.RemoveRange(await db.CalendarYears.Where(y => y.Year == year && !y.IsApproved).ToListAsync(ct));
            db.CalendarYears.AddRange(before.IsApproved(year) ? [] : [new CalendarYearRow(year, true)]);
        }
    }

    internal static ValidationException Invalid(string field, string message) => new([new ValidationFailure(field, message)]);
}

internal static class CalendarChecks
{
    public static void Check(this ChangeCalendar input, CalendarRows rows, ReferenceBook book)
    {
        if (input.Version != rows.Version)
        {
            throw ChangeCalendarHandler.Invalid(nameof(input.Version), Say.Admin["Change.Stale"]);
        }

        if (CalendarRules.FaultOf(input.Change, rows, book.Current.Agencies.ContainsKey) is { } fault)
        {
            throw ChangeCalendarHandler.Invalid(nameof(input.Change), fault);
        }
    }
}
