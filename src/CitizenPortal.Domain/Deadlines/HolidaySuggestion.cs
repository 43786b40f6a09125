namespace CitizenPortal.Domain.Deadlines;

/// <summary>
/// The weekdays off that the law gives for a year (Bộ luật Lao động 2019 Điều 111-112, 24/11 from 2026), for people to check against
/// the yearly notice. Swaps are never guessed.
/// </summary>
public static class HolidaySuggestion
{
    private const int TetDays = 5;
    private const int SecondNationalDaySince = 2021;
    private const int CultureDaySince = 2026;

    public static IReadOnlyList<CalendarDay> Of(int year)
    {
        Dictionary<DateOnly, string> off = [];
        List<(DateOnly After, string Reason)> owed = [];
        foreach (var (first, length, reason) in Runs(year).OrderBy(run => run.First))
        {
            for (var date = first; date < first.AddDays(length); date = date.AddDays(1))
            {
                if (IsWeekend(date) || !off.TryAdd(date, reason))
                {
                    owed.Add((first.AddDays(length - 1), reason));
                }
            }
        }

        foreach (var (after, reason) in owed)
        {
            MakeUp(off, after, reason);
        }

        if (year >= CultureDaySince && new DateOnly(year, 11, 24) is var culture && !IsWeekend(culture))
        {
            off.TryAdd(culture, "Ngày Văn hóa Việt Nam");
        }

        return [.. off.OrderBy(d => d.Key).Select(d => new CalendarDay(d.Key, CalendarDayKind.Off, d.Value, null))];
    }

    private static IEnumerable<(DateOnly First, int Length, string Reason)> Runs(int year)
    {
        yield return (new(year, 1, 1), 1, "Tết Dương lịch");
        var tet = LunarCalendar.Tet(year);
        yield return (tet.AddDays(tet.DayOfWeek == DayOfWeek.Tuesday ? -1 : -2), TetDays, "Tết Nguyên đán");
        yield return (LunarCalendar.GioTo(year), 1, "Giỗ Tổ Hùng Vương");
        yield return (new(year, 4, 30), 1, "Ngày Chiến thắng");
        yield return (new(year, 5, 1), 1, "Ngày Quốc tế Lao động");
        var national = new DateOnly(year, 9, 2);
        yield return year < SecondNationalDaySince
            ? (national, 1, "Quốc khánh")
            : (national.DayOfWeek is DayOfWeek.Thursday or DayOfWeek.Monday or DayOfWeek.Sunday ? national : national.AddDays(-1), 2, "Quốc khánh");
    }

    /// <summary>A holiday on a weekly day off moves to the next working day.</summary>
    private static void MakeUp(Dictionary<DateOnly, string> off, DateOnly after, string reason)
    {
        var date = after.AddDays(1);
        while (IsWeekend(date) || off.ContainsKey(date))
        {
            date = date.AddDays(1);
        }

        off[date] = $"{reason} (nghỉ bù)";
    }

    private static bool IsWeekend(DateOnly date) => date.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
}
