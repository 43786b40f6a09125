using System.Diagnostics;
using System.Globalization;
using CitizenPortal.Domain.Questions;
using CitizenPortal.Features.Agencies;
using CitizenPortal.Features.Storage;
using Microsoft.Extensions.Logging;

namespace CitizenPortal.Features.Sweeps;

/// <summary>Called once a minute by the engine: runs what the timetable says is due, each sweep under its lease and with a run record.</summary>
public sealed partial class SweepRunner(
    IEnumerable<ISweep> sweeps, SweepLeases leases, SweepRuns runs, PortalClock clock, ReferenceBook book, ILogger<SweepRunner> log)
{
    private static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN");
    private static readonly TimeSpan Renewal = TimeSpan.FromMinutes(1);
    private readonly Dictionary<string, ISweep> _sweeps = sweeps.ToDictionary(s => s.Name);

    public async Task TickAsync(CancellationToken ct)
    {
        await book.RefreshAsync(ct);
        foreach (var row in Timetable.Rows)
        {
            try
            {
                if (await IsDueAsync(row, ct))
                {
                    await RunAsync(row.Sweep, row, ct);
                }
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                LogFailed(log, row.Sweep, failure);
            }
        }
    }

    /// <summary>Runs one sweep now, whatever the timetable says. Refuses while another runner holds its lease.</summary>
    public async Task<SweepRun> RunNowAsync(string name, CancellationToken ct) =>
        await RunAsync(name, null, ct) ?? throw new InvalidOperationException($"{name} đang chạy ở nơi khác, hãy thử lại sau.");

    private async Task<SweepRun?> RunAsync(string name, TimetableRow? ifStillDue, CancellationToken ct)
    {
        if (await leases.TakeAsync(name, ct) is not { } holder)
        {
            return null;
        }

        try
        {
            return ifStillDue is null || await IsDueAsync(ifStillDue, ct) ? await RecordAsync(_sweeps[name], holder, ct) : null;
        }
        finally
        {
            await leases.ReleaseAsync(name, holder, CancellationToken.None);
        }
    }

    private async Task<SweepRun> RecordAsync(ISweep sweep, string holder, CancellationToken ct)
    {
        (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (Vietnamese, Vietnamese);
        var now = clock.Now;
        var run = await runs.OpenAsync(sweep.Name, now, ct);
        var pass = new SweepPass(new Moment(now, book.Current.Clock), KeepLease(sweep.Name, holder));
        Exception? failure = null;
        try
        {
            await sweep.RunAsync(pass, ct);
        }
        catch (Exception caught)
        {
            failure = caught;
            LogFailed(log, sweep.Name, caught);
        }

        await runs.CloseAsync(run, pass.Tally, failure, CancellationToken.None);
        if (run.Skipped > 0)
        {
            LogSkipped(log, sweep.Name, run.Skipped, run.SkipReasons);
        }

        return run;
    }

    private Func<CancellationToken, Task> KeepLease(string sweep, string holder)
    {
        var renewed = Stopwatch.GetTimestamp();
        return async ct =>
        {
            if (Stopwatch.GetElapsedTime(renewed) >= Renewal)
            {
                await leases.KeepAsync(sweep, holder, ct);
                renewed = Stopwatch.GetTimestamp();
            }
        };
    }

    private async Task<bool> IsDueAsync(TimetableRow row, CancellationToken ct) =>
        row.IsDue(await runs.LastAsync(row.Sweep, ct), new Moment(clock.Now, book.Current.Clock));

    [LoggerMessage(Level = LogLevel.Error, Message = "Sweep {Sweep} failed")]
    private static partial void LogFailed(ILogger logger, string sweep, Exception failure);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Sweep {Sweep} skipped {Count}: {Reasons}")]
    private static partial void LogSkipped(ILogger logger, string sweep, int count, string reasons);
}
