using System.Globalization;
using CitizenPortal.Domain.Ratings.Stuffing;

namespace CitizenPortal.TestKit.Ratings;

/// <summary>
/// Residents of a province who rate, drawn from a seed: most on a mobile network that thousands share, many with the same popular telephone,
/// some on the agency's own network, a few at night or while the paper is still warm, and some with the same polite phrase.
/// </summary>
internal sealed class RatingCrowd(Random random, DateTimeOffset start)
{
    private const int MobileNetworks = 12;
    private const int Telephones = 400;
    private const double HonestMean = 8.2;
    private static readonly string[] Phrases =
    [
        "Cán bộ hướng dẫn nhiệt tình, chu đáo", "Giải quyết nhanh, đúng hẹn, cảm ơn", "Cảm ơn anh chị đã giúp đỡ gia đình tôi", "Tốt", "Nhanh", "Rất hài lòng với cách phục vụ",
    ];

    private long _last;

    public SimulatedRating Honest(string agency, long official, int week)
    {
        var (printed, now) = (Office(week), random.NextDouble());
        var at = now < 0.05 ? printed.AddSeconds(random.Next(40, 180)) : now < 0.55 ? printed.AddMinutes(random.Next(4, 240)) : Home(week);
        return new(Rating(agency, official, at < printed ? printed.AddMinutes(30) : at) with
        {
            PrintedAt = printed, Network = Network(agency), Device = Telephone(), Text = random.NextDouble() < 0.2 ? Words() : null,
        }, Math.Clamp(Math.Round((HonestMean + Spread(1.8)) * 4) / 4, 0, 10), StuffingAttack.None);
    }

    /// <summary>One in twenty of an attack looks like a resident's in every way.</summary>
    public SimulatedRating Stuffed(string agency, long official, int week, StuffingAttack attack)
    {
        var rating = Honest(agency, official, week).Rating;
        if (random.NextDouble() < 0.95)
        {
            rating = Marked(rating, agency, official, week, attack);
        }

        return new(rating, 10, attack);
    }

    public int Poisson(double mean)
    {
        var (limit, product, count) = (Math.Exp(-mean), random.NextDouble(), 0);
        for (; product > limit; count++)
        {
            product *= random.NextDouble();
        }

        return count;
    }

    private WatchedRating Marked(WatchedRating rating, string agency, long official, int week, StuffingAttack attack) => attack switch
    {
        StuffingAttack.AtTheDesk => rating with
        {
            At = rating.PrintedAt!.Value.AddSeconds(random.Next(15, 120)), Device = Own(official, random.Next(2)), Network = $"agency {agency}",
        },
        StuffingAttack.AtNight => rating with { At = start.AddDays((week * 7) + 1 + random.Next(4)).AddHours(22.5).AddMinutes(random.Next(240)), Device = Own(official, 0), Network = $"home {official}" },
        StuffingAttack.OneNetwork => rating with { Network = $"home {official}" },
        StuffingAttack.SameWords => rating with { Text = $"Cán bộ số {official} rất tận tâm với nhân dân, xin khen ngợi" },
        StuffingAttack.AtOnce => rating with { At = start.AddDays((week * 7) + 2).AddHours(15).AddSeconds(random.Next(900)) },
        StuffingAttack.WithoutCase => rating with { OnCase = false },
        StuffingAttack.None or StuffingAttack.Patient => rating,
        _ => throw new InvalidOperationException($"No such attack: {attack}"),
    };

    private WatchedRating Rating(string agency, long official, DateTimeOffset at) => new(++_last, agency, official, at);

    private DateTimeOffset Office(int week) => start.AddDays((week * 7) + random.Next(5)).AddHours(7.5).AddMinutes(random.Next(500));

    private DateTimeOffset Home(int week) => start.AddDays((week * 7) + 1 + random.Next(6)).AddHours(random.NextDouble() < 0.06 ? 22 : 17).AddMinutes(random.Next(300));

    private string Network(string agency) => random.NextDouble() switch
    {
        < 0.6 => string.Create(CultureInfo.InvariantCulture, $"mobile {Popular(MobileNetworks)}"),
        < 0.7 => $"agency {agency}",
        _ => string.Create(CultureInfo.InvariantCulture, $"home of {random.Next(1_000_000)}"),
    };

    private string Telephone() => string.Create(CultureInfo.InvariantCulture, $"telephone {Popular(Telephones)}");

    private string Words() => random.NextDouble() < 0.5
        ? Phrases[random.Next(Phrases.Length)]
        : string.Create(CultureInfo.InvariantCulture, $"Tôi làm thủ tục lần thứ {random.Next(9)}, hồ sơ số {random.Next(1_000_000)}, xin góp ý thêm");

    private static string Own(long official, int number) => string.Create(CultureInfo.InvariantCulture, $"own {official}-{number}");

    private int Popular(int count) => (int)Math.Floor(count * Math.Pow(random.NextDouble(), 2.5));

    private double Spread(double width) => width * Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
