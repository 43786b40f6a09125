using System.Globalization;
using CitizenPortal.Domain.Deadlines;
using CitizenPortal.Features.Deadlines;
using CitizenPortal.Features.Words;

namespace CitizenPortal.Web.Commands;

/// <summary>Prints Tết and Giỗ Tổ of a year and the rows of the calendar that the law suggests, in the form that the calendar page imports.</summary>
public sealed class LunarCommand : ICommand
{
    public string Name => "lunar";

    public string Usage => "lunar 2029";

    public string Purpose => Say.Operator["Lunar.Purpose"];

    public Task<int> RunAsync(IServiceProvider services, string[] words, CancellationToken ct)
    {
        if (words is not [var word] || !int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            || year is < LunarCalendar.FirstYear or > LunarCalendar.LastYear)
        {
            throw new WrongWordsException(Say.Operator.Format("Lunar.WrongWords", LunarCalendar.FirstYear, LunarCalendar.LastYear));
        }

        Console.Out.WriteLine($"tet {Iso(LunarCalendar.Tet(year))}");
        Console.Out.WriteLine($"gio-to {Iso(LunarCalendar.GioTo(year))}");
        Console.Out.Write(CalendarCsv.Write(HolidaySuggestion.Of(year)));
        return Task.FromResult(0);
    }

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
