namespace CitizenPortal.Domain.Deadlines;

/// <summary>
/// When the moon is new and where the sun stands, by the shortened series of Meeus, "Astronomical Algorithms", chapters 25 and 49: new
/// moons to about a minute, the sun to a hundredth of a degree, for the years 1986 to 2050.
/// </summary>
public static class Ephemeris
{
    /// <summary>Mean length of a lunar month in days.</summary>
    public const double SynodicMonth = 29.530588861;

    /// <summary>Julian day of the mean new moon of 6/1/2000.</summary>
    public const double FirstNewMoon = 2451550.09766;

    private const double J2000 = 2451545.0;
    private const double DaysACentury = 36525;

    /// <summary>Julian day (UT) of the new moon counted from the first of 2000.</summary>
    public static double NewMoon(int number)
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

    /// <summary>Apparent longitude of the sun in degrees from the spring equinox, 0 to 360, at a Julian day (UT).</summary>
    public static double SunLongitude(double instant)
    {
        var t = (instant + DeltaT(instant) - J2000) / DaysACentury;
        var anomaly = Radians(357.52911 + 35999.05029 * t - 0.0001537 * t * t);
        var centre = (1.914602 - 0.004817 * t) * Math.Sin(anomaly) + (0.019993 - 0.000101 * t) * Math.Sin(2 * anomaly) + 0.000289 * Math.Sin(3 * anomaly);
        var longitude = 280.46646 + 36000.76983 * t + 0.0003032 * t * t + centre - 0.00569 - 0.00478 * Math.Sin(Radians(125.04 - 1934.136 * t));
        return (longitude % 360 + 360) % 360;
    }

    /// <summary>Terrestrial time minus universal time in days, by the usual fits for 1986-2005 and 2005-2050.</summary>
    private static double DeltaT(double julian)
    {
        var years = (julian - J2000) / 365.25;
        var seconds = years < 5 ? 63.86 + 0.3345 * years - 0.060374 * years * years : 62.92 + 0.32217 * years + 0.005589 * years * years;
        return seconds / 86_400;
    }

    private static double Radians(double degrees) => degrees * Math.PI / 180;
}
