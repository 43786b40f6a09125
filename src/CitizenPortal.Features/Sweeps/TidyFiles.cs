using CitizenPortal.Features.Ports;
using CitizenPortal.Features.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CitizenPortal.Features.Sweeps;

/// <summary>
/// Removes the files of texts that were never sent, and a day later their bytes; and bytes that no row names because the program stopped before
/// writing it. Bytes younger than a day are let be: their row may still be on its way.
/// </summary>
public sealed class TidyFiles(IServiceScopeFactory scopes, IDatabaseProvider provider, IFileStore store) : ISweep
{
    private const int BatchSize = 200;
    private static readonly TimeSpan Grace = TimeSpan.FromDays(1);

    public string Name => nameof(TidyFiles);

    public async Task RunAsync(SweepPass pass, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
        DateTimeOffset? now = pass.At.Instant;
        await db.Attachments.Where(f => f.SubmissionKey != null && f.RemovedAt == null && !db.Submissions.Any(s => s.Key == f.SubmissionKey))
            .ExecuteUpdateAsync(set => set.SetProperty(f => f.RemovedAt, now), ct);
        await db.SealedImages.Where(i => i.DraftHash != null && i.RemovedAt == null && !db.SealedDrafts.Any(d => d.KeyHash == i.DraftHash))
            .ExecuteUpdateAsync(set => set.SetProperty(i => i.RemovedAt, now), ct);
        await DropRemovedAsync(db, pass, ct);
        await DropNamelessAsync(db, pass, ct);
    }

    private async Task DropRemovedAsync(PortalDb db, SweepPass pass, CancellationToken ct)
    {
        var before = pass.At.Instant - Grace;
        while (await db.Attachments.Where(f => f.RemovedAt != null && f.RemovedAt < before).OrderBy(f => f.Id).Take(BatchSize)
            .Select(f => new { f.Id, f.StoredName }).ToListAsync(ct) is { Count: > 0 } batch)
        {
            batch.ForEach(f => store.Delete(f.StoredName));
            var ids = batch.ConvertAll(f => f.Id);
            pass.Tally.Act(await db.Attachments.Where(f => ids.Contains(f.Id)).ExecuteDeleteAsync(ct));
        }
    }

    /// <summary>Bytes of removed images of sealed reports lose their row here and are deleted with the nameless ones.</summary>
    private static Task<int> DropSealedAsync(PortalDb db, DateTimeOffset before, CancellationToken ct) =>
        db.SealedImages.Where(i => i.RemovedAt != null && i.RemovedAt < before).ExecuteDeleteAsync(ct);

    private async Task DropNamelessAsync(PortalDb db, SweepPass pass, CancellationToken ct)
    {
        await DropSealedAsync(db, pass.At.Instant - Grace, ct);
        var before = await provider.NowAsync(db, ct) - Grace;
        foreach (var batch in store.All().Where(f => f.WrittenAt < before).Select(f => f.Name).Chunk(BatchSize))
        {
            var known = await db.Attachments.Where(f => batch.Contains(f.StoredName)).Select(f => f.StoredName).ToListAsync(ct);
            known.AddRange(await db.SealedImages.Where(i => batch.Contains(i.StoredName)).Select(i => i.StoredName).ToListAsync(ct));
            foreach (var nameless in batch.Except(known))
            {
                store.Delete(nameless);
                pass.Tally.Act(1);
            }
        }
    }
}
