using CitizenPortal.Features.Sweeps;
using Microsoft.Extensions.DependencyInjection;
using static CitizenPortal.Benchmarks.Figures;

namespace CitizenPortal.Benchmarks;

/// <summary>
/// The sweep that escalates over many open cases, of which none, one in a hundred, or nearly all are due: against one bare indexed UPDATE
/// of the same rows, and against that UPDATE with the same events, effects and notices copied in by INSERT ... SELECT; all committed.
/// </summary>
internal sealed class SweepJob(int cases)
{
    private const int Share = 100;
    private const int Warm = 8;
    private const int Repeats = 5;
    private const string DueOn = "2020-06-01";
    private const string Today = "2020-06-02";
    private const string Bare = $"UPDATE \"Questions\" SET \"EscalateOn\" = '2020-06-03', \"NextRung\" = \"NextRung\" + 1, \"Version\" = \"Version\" + 1 WHERE \"EscalateOn\" IS NOT NULL AND \"EscalateOn\" <= '{Today}'";
    private static readonly string[] Written = ["QuestionEvents", "SweepEffects", "StaffNotices"];

    public async Task RunAsync()
    {
        foreach (var provider in ManyCases.Providers)
        {
            using var many = await ManyCases.MakeAsync(provider, cases);
            many.Portal.Clock.Advance(TimeSpan.FromDays(1));
            await MeasureAsync(many);
            Print("peak memory of this process", $"{PeakMegabytes():F0} MB");
        }
    }

    private static async Task MeasureAsync(ManyCases many)
    {
        for (var part = 0; part < Warm; part++)
        {
            await SetDueAsync(many, Part(part));
            await SweepAsync(many);
        }

        List<double> idle = [];
        for (var i = 0; i < Repeats; i++)
        {
            idle.Add((await TimeAsync(() => SweepAsync(many))).TotalMilliseconds);
        }

        Print("sweep, nothing due", $"median {Percentile(idle, 0.5):F1} ms");
        await CompareAsync(many, $"one in {Share} due", [.. Enumerable.Range(Warm, Repeats).Select(Part)]);
        await CompareAsync(many, "all the others due", [$"\"Id\" % {Share} >= {Warm + Repeats}"]);
    }

    private static async Task CompareAsync(ManyCases many, string what, string[] parts)
    {
        List<double> sweeps = [], bare = [], same = [];
        var acted = 0;
        foreach (var part in parts)
        {
            await SetDueAsync(many, part);
            bare.Add((await many.SqlAsync(Bare)).TotalMilliseconds);
            await SetDueAsync(many, part);
            sweeps.Add((await TimeAsync(async () => acted = await SweepAsync(many))).TotalMilliseconds);
            var of = part.Replace("\"Id\"", "\"QuestionId\"", StringComparison.Ordinal) + " AND \"QuestionId\" > 1";
            await many.SqlAsync([.. Written.SelectMany(t => new[] { $"CREATE TABLE kept_{t} AS SELECT * FROM \"{t}\" WHERE {of}", $"DELETE FROM \"{t}\" WHERE {of}" })]);
            await SetDueAsync(many, part);
            same.Add((await many.SqlAsync([Bare, .. Written.Select(t => $"INSERT INTO \"{t}\" SELECT * FROM kept_{t}")])).TotalMilliseconds);
            await many.SqlAsync([.. Written.Select(t => $"DROP TABLE kept_{t}")]);
        }

        Print($"sweep, {what}", $"median {Percentile(sweeps, 0.5):F0} ms for {acted:N0} cases, {acted / Percentile(sweeps, 0.5) * 1000:N0} a second; load {Load()}");
        Print("  bare indexed UPDATE", $"median {Percentile(bare, 0.5):F1} ms; ratio {Percentile(sweeps.Zip(bare, (s, b) => s / b), 0.5):F1}");
        Print("  the same with the same rows inserted", $"median {Percentile(same, 0.5):F1} ms; ratio {Percentile(sweeps.Zip(same, (s, b) => s / b), 0.5):F1}");
    }

    private static string Part(int part) => FormattableString.Invariant($"\"Id\" % {Share} = {part}");

    private static Task<TimeSpan> SetDueAsync(ManyCases many, string which) =>
        many.SqlAsync($"UPDATE \"Questions\" SET \"EscalateOn\" = '{Today}', \"LadderFrom\" = '{DueOn}', \"NextRung\" = 0 WHERE {which}");

    private static async Task<int> SweepAsync(ManyCases many)
    {
        var run = await many.Portal.Services.GetRequiredService<SweepRunner>().RunNowAsync(nameof(EscalateOverdue), default);
        return run is { Error: null, Skipped: 0 } ? run.Acted : throw new InvalidOperationException($"{run.Error} {run.SkipReasons}");
    }
}
