using CitizenPortal.Features.Outbox;
using CitizenPortal.Features.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CitizenPortal.Features.Sweeps;

/// <summary>Gathers the notices of the day, then sends what is due in the outbox, oldest first, each letter in its own commit.</summary>
public sealed class SendLetters(IServiceScopeFactory scopes, WorkDigests digests) : ISweep
{
    private const int TrialsOfAServer = 3;

    public string Name => nameof(SendLetters);

    public async Task RunAsync(SweepPass pass, CancellationToken ct)
    {
        await digests.CompileAsync(pass, ct);
        var due = await FindAsync(pass.At.Instant, ct);
        var troubles = 0;
        for (var i = 0; i < due.Count; i++)
        {
            await pass.KeepLeaseAsync(ct);
            var outcome = await SendAsync(due[i], pass.At.Instant, ct);
            Count(pass.Tally, outcome);
            troubles = outcome == PostOutcome.ServerDown ? troubles + 1 : 0;
            if (troubles == TrialsOfAServer)
            {
                pass.Tally.Skip(SkipReasons.ServerDown, due.Count - i - 1);
                return;
            }
        }
    }

    private async Task<List<long>> FindAsync(DateTimeOffset now, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<PortalDb>().Letters
            .Where(l => l.DueAt != null && l.DueAt <= now).OrderBy(l => l.Id).Select(l => l.Id).ToListAsync(ct);
    }

    private async Task<PostOutcome> SendAsync(long letter, DateTimeOffset now, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        try
        {
            return await scope.ServiceProvider.GetRequiredService<LetterPost>().SendAsync(letter, now, ct);
        }
        catch (DbUpdateException)
        {
            return PostOutcome.Retry;
        }
    }

    private static void Count(SweepTally tally, PostOutcome outcome)
    {
        switch (outcome)
        {
            case PostOutcome.Sent:
                tally.Act();
                break;
            case PostOutcome.Gone:
                tally.Skip(SkipReasons.Moved);
                break;
            case PostOutcome.Delayed:
                tally.Skip(SkipReasons.Delayed);
                break;
            case PostOutcome.Retry:
                tally.Skip(SkipReasons.Retry);
                break;
            case PostOutcome.Dead:
                tally.Skip(SkipReasons.Dead);
                break;
            case PostOutcome.ServerDown:
                tally.Skip(SkipReasons.ServerDown);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(outcome), outcome, null);
        }
    }
}
