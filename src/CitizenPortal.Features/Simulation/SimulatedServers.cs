using CitizenPortal.Features.Agencies;
using CitizenPortal.Features.Storage;
using CitizenPortal.Features.Sweeps;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace CitizenPortal.Features.Simulation;

/// <summary>The servers of the portal on one database: they tick in turn, are restarted, and die with a lease in their hands.</summary>
internal sealed class SimulatedServers(Func<CancellationToken, Task<IHost>> start, SimulatedPost post)
{
    private readonly List<IHost> _hosts = [];
    private int _turn;

    public int Restarts { get; private set; }

    public int TakeOvers { get; private set; }

    /// <summary>Sweeps that ran although another server held their lease: there must be none.</summary>
    public List<string> RanUnderALease { get; } = [];

    public async Task StartAsync(int count, CancellationToken ct)
    {
        for (var i = 0; i < count; i++)
        {
            _hosts.Add(await start(ct));
        }
    }

    public IServiceProvider Any(Dice dice) => dice.Pick(_hosts).Services;

    public async Task TickAsync(CancellationToken ct)
    {
        var next = _turn++ % _hosts.Count;
        await RunnerOf(next).TickAsync(ct);
        if (post.HasKilled)
        {
            post.HasKilled = false;
            await RestartAsync(next, ct);
        }
    }

    /// <summary>A portal that dies while it sends: the mail server has the letter, the outbox does not know.</summary>
    public void DieWhileSending(Dice dice) => post.DieAfter(1 + dice.Below(5));

    /// <summary>The next server takes a lease and dies with it; the one after it must leave the sweep alone until the lease has run out, then take it over.</summary>
    public async Task DieHoldingAsync(string sweep, CancellationToken ct)
    {
        var dying = _turn % _hosts.Count;
        await _hosts[dying].Services.GetRequiredService<SweepLeases>().TakeAsync(sweep, ct);
        await RestartAsync(dying, ct);
        _turn++;
        var before = await RunsAsync(sweep, ct);
        await TickAsync(ct);
        if (await RunsAsync(sweep, ct) != before)
        {
            RanUnderALease.Add(sweep);
        }

        await LetRunOutAsync(sweep, ct);
        await TickAsync(ct);
        TakeOvers += await RunsAsync(sweep, ct) > before ? 1 : 0;
    }

    /// <summary>The reference data were edited on one server; in life each server reads them again by itself.</summary>
    public async Task ReloadAsync(CancellationToken ct)
    {
        foreach (var host in _hosts)
        {
            await host.Services.GetRequiredService<ReferenceBook>().LoadAsync(ct);
        }
    }

    public async Task StopAsync()
    {
        foreach (var host in _hosts)
        {
            await DisposeAsync(host);
        }
    }

    private SweepRunner RunnerOf(int server) => _hosts[server].Services.GetRequiredService<SweepRunner>();

    private async Task RestartAsync(int server, CancellationToken ct)
    {
        await DisposeAsync(_hosts[server]);
        _hosts[server] = await start(ct);
        Restarts++;
    }

    private async Task<int> RunsAsync(string sweep, CancellationToken ct)
    {
        await using var scope = _hosts[0].Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<PortalDb>().SweepRuns.CountAsync(r => r.Sweep == sweep, ct);
    }

    /// <summary>Leases are measured by the database's own time, which a simulation cannot hurry.</summary>
    private async Task LetRunOutAsync(string sweep, CancellationToken ct)
    {
        await using var scope = _hosts[0].Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
        (await db.SweepLeases.SingleAsync(l => l.Sweep == sweep, ct)).Until = DateTimeOffset.UnixEpoch;
        await db.SaveChangesAsync(ct);
    }

    private static async Task DisposeAsync(IHost host)
    {
        if (host is IAsyncDisposable disposable)
        {
            await disposable.DisposeAsync();
        }
        else
        {
            host.Dispose();
        }
    }
}
