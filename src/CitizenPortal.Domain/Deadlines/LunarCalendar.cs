namespace CitizenPortal.Domain.Deadlines;

/// <summary>
/// The Vietnamese lunar calendar, computed for UTC+7 from new moons and the sun's longitude (Meeus, Astronomical Algorithms, chapters
/// 25 and 49, shortened). Beijing's calendar differs in some years, so no table of another country is used. Meant for 1990-2050.
/// </summary>
public static class LunarCalendar
{
    public const int FirstYear = 1990;
    public const int LastYear = 2050;
    private const double ZoneDays = 7.0 / 24;
    private const int WinterSolsticeSector = 9;
    private static readonly DateOnly JulianOrigin = new(2000, 1, 1);
    private const int JulianDayOfOrigin = 2451545;

    /// <summary>The local date of a day of a lunar month in the lunar year that begins in <paramref name="year"/>; leap months are not asked for.</summary>
    public static DateOnly DateOf(int year, int lunarMonth, int lunarDay) =>
        StartOfMonth(year, lunarMonth).AddDays(lunarDay - 1);

    public static DateOnly Tet(int year) => DateOf(year, 1, 1);

    /// <summary>Giỗ Tổ Hùng Vương, the tenth of the third lunar month.</summary>
    public static DateOnly GioTo(int year) => DateOf(year, 3, 10);

    private static DateOnly StartOfMonth(int year, int lunarMonth)
    {
        var solstice = lunarMonth > 10 ? year : year - 1;
        var eleventh = EleventhMonth(solstice);
        var isLeapYear = EleventhMonth(solstice + 1) - eleventh > 12;
        var leap = isLeapYear ? FirstMonthWithoutTerm(eleventh) : int.MaxValue;
        var offset = (lunarMonth + 1) % 12;
        return DayOfNewMoon(eleventh + offset + (offset >= leap ? 1 : 0));
    }

    /// <summary>Number of the new moon that opens the month with the winter solstice of the year.</summary>
    private static int EleventhMonth(int year)
    {
        var number = (int)Math.Floor((Julian(new DateOnly(year, 12, 31)) - Ephemeris.FirstNewMoon) / Ephemeris.SynodicMonth) + 1;
        while (DayOfNewMoon(number) > new DateOnly(year, 12, 31) || SunSector(DayOfNewMoon(number)) >= WinterSolsticeSector)
        {
            number--;
        }

        return number;
    }

    /// <summary>In a year of thirteen months the first one without a major solar term repeats the number of the one before.</summary>
    private static int FirstMonthWithoutTerm(int eleventh)
    {
        var offset = 1;
        while (SunSector(DayOfNewMoon(eleventh + offset)) != SunSector(DayOfNewMoon(eleventh + offset + 1)))
        {
            offset++;
        }

        return offset;
    }

    private static DateOnly DayOfNewMoon(int number) =>
        JulianOrigin.AddDays((int)Math.Floor(Ephemeris.NewMoon(number) + 0.5 + ZoneDays) - JulianDayOfOrigin);

    /// <summary>Which twelfth of the ecliptic the sun stands in when the local day begins; 0 at the spring equinox, 9 at the winter solstice.</summary>
    private static int SunSector(DateOnly day) =>
        (int)Math.Floor(Ephemeris.SunLongitude(Julian(day) - 0.5 - ZoneDays) / 30);

    private static double Julian(DateOnly day) => JulianDayOfOrigin + (day.DayNumber - JulianOrigin.DayNumber);
}
