using System.Diagnostics;
using CitizenPortal.TestKit.Ratings;
using static CitizenPortal.Benchmarks.Figures;

namespace CitizenPortal.Benchmarks;

/// <summary>How well stuffed ratings are found and how far they move scores, over several seeds; and what a patient attacker gets away with.</summary>
internal static class RatingsAttackJob
{
    public static void Run(int seeds)
    {
        for (var seed = 1; seed <= seeds; seed++)
        {
            var watch = Stopwatch.StartNew();
            Report($"seed {seed}", new StuffingSimulation(seed).Run());
            Print("  took", $"{watch.Elapsed.TotalSeconds:F1} s");
        }

        Report("patient, 1.5 a week, seed 1", new StuffingSimulation(1).Run(StuffingAttack.Patient));
    }

    private static void Report(string what, StuffingOutcome o)
    {
        Print(what, $"{o.Ratings} ratings, {o.Stuffed} stuffed; recall {o.Recall:P1}, weekly false alarms {o.FalseAlarms:P2}, honest flagged {o.HonestFlagged:P2}");
        Print("  scores of the attacked moved", $"{o.Moved:F3} (most {o.MostMoved:F3}); unwatched {o.MovedUnwatched:F3}");
        Print("  recall by attack", $"{string.Join(", ", o.ByAttack.Select(a => FormattableString.Invariant($"{a.Key} {a.Value:P0}")))}");
    }
}
