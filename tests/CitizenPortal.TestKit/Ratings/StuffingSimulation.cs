using System.Globalization;
using CitizenPortal.Domain.Ratings.Counting;
using CitizenPortal.Domain.Ratings.Stuffing;

namespace CitizenPortal.TestKit.Ratings;

/// <summary>
/// Recall: of the stuffed ratings, how many were flagged. False alarms: of the weeks of officials without a stuffed rating, how many were flagged.
/// Moved: how far the shown scores of the attacked moved, once what was flagged is excluded, and if nothing were.
/// </summary>
public sealed record StuffingOutcome(int Ratings, int Stuffed, double Recall, double FalseAlarms, double HonestFlagged, double Moved, double MostMoved, double MovedUnwatched)
{
    public required IReadOnlyDictionary<StuffingAttack, double> ByAttack { get; init; }
}

/// <summary>200 officials of 20 agencies over 12 weeks; three in ten stuff, ten in each way, so that a fifth of all ratings is stuffed.</summary>
public sealed class StuffingSimulation(int seed)
{
    private const int Officials = 200;
    private const int OfAgency = 10;
    private const int Weeks = 12;
    private const int Remembered = 4;
    private const int StuffingOfTen = 3;
    private const double HonestAWeek = 8;
    private const double StuffedAWeek = HonestAWeek * 10 / StuffingOfTen / 4;
    private const double PatientAWeek = 1.5;
    private static readonly DateTimeOffset Start = new(2020, 6, 1, 0, 0, 0, TimeSpan.FromHours(7));
    private readonly RatingCrowd _crowd = new(new Random(seed), Start);

    public StuffingOutcome Run(StuffingAttack? only = null)
    {
        var ratings = Enumerable.Range(0, Weeks).SelectMany(w => Enumerable.Range(0, Officials).SelectMany(o => WeekOf(o, w, only))).ToList();
        var flagged = new List<StuffingFlag>();
        for (var week = 0; week < Weeks; week++)
        {
            var found = flagged.Where(f => f.Week >= MondayOf(week - Remembered)).GroupBy(f => f.OfficialId).Where(g => g.Select(f => f.Week).Distinct().Count() > 1).Select(g => g.Key).ToHashSet();
            flagged.AddRange(StuffingWatch.Find(Watched(ratings.FindAll(r => WeekNumber(r) == week), week, found)));
        }

        return Outcome(ratings, flagged);
    }

    private static StuffingAttack AttackOf(int official) => official % 10 < StuffingOfTen ? (StuffingAttack)(1 + (((official / 10 * StuffingOfTen) + (official % 10)) % 6)) : StuffingAttack.None;

    private IEnumerable<SimulatedRating> WeekOf(int official, int week, StuffingAttack? only)
    {
        var agency = string.Create(CultureInfo.InvariantCulture, $"agency-{official / OfAgency}");
        var attack = AttackOf(official) is var own && own != StuffingAttack.None ? only ?? own : StuffingAttack.None;
        var stuffed = attack == StuffingAttack.None ? 0 : _crowd.Poisson(attack == StuffingAttack.Patient ? PatientAWeek : StuffedAWeek);
        return [.. Enumerable.Range(0, _crowd.Poisson(HonestAWeek)).Select(_ => _crowd.Honest(agency, official, week)), .. Enumerable.Range(0, stuffed).Select(_ => _crowd.Stuffed(agency, official, week, attack))];
    }

    private static int WeekNumber(SimulatedRating rating) => Math.Clamp((int)((rating.Rating.At - Start).TotalDays / 7), 0, Weeks - 1);

    private static DateOnly MondayOf(int week) => DateOnly.FromDateTime(Start.DateTime).AddDays(7 * week);

    private static IReadOnlyList<WatchedWeek> Watched(List<SimulatedRating> ratings, int week, HashSet<long> found) =>
    [
        .. ratings.GroupBy(r => (r.Rating.Agency, r.Rating.OfficialId)).Select(g =>
            new WatchedWeek(g.Key.Agency, g.Key.OfficialId, MondayOf(week), g.Count(r => r.Rating.OnCase), [.. g.Select(r => r.Rating)]) { WasFound = found.Contains(g.Key.OfficialId) }),
    ];

    private static StuffingOutcome Outcome(List<SimulatedRating> ratings, List<StuffingFlag> flags)
    {
        var flagged = flags.SelectMany(f => f.Ratings).ToHashSet();
        var alarms = flags.Select(f => (f.OfficialId, Week: (f.Week.DayNumber - MondayOf(0).DayNumber) / 7)).ToHashSet();
        var stuffed = ratings.Where(r => r.Attack != StuffingAttack.None).ToList();
        var clean = ratings.GroupBy(r => (r.Rating.OfficialId, Week: WeekNumber(r))).Where(g => g.All(r => r.Attack == StuffingAttack.None)).Select(g => g.Key).ToList();
        var moves = ratings.GroupBy(r => r.Rating.OfficialId).Where(g => g.Any(r => r.Attack != StuffingAttack.None)).Select(g => (
            Watched: Moved(g, r => !flagged.Contains(r.Rating.Id)), Unwatched: Moved(g, _ => true))).ToList();
        return new(ratings.Count, stuffed.Count, Share(stuffed, flagged), (double)clean.Count(alarms.Contains) / clean.Count,
            Share([.. ratings.Where(r => r.Attack == StuffingAttack.None)], flagged), moves.Average(m => m.Watched), moves.Max(m => m.Watched), moves.Average(m => m.Unwatched))
        {
            ByAttack = stuffed.GroupBy(r => r.Attack).OrderBy(g => g.Key).ToDictionary(g => g.Key, g => Share([.. g], flagged)),
        };
    }

    private static double Share(List<SimulatedRating> ratings, HashSet<long> flagged) => (double)ratings.Count(r => flagged.Contains(r.Rating.Id)) / ratings.Count;

    private static double Moved(IEnumerable<SimulatedRating> ratings, Func<SimulatedRating, bool> counts) =>
        Math.Abs(ScoreOf(ratings.Where(counts)) - ScoreOf(ratings.Where(r => r.Attack == StuffingAttack.None)));

    private static double ScoreOf(IEnumerable<SimulatedRating> ratings)
    {
        var sums = RatingSums.Of(ratings.Select(r => (int)(r.Score * 100)));
        return (double)(RatingFigure.Of(sums, Peers).Score ?? sums.Mean ?? Peers);
    }

    private const decimal Peers = 8.0m;
}
