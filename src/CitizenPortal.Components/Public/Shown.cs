using System.Globalization;
using CitizenPortal.Domain.Deadlines;
using CitizenPortal.Features.Words;

namespace CitizenPortal.Components.Public;

/// <summary>How dates and numbers stand on a screen: dd/MM/yyyy and 24 hours by office time, 1.234.</summary>
public static class Shown
{
    private static readonly NumberFormatInfo Numbers = new() { NumberGroupSeparator = ".", NumberDecimalSeparator = "," };

    public static string Day(DateOnly day) => WrittenDay.Day(day);

    public static string Day(DateTimeOffset instant) => Day(DeadlineClock.DayOf(instant));

    public static string Minute(DateTimeOffset instant) => DeadlineClock.LocalOf(instant).ToString("HH':'mm, dd'/'MM'/'yyyy", CultureInfo.InvariantCulture);

    public static string Iso(DateOnly day) => WrittenDay.Iso(day);

    public static string Iso(DateTimeOffset instant) => DeadlineClock.LocalOf(instant).ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);

    public static string Number(int number) => number.ToString("N0", Numbers);
}
