using CitizenPortal.Features.Storage;
using CitizenPortal.Features.Sweeps;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CitizenPortal.Features.Tests.Sweeps;

public sealed class SweepRunnerTests : IDisposable
{
    private readonly SweepPortal _portal = new();

    public void Dispose() => _portal.Dispose();

    private SweepLeases Leases => _portal.Services.GetRequiredService<SweepLeases>();

    [Fact]
    public async Task Second_runner_is_refused_while_the_first_holds_the_lease()
    {
        Assert.NotNull(await Leases.TakeAsync(nameof(DeemAccepted), TestContext.Current.CancellationToken));

        Assert.Null(await Leases.TakeAsync(nameof(DeemAccepted), TestContext.Current.CancellationToken));
        await Assert.ThrowsAsync<InvalidOperationException>(() => _portal.RunAsync(nameof(DeemAccepted)));
    }

    [Fact]
    public async Task Lease_of_a_dead_runner_is_taken_over_after_its_time_and_the_old_one_cannot_go_on()
    {
        var dead = await Leases.TakeAsync(nameof(DeemAccepted), TestContext.Current.CancellationToken);
        await _portal.ReadAsync(async db =>
        {
            var provider = _portal.Services.GetRequiredService<IDatabaseProvider>();
            var lease = await db.SweepLeases.SingleAsync(l => l.Sweep == nameof(DeemAccepted));
            var now = await provider.NowAsync(db, TestContext.Current.CancellationToken);
            Assert.InRange(lease.Until!.Value - now, TimeSpan.FromMinutes(4), SweepLeases.Length);
            lease.Until = now.AddSeconds(-1);
            return await db.SaveChangesAsync();
        });

        Assert.Null((await _portal.RunAsync(nameof(DeemAccepted))).Error);
        await Assert.ThrowsAsync<LeaseLostException>(() => Leases.KeepAsync(nameof(DeemAccepted), dead!, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Tick_runs_each_due_sweep_once_and_not_again_in_the_same_minute()
    {
        var runner = _portal.Services.GetRequiredService<SweepRunner>();

        await runner.TickAsync(TestContext.Current.CancellationToken);
        await runner.TickAsync(TestContext.Current.CancellationToken);

        var runs = await _portal.ReadAsync(db => db.SweepRuns.OrderBy(r => r.Id).Select(r => r.Sweep).ToListAsync());
        Assert.Equal(Timetable.Names, runs);
    }

    [Fact]
    public async Task Failed_run_keeps_its_error_and_is_due_again()
    {
        await _portal.ReadAsync(db => db.Database.ExecuteSqlAsync($"ALTER TABLE \"Submissions\" RENAME TO \"Gone\""));
        var failed = await _portal.RunAsync(nameof(ExpireSubmissions));
        Assert.NotNull(failed.Error);
        await _portal.ReadAsync(db => db.Database.ExecuteSqlAsync($"ALTER TABLE \"Gone\" RENAME TO \"Submissions\""));

        await _portal.Services.GetRequiredService<SweepRunner>().TickAsync(TestContext.Current.CancellationToken);

        Assert.Equal(2, await _portal.ReadAsync(db => db.SweepRuns.CountAsync(r => r.Sweep == nameof(ExpireSubmissions))));
    }
}
