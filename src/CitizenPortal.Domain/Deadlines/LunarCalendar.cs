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
    private const double SynodicMonth = 29.530588861;
    private const double FirstNewMoon = 2451550.09766;
    private const double J2000 = 2451545.0;
    private const double DaysACentury = 36525;
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
        var number = (int)Math.Floor((Julian(new DateOnly(year, 12, 31)) - FirstNewMoon) / SynodicMonth) + 1;
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
        JulianOrigin.AddDays((int)Math.Floor(NewMoon(number) + 0.5 + ZoneDays) - JulianDayOfOrigin);

    /// <summary>Julian day (UT) of the new moon counted from the first of 2000.</summary>
    private static double NewMoon(int number)
    {
        var t = number * SynodicMonth / DaysACentury;
        var mean = FirstNewMoon + SynodicMonth * number + 0.00015437 * t * t;
        var sun = Radians(2.5534 + 29.10535670 * number - 0.0000014 * t * t);
        var moon = Radians(201.5643 + 385.81693528 * number + 0.0107582 * t * t);
        var node = Radians(160.7108 + 390.67050284 * number - 0.0016118 * t * t);
        var ascending = Radians(124.7746 - 1.56375588 * number + 0.0020672 * t * t);
        var e = 1 - 0.002516 * t;
        var correction = -0.40720 * Math.Sin(moon) + 0.17241 * e * Math.Sin(sun) + 0.01608 * Math.Sin(2 * moon) + 0.01039 * Math.Sin(2 * node)
            + 0.00739 * e * Math.Sin(moon - sun) - 0.00514 * e * Math.Sin(moon + sun) + 0.00208 * e * e * Math.Sin(2 * sun)
            - 0.00111 * Math.Sin(moon - 2 * node) - 0.00057 * Math.Sin(moon + 2 * node) + 0.00056 * e * Math.Sin(2 * moon + sun)
            - 0.00042 * Math.Sin(3 * moon) + 0.00042 * e * Math.Sin(sun + 2 * node) + 0.00038 * e * Math.Sin(sun - 2 * node)
            - 0.00024 * e * Math.Sin(2 * moon - sun) - 0.00017 * Math.Sin(ascending) - 0.00007 * Math.Sin(moon + 2 * sun);
        return mean + correction - DeltaT(mean);
    }

    /// <summary>Which twelfth of the ecliptic the sun stands in when the local day begins; 0 at the spring equinox, 9 at the winter solstice.</summary>
    private static int SunSector(DateOnly day)
    {
        var instant = Julian(day) - 0.5 - ZoneDays;
        var t = (instant + DeltaT(instant) - J2000) / DaysACentury;
        var anomaly = Radians(357.52911 + 35999.05029 * t - 0.0001537 * t * t);
        var centre = (1.914602 - 0.004817 * t) * Math.Sin(anomaly) + (0.019993 - 0.000101 * t) * Math.Sin(2 * anomaly) + 0.000289 * Math.Sin(3 * anomaly);
        var longitude = 280.46646 + 36000.76983 * t + 0.0003032 * t * t + centre - 0.00569 - 0.00478 * Math.Sin(Radians(125.04 - 1934.136 * t));
        return (int)Math.Floor((longitude % 360 + 360) % 360 / 30);
    }

    /// <summary>Terrestrial time minus universal time in days, by the usual fits for 1986-2005 and 2005-2050.</summary>
    private static double DeltaT(double julian)
    {
        var years = (julian - J2000) / 365.25;
        var seconds = years < 5 ? 63.86 + 0.3345 * years - 0.060374 * years * years : 62.92 + 0.32217 * years + 0.005589 * years * years;
        return seconds / 86_400;
    }

    private static double Julian(DateOnly day) => JulianDayOfOrigin + (day.DayNumber - JulianOrigin.DayNumber);

    private static double Radians(double degrees) => degrees * Math.PI / 180;
}
