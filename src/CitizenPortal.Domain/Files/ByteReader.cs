using System.Buffers.Binary;

namespace CitizenPortal.Domain.Files;

/// <summary>Reads bytes one after the other; the end of the file where more is needed means that it is broken.</summary>
internal ref struct ByteReader(ReadOnlySpan<byte> bytes)
{
    private readonly ReadOnlySpan<byte> _bytes = bytes;

    public int At { get; private set; }

    public readonly bool IsAtEnd => At >= _bytes.Length;

    public ReadOnlySpan<byte> Take(long count)
    {
        if (count < 0 || count > _bytes.Length - At)
        {
            throw new BadFileException(FileFault.Broken);
        }

        var taken = _bytes.Slice(At, (int)count);
        At += (int)count;
        return taken;
    }

    public byte Byte() => Take(1)[0];

    public ushort BigShort() => BinaryPrimitives.ReadUInt16BigEndian(Take(2));

    public uint BigInt() => BinaryPrimitives.ReadUInt32BigEndian(Take(4));

    public uint LittleInt() => BinaryPrimitives.ReadUInt32LittleEndian(Take(4));

    public static void Demand(bool holds, FileFault fault = FileFault.Broken)
    {
        if (!holds)
        {
            throw new BadFileException(fault);
        }
    }

    public static void DemandPixels(long width, long height)
    {
        Demand(width > 0 && height > 0);
        Demand(width * height <= FileLimits.Pixels, FileFault.TooManyPixels);
    }
}
