using CitizenPortal.Features.Audit;
using CitizenPortal.Features.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CitizenPortal.Features.Sweeps;

/// <summary>Closes the new rows of the audit trail under the next links of its chain, in the order of their numbers.</summary>
public sealed class SealAudit(IServiceScopeFactory scopes) : ISweep
{
    private const int Batch = 1_000;
    private const int LookedBack = 20;

    public string Name => nameof(SealAudit);

    public async Task RunAsync(SweepPass pass, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
        // The head is read before the rows: of two who seal the same rows the second then clashes with the first one's number.
        var head = await db.AuditSeals.AsNoTracking().OrderByDescending(s => s.Number).FirstOrDefaultAsync(ct);
        if (await LateAsync(db, ct) is { Count: > 0 } late)
        {
            head = await SealAsync(db, head, late, pass, ct);
        }

        var last = await LastAsync(db.AuditSeals, ct);
        while (await EntriesAsync(db.AuditRows.Where(r => r.Id > last), ct) is { Count: > 0 } entries)
        {
            head = await SealAsync(db, head, entries, pass, ct);
            last = head.Last;
            await pass.KeepLeaseAsync(ct);
        }
    }

    /// <summary>Rows whose commit ended after a later number was sealed already: they get a link of their own.</summary>
    private static async Task<IReadOnlyList<SealedEntry>> LateAsync(PortalDb db, CancellationToken ct)
    {
        var recent = await db.AuditSeals.AsNoTracking().OrderByDescending(s => s.Number).Take(LookedBack).ToListAsync(ct);
        if (recent.Count == 0)
        {
            return [];
        }

        var oldest = recent[^1].Number;
        var (from, to) = (await LastAsync(db.AuditSeals.Where(s => s.Number < oldest), ct), recent.Max(s => s.Last));
        var known = recent.SelectMany(s => s.Entries()).Select(e => e.Id).ToHashSet();
        var there = await db.AuditRows.Where(r => r.Id > from && r.Id <= to).Select(r => r.Id).ToListAsync(ct);
        long[] late = [.. there.Where(id => !known.Contains(id))];
        return late.Length == 0 ? [] : await EntriesAsync(db.AuditRows.Where(r => late.Contains(r.Id)), ct);
    }

    private static Task<long> LastAsync(IQueryable<AuditSeal> seals, CancellationToken ct) =>
        seals.OrderByDescending(s => s.Last).Select(s => s.Last).FirstOrDefaultAsync(ct);

    private static async Task<IReadOnlyList<SealedEntry>> EntriesAsync(IQueryable<AuditRow> rows, CancellationToken ct) =>
        await rows.OrderBy(r => r.Id).Take(Batch).Select(r => new SealedEntry(r.Id, r.Hash)).ToListAsync(ct);

    private static async Task<AuditSeal> SealAsync(PortalDb db, AuditSeal? before, IReadOnlyList<SealedEntry> entries, SweepPass pass, CancellationToken ct)
    {
        var seal = AuditSeal.After(before, entries, pass.At.Instant);
        db.AuditSeals.Add(seal);
        await db.SaveChangesAsync(ct);
        db.ChangeTracker.Clear();
        pass.Tally.Act(entries.Count);
        return seal;
    }
}
