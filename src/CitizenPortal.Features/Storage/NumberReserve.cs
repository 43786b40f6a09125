using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CitizenPortal.Features.Storage;

/// <summary>Hands out case numbers from blocks reserved in the database, each block to one server; a restart leaves a gap, never a double.</summary>
public sealed class NumberReserve(IServiceScopeFactory scopes) : IDisposable
{
    private const int BlockSize = 64;
    private const string Name = "question";
    private readonly SemaphoreSlim _gate = new(1, 1);
    private long _next;
    private long _end;

    public async Task<long> NextAsync(CancellationToken ct)
    {
        await _gate.WaitAsync(ct);
        try
        {
            if (_next == _end)
            {
                (_next, _end) = await ReserveAsync(ct);
            }

            return _next++;
        }
        finally
        {
            _gate.Release();
        }
    }

    private async Task<(long From, long To)> ReserveAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
        return await db.Database.CreateExecutionStrategy().ExecuteAsync(async token =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync(token);
            await db.NumberBlocks.Where(b => b.Name == Name)
                .ExecuteUpdateAsync(set => set.SetProperty(b => b.Next, b => b.Next + BlockSize), token);
            var next = await db.NumberBlocks.Where(b => b.Name == Name).Select(b => b.Next).SingleAsync(token);
            await transaction.CommitAsync(token);
            return (next - BlockSize, next);
        }, ct);
    }

    public void Dispose() => _gate.Dispose();
}
