using System.Globalization;
using CitizenPortal.Domain.Questions;
using CitizenPortal.Features.Storage;
using CitizenPortal.Features.Sweeps;
using CitizenPortal.TestKit;
using CitizenPortal.TestKit.Building;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static CitizenPortal.Benchmarks.Figures;

namespace CitizenPortal.Benchmarks;

/// <summary>
/// The sweep that escalates over many open cases, of which none or one in a hundred (up to 100,000 cases: all) is due, against one bare
/// indexed UPDATE of the same rows in the same run.
/// </summary>
internal sealed class SweepJob(int cases)
{
    private const int Share = 100;
    private const int Repeats = 5;
    private const int MostDueAtOnce = 100_000;
    private const string Today = "2020-06-02";
    private const string DueOn = "2020-06-01";
    private static readonly string[] Own = ["Id", "Reference", "SubmissionKey", "EscalateOn", "RemindOn", "LadderFrom"];

    public async Task RunAsync()
    {
        using var portal = new PortalHost();
        Print($"{cases:N0} open cases", $"made in {(await TimeAsync(() => MakeAsync(portal))).TotalSeconds:F1} s");
        portal.Clock.Advance(TimeSpan.FromDays(1));
        await SweepAsync(portal);
        List<double> idle = [];
        for (var i = 0; i < Repeats; i++)
        {
            idle.Add((await TimeAsync(() => SweepAsync(portal))).TotalMilliseconds);
        }

        Print("sweep with nothing due", $"median {Percentile(idle, 0.5):F1} ms");
        await CompareAsync(portal, $"one in {Share} due", Repeats, part => $"Id % {Share} = {part}");
        if (cases <= MostDueAtOnce)
        {
            await CompareAsync(portal, "all due", 1, _ => $"Id % {Share} >= {Repeats}");
        }

        Print("peak memory of this process", $"{PeakMegabytes():F0} MB");
    }

    private static async Task CompareAsync(PortalHost portal, string what, int repeats, Func<int, string> which)
    {
        List<double> sweeps = [], bare = [], ratios = [];
        var acted = 0;
        for (var part = 0; part < repeats; part++)
        {
            await SqlAsync(portal, $"UPDATE Questions SET EscalateOn = '{Today}', LadderFrom = '{DueOn}', NextRung = 0 WHERE {which(part)}");
            bare.Add(await BareAsync(portal));
            sweeps.Add((await TimeAsync(async () => acted = await SweepAsync(portal))).TotalMilliseconds);
            ratios.Add(sweeps[^1] / bare[^1]);
        }

        Print($"sweep, {what}", $"median {Percentile(sweeps, 0.5):F0} ms for {acted:N0} cases, {acted / Percentile(sweeps, 0.5) * 1000:N0} a second");
        Print($"bare indexed UPDATE, {what}", $"median {Percentile(bare, 0.5):F1} ms; ratio {Percentile(ratios, 0.5):F1}");
    }

    /// <summary>The same rows by one statement over the index, taken back so that the sweep finds them.</summary>
    private static async Task<double> BareAsync(PortalHost portal)
    {
        await using var scope = portal.Scope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
        await using var transaction = await db.Database.BeginTransactionAsync();
        return (await TimeAsync(() => db.Database.ExecuteSqlRawAsync(
            $"UPDATE Questions SET EscalateOn = '2020-06-03', NextRung = NextRung + 1, Version = Version + 1 WHERE EscalateOn IS NOT NULL AND EscalateOn <= '{Today}'"))).TotalMilliseconds;
    }

    private static async Task<int> SweepAsync(PortalHost portal)
    {
        var run = await portal.Services.GetRequiredService<SweepRunner>().RunNowAsync(nameof(EscalateOverdue), default);
        return run.Error is null ? run.Acted : throw new InvalidOperationException(run.Error);
    }

    /// <summary>One real case at an agency, copied by the database; each copy has its own identity and nothing due for a month.</summary>
    private async Task MakeAsync(PortalHost portal)
    {
        await using var scope = portal.Scope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
        db.Add(A.Question().With(r => r with { ContactBy = ContactWay.None }).Taken().Build());
        await db.SaveChangesAsync();
        var columns = db.Model.FindEntityType(typeof(Question))!.GetProperties().Select(p => p.GetColumnName()).Except(Own).ToList();
        var list = string.Join(", ", columns.Select(c => $"\"{c}\""));
        await SqlAsync(portal, string.Create(CultureInfo.InvariantCulture,
            $"WITH RECURSIVE n(i) AS (SELECT 2 UNION ALL SELECT i + 1 FROM n WHERE i < {cases}) INSERT INTO Questions (Id, Reference, SubmissionKey, EscalateOn, RemindOn, LadderFrom, {list}) SELECT i, 'HD20-' || i, NULL, date('2020-07-01', '+' || (i % 30) || ' days'), date('2020-07-01', '+' || (i % 30) || ' days'), '2020-06-30', {list} FROM Questions, n WHERE Id = 1"));
    }

    private static async Task SqlAsync(PortalHost portal, string sql)
    {
        await using var scope = portal.Scope();
        await scope.ServiceProvider.GetRequiredService<PortalDb>().Database.ExecuteSqlRawAsync(sql);
    }
}
