using CitizenPortal.Features.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CitizenPortal.Features.Sweeps;

/// <summary>The row that lets one runner across all servers have a sweep. A runner that dies loses it after five minutes of database time.</summary>
public sealed class SweepLeases(IServiceScopeFactory scopes, IDatabaseProvider provider)
{
    public static TimeSpan Length { get; } = TimeSpan.FromMinutes(5);

    /// <summary>The name under which the lease is held now, or null while somebody else has it.</summary>
    public async Task<string?> TakeAsync(string sweep, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
        await EnsureRowAsync(db, sweep, ct);
        var now = await provider.NowAsync(db, ct);
        var until = now + Length;
        var holder = $"{Environment.MachineName}:{Environment.ProcessId}:{Guid.NewGuid():N}";
        var taken = await db.SweepLeases.Where(l => l.Sweep == sweep && (l.Until == null || l.Until < now))
            .ExecuteUpdateAsync(set => set.SetProperty(l => l.Holder, holder).SetProperty(l => l.Until, until), ct);
        return taken == 1 ? holder : null;
    }

    /// <summary>Prolongs the lease; throws when it was lost, so that two runners never go on together.</summary>
    public async Task KeepAsync(string sweep, string holder, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
        DateTimeOffset? until = await provider.NowAsync(db, ct) + Length;
        var kept = await db.SweepLeases.Where(l => l.Sweep == sweep && l.Holder == holder)
            .ExecuteUpdateAsync(set => set.SetProperty(l => l.Until, until), ct);
        if (kept == 0)
        {
            throw new LeaseLostException(sweep);
        }
    }

    public async Task ReleaseAsync(string sweep, string holder, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<PortalDb>().SweepLeases.Where(l => l.Sweep == sweep && l.Holder == holder)
            .ExecuteUpdateAsync(set => set.SetProperty(l => l.Holder, (string?)null).SetProperty(l => l.Until, (DateTimeOffset?)null), ct);
    }

    private async Task EnsureRowAsync(PortalDb db, string sweep, CancellationToken ct)
    {
        if (await db.SweepLeases.AnyAsync(l => l.Sweep == sweep, ct))
        {
            return;
        }

        try
        {
            db.SweepLeases.Add(new SweepLease { Sweep = sweep });
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException clash) when (provider.IsUniqueViolation(clash))
        {
            db.ChangeTracker.Clear();
        }
    }
}

public sealed class LeaseLostException(string sweep) : InvalidOperationException($"The lease of {sweep} was taken over.");
