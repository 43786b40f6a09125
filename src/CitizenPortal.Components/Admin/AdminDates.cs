using System.Globalization;
using CitizenPortal.Domain.Deadlines;
using CitizenPortal.Features.Words;

namespace CitizenPortal.Components.Admin;

/// <summary>Dates and terms as the administrator's pages write them.</summary>
public static class AdminDates
{
    private static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN");

    public static string Day(DateOnly? day) => day is { } known ? WrittenDay.Day(known) : "–";

    public static string WithWeekday(DateOnly day) => day.ToString("dddd, dd/MM/yyyy", Vietnamese);

    public static string Move(DateOnly? from, DateOnly? to) => from == to ? Day(from) : $"{Day(from)} → {Day(to)}";

    public static string Line(CalendarDay day) =>
        string.Join("; ", new[] { $"{WithWeekday(day.Date)}: {Say.Admin[$"Calendar.Kind.{day.Kind}"]}", day.Reason, day.Document }.Where(part => part is not null));

    public static string Term(Term term) => Say.Admin.Format($"Policy.Unit.{term.Unit}", term.Amount);
}
