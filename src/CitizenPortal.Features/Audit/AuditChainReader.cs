using CitizenPortal.Features.Storage;
using Microsoft.EntityFrameworkCore;

namespace CitizenPortal.Features.Audit;

/// <summary>Recomputes the whole chain from the rows, link by link, and stops at the first thing that does not fit.</summary>
public sealed class AuditChainReader(PortalDb db)
{
    private const int SealsAtOnce = 20;
    private const int RowsAtOnce = 1_000;
    private readonly HashSet<long> _outOfTurn = [];
    private readonly AuditErasures _erasures = new();
    private long _last;
    private long _rows;

    /// <summary><paramref name="head"/>: a hash that the auditor was sent; it must be the hash of some link of the chain.</summary>
    public async Task<AuditVerdict> VerifyAsync(string? head, CancellationToken ct)
    {
        AuditSeal? before = null;
        AuditFinding? found = null;
        var isHeadThere = head is null;
        while (found is null && await NextAsync(before?.Number ?? 0, ct) is { Count: > 0 } seals)
        {
            foreach (var seal in seals)
            {
                found = seal.Follows(before) ? await FaultOfRowsAsync(seal, ct) : FaultOf(seal, before);
                if (found is not null)
                {
                    break;
                }

                isHeadThere |= Convert.ToHexStringLower(seal.Hash).Equals(head, StringComparison.OrdinalIgnoreCase);
                before = seal;
            }
        }

        var unsealed = 0L;
        if (found is null)
        {
            (unsealed, found) = await FaultOfTailAsync(ct);
            found ??= isHeadThere ? _erasures.FirstWithoutAct() : new AuditFinding(AuditFault.HeadMissing, before?.Number ?? 0);
        }

        return new AuditVerdict(_rows, unsealed, before?.Number ?? 0, _erasures.Count, before is null ? null : Convert.ToHexStringLower(before.Hash)) { First = found };
    }

    private Task<List<AuditSeal>> NextAsync(long after, CancellationToken ct) =>
        db.AuditSeals.AsNoTracking().Where(s => s.Number > after).OrderBy(s => s.Number).Take(SealsAtOnce).ToListAsync(ct);

    private static AuditFinding FaultOf(AuditSeal seal, AuditSeal? before) =>
        seal.Number == (before?.Number ?? 0) + 1 ? new(AuditFault.SealChanged, seal.Number) : new(AuditFault.SealMissing, (before?.Number ?? 0) + 1);

    private async Task<AuditFinding?> FaultOfRowsAsync(AuditSeal seal, CancellationToken ct)
    {
        var rows = await RowsOfAsync(seal, ct);
        foreach (var entry in seal.Entries())
        {
            if (!rows.Remove(entry.Id, out var row))
            {
                return new(AuditFault.RowMissing, entry.Id);
            }

            if (!row.Hash.AsSpan().SequenceEqual(entry.Hash) || !row.Holds())
            {
                return new(AuditFault.RowChanged, entry.Id);
            }

            _rows++;
            _outOfTurn.Remove(entry.Id);
            _erasures.Look(row);
        }

        _outOfTurn.UnionWith(rows.Keys);
        return null;
    }

    /// <summary>All rows up to the end of the link; for a link of late rows only these.</summary>
    private async Task<Dictionary<long, AuditRow>> RowsOfAsync(AuditSeal seal, CancellationToken ct)
    {
        if (seal.First <= _last)
        {
            long[] ids = [.. seal.Entries().Select(e => e.Id)];
            return await db.AuditRows.AsNoTracking().Where(r => ids.Contains(r.Id)).ToDictionaryAsync(r => r.Id, ct);
        }

        var rows = await db.AuditRows.AsNoTracking().Where(r => r.Id > _last && r.Id <= seal.Last).ToDictionaryAsync(r => r.Id, ct);
        _last = seal.Last;
        return rows;
    }

    /// <summary>Rows that no link closes over yet: nothing but their own hash speaks for them.</summary>
    private async Task<(long Unsealed, AuditFinding? Fault)> FaultOfTailAsync(CancellationToken ct)
    {
        long unsealed = _outOfTurn.Count;
        while (await db.AuditRows.AsNoTracking().Where(r => r.Id > _last).OrderBy(r => r.Id).Take(RowsAtOnce).ToListAsync(ct) is { Count: > 0 } rows)
        {
            foreach (var row in rows)
            {
                if (!row.Holds())
                {
                    return (unsealed, new(AuditFault.RowChanged, row.Id));
                }

                unsealed++;
                _erasures.Look(row);
            }

            _last = rows[^1].Id;
        }

        return (unsealed, null);
    }
}
