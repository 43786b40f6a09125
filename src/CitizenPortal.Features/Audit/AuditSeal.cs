using System.Buffers.Binary;

namespace CitizenPortal.Features.Audit;

public sealed record SealedEntry(long Id, byte[] Hash);

/// <summary>
/// A link of the chain: the rows it closes over, by number and hash, under the hash of the link before. A row that is taken away, changed
/// or put elsewhere no longer fits its link; a link that is taken away or changed no longer fits the next one.
/// </summary>
public sealed class AuditSeal
{
    private const int EntryLength = sizeof(long) + AuditHash.Length;

    /// <summary>From 1, without gaps; also the key, so that of two who seal at once one is refused.</summary>
    public long Number { get; private set; }
    public DateTimeOffset At { get; private set; }
    public long First { get; private set; }
    public long Last { get; private set; }

    /// <summary>How many rows are under seal up to and with this one.</summary>
    public long Total { get; private set; }
    public byte[] Roll { get; private set; } = [];
    public byte[] Previous { get; private set; } = [];
    public byte[] Hash { get; private set; } = [];

    public static byte[] Beginning { get; } = new byte[AuditHash.Length];

    public static AuditSeal After(AuditSeal? before, IReadOnlyList<SealedEntry> entries, DateTimeOffset at)
    {
        var next = new AuditSeal
        {
            Number = (before?.Number ?? 0) + 1, At = new DateTimeOffset(at.UtcTicks - (at.UtcTicks % TimeSpan.TicksPerMillisecond), TimeSpan.Zero),
            First = entries[0].Id, Last = entries[^1].Id, Total = (before?.Total ?? 0) + entries.Count, Roll = Written(entries), Previous = before?.Hash ?? Beginning,
        };
        next.Hash = next.HashOfAll();
        return next;
    }

    public bool Follows(AuditSeal? before) =>
        Number == (before?.Number ?? 0) + 1 && Previous.AsSpan().SequenceEqual(before?.Hash ?? Beginning) && Roll.Length % EntryLength == 0
        && Total == (before?.Total ?? 0) + (Roll.Length / EntryLength) && Hash.AsSpan().SequenceEqual(HashOfAll());

    public IEnumerable<SealedEntry> Entries() => Enumerable.Range(0, Roll.Length / EntryLength).Select(i => Roll.AsSpan(i * EntryLength, EntryLength).ToArray())
        .Select(part => new SealedEntry(BinaryPrimitives.ReadInt64BigEndian(part), part[sizeof(long)..]));

    private static byte[] Written(IReadOnlyList<SealedEntry> entries)
    {
        var roll = new byte[entries.Count * EntryLength];
        for (var i = 0; i < entries.Count; i++)
        {
            BinaryPrimitives.WriteInt64BigEndian(roll.AsSpan(i * EntryLength), entries[i].Id);
            entries[i].Hash.CopyTo(roll.AsSpan((i * EntryLength) + sizeof(long)));
        }

        return roll;
    }

    private byte[] HashOfAll() => AuditHash.Of(
    [
        AuditHash.Text(Number), AuditHash.Text(At.UtcTicks / TimeSpan.TicksPerMillisecond), AuditHash.Text(First), AuditHash.Text(Last), AuditHash.Text(Total),
        Convert.ToHexString(Previous), Convert.ToHexString(Roll),
    ]);
}
