namespace CitizenPortal.Domain.Deadlines;

/// <summary>One change of the calendar; it says what the rows are to become, so that it can be looked at before it is made.</summary>
public abstract record CalendarChange
{
    /// <summary>The rows after the change, one version higher.</summary>
    public CalendarRows ApplyTo(CalendarRows rows) => Change(rows) with { Version = rows.Version + 1 };

    protected abstract CalendarRows Change(CalendarRows rows);

    /// <summary>Adds a day, or puts it in the place of the row that stood on another date.</summary>
    public sealed record PutDay(CalendarDay Day, DateOnly? Was) : CalendarChange
    {
        protected override CalendarRows Change(CalendarRows rows) =>
            rows with { Days = [.. rows.Days.Where(d => d.Date != Day.Date && d.Date != Was), Day] };
    }

    public sealed record RemoveDay(DateOnly Date) : CalendarChange
    {
        protected override CalendarRows Change(CalendarRows rows) => rows with { Days = [.. rows.Days.Where(d => d.Date != Date)] };
    }

    /// <summary>The whole year anew, as imported from a file.</summary>
    public sealed record PutYear(int Year, IReadOnlyList<CalendarDay> Days) : CalendarChange
    {
        protected override CalendarRows Change(CalendarRows rows) => rows with { Days = [.. rows.Days.Where(d => d.Date.Year != Year), .. Days] };
    }

    /// <summary>Every year that a row falls in anew; the other years stay.</summary>
    public sealed record PutYears(IReadOnlyList<CalendarDay> Days) : CalendarChange
    {
        protected override CalendarRows Change(CalendarRows rows) => rows with { Days = [.. rows.Days.Where(d => Days.All(put => put.Date.Year != d.Date.Year)), .. Days] };
    }

    public sealed record ApproveYear(int Year) : CalendarChange
    {
        protected override CalendarRows Change(CalendarRows rows) => rows with { ApprovedYears = [.. rows.ApprovedYears.Append(Year).Distinct().Order()] };
    }

    public sealed record Close(AgencyClosure Closure) : CalendarChange
    {
        protected override CalendarRows Change(CalendarRows rows) => rows with { Closures = [.. rows.Closures, Closure] };
    }

    public sealed record RemoveClosure(long Id) : CalendarChange
    {
        protected override CalendarRows Change(CalendarRows rows) => rows with { Closures = [.. rows.Closures.Where(c => c.Id != Id)] };
    }
}
