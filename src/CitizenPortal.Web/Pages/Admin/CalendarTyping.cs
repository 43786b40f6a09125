using CitizenPortal.Components.Admin;
using CitizenPortal.Components.Forms;
using CitizenPortal.Domain.Deadlines;
using CitizenPortal.Features.Deadlines;
using CitizenPortal.Features.Words;

namespace CitizenPortal.Web.Pages.Admin;

/// <summary>Reads what was typed as a change of the calendar, or says what cannot be read and where.</summary>
public static class CalendarTyping
{
    public static (CalendarChange? Change, IReadOnlyList<FieldError> Errors, IReadOnlyList<CsvFault> Faults) Read(CalendarInput input)
    {
        if (input.Act == CalendarInput.PutYear)
        {
            var reading = CalendarCsv.Read(input.Csv, input.Year);
            return reading.Faults.Count == 0
                ? (new CalendarChange.PutYear(input.Year, reading.Days), [], [])
                : (null, [new("csv", Say.Admin.Format("Csv.NotRead", reading.Faults.Count))], reading.Faults);
        }

        return ReadOne(input) is { } change ? (change, [], []) : (null, [new(input.Act == CalendarInput.Close && TypedDay.Parse(input.From) is not null ? "den-ngay" : PlaceOf(input), Say.Admin["Calendar.Fault.NoDate"])], []);
    }

    private static CalendarChange? ReadOne(CalendarInput input) => input.Act switch
    {
        CalendarInput.Put when TypedDay.Parse(input.Date) is { } date =>
            new CalendarChange.PutDay(new CalendarDay(date, input.Kind, input.Reason ?? "", input.Document), TypedDay.Parse(input.Was)),
        CalendarInput.Remove when TypedDay.Parse(input.Date) is { } date => new CalendarChange.RemoveDay(date),
        CalendarInput.Approve => new CalendarChange.ApproveYear(input.Year),
        CalendarInput.Close when TypedDay.Parse(input.From) is { } from && TypedDay.Parse(input.To) is { } to =>
            new CalendarChange.Close(new AgencyClosure(0, from, to, [.. input.Agencies.Distinct()], input.Reason ?? "", input.Document ?? "")),
        CalendarInput.RemoveClosure => new CalendarChange.RemoveClosure(input.Closure),
        _ => null,
    };

    /// <summary>The form at which an error of this act is shown.</summary>
    public static string PlaceOf(CalendarInput input) => input.Act switch
    {
        CalendarInput.Put => "ngay",
        CalendarInput.PutYear => "csv",
        CalendarInput.Close or CalendarInput.RemoveClosure => "tu-ngay",
        _ => "sua-ngay",
    };

    /// <summary>The field that a fault speaks of.</summary>
    public static string PlaceOf(CalendarInput input, string fault) => input.Act switch
    {
        CalendarInput.Close or CalendarInput.Put when fault == Say.Admin["Calendar.Fault.NoReason"] => input.Act == CalendarInput.Put ? "ly-do" : "ly-do-dong",
        CalendarInput.Put when fault == Say.Admin["Calendar.Fault.NoDocument"] => "van-ban",
        CalendarInput.Close when fault == Say.Admin["Calendar.Fault.NoAgency"] => "co-quan",
        CalendarInput.Close when fault == Say.Admin["Calendar.Fault.NoDecision"] => "quyet-dinh",
        CalendarInput.Close when fault == Say.Admin["Calendar.Fault.Backwards"] => "den-ngay",
        _ => PlaceOf(input),
    };
}
