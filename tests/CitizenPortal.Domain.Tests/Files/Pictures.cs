using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace CitizenPortal.Domain.Tests.Files;

/// <summary>A made picture: its bytes with metadata sown in, the parts that make the picture, in order, and the secret that stands in every piece of metadata.</summary>
internal sealed record MadePicture(byte[] Bytes, byte[] Core, int Orientation);

/// <summary>Makes JPEG, PNG and WebP files by hand, piece by piece, from a seed.</summary>
internal static class Pictures
{
    public const string Secret = "VI-TRI-10.762622,106.660172";

    public static MadePicture Jpeg(Random random, int width = 16, int height = 16)
    {
        var turn = random.Next(1, 9);
        byte[][] core =
        [
            Segment(0xDB, [0, .. Enumerable.Repeat((byte)16, 64)]),
            Segment(0xC0, [8, (byte)(height >> 8), (byte)height, (byte)(width >> 8), (byte)width, 1, 1, 0x11, 0]),
            Segment(0xC4, [0, 1, .. new byte[15], 5]),
            [.. Segment(0xDA, [1, 1, 0, 0, 63, 0]), .. Entropy(random, random.Next(50, 4000))],
        ];
        var file = new MemoryStream();
        file.Write([0xFF, 0xD8]);
        file.Write(Segment(0xE1, [.. "Exif\0\0"u8, .. Exif(turn, random.Next(2) == 0)]));
        foreach (var part in core)
        {
            for (var i = random.Next(3); i > 0; i--)
            {
                file.Write(Segment((byte)(random.Next(8) == 0 ? 0xFE : 0xE1 + random.Next(13)), Sown(random)));
            }

            file.Write(part);
        }

        file.Write([0xFF, 0xD9]);
        file.Write(Sown(random));
        return new(file.ToArray(), [.. core.SelectMany(p => p)], turn);
    }

    public static MadePicture Png(Random random, int width = 8, int height = 8, byte[]? pixels = null)
    {
        var turn = random.Next(1, 9);
        byte[] header = [.. Big(width), .. Big(height), 8, 2, 0, 0, 0];
        var data = pixels ?? Pixels(random, width, height);
        var cut = random.Next(1, data.Length);
        byte[][] core = [Chunk("IHDR", header), Chunk("IDAT", data[..cut]), Chunk("IDAT", data[cut..]), Chunk("IEND", [])];
        var file = new MemoryStream();
        file.Write([0x89, .. "PNG\r\n\x1a\n"u8]);
        file.Write(core[0]);
        file.Write(Chunk("eXIf", Exif(turn, random.Next(2) == 0)));
        for (var i = random.Next(5); i > 0; i--)
        {
            file.Write(Chunk(new[] { "tEXt", "zTXt", "iTXt", "tIME", "pHYs", "iCCP", "prVt" }[random.Next(7)], Sown(random)));
        }

        file.Write(core[1]);
        file.Write(core[2]);
        file.Write(Chunk("tEXt", Sown(random)));
        file.Write(core[3]);
        file.Write(Sown(random));
        return new(file.ToArray(), [.. core.SelectMany(p => p)], turn);
    }

    public static MadePicture Webp(Random random, int width = 8, int height = 8)
    {
        var turn = random.Next(1, 9);
        var packed = (uint)((width - 1) | ((height - 1) << 14));
        var picture = Riff("VP8L", [0x2F, .. Little((int)packed), .. Noise(random, random.Next(20, 3000))]);
        byte[] wide = Riff("VP8X", [0x2C, 0, 0, 0, .. Little(width - 1)[..3], .. Little(height - 1)[..3]]);
        byte[] body = [.. wide, .. Riff("ICCP", Sown(random)), .. Riff("PRIV", Sown(random)), .. picture, .. Riff("EXIF", Exif(turn, random.Next(2) == 0)), .. Riff("XMP ", Sown(random))];
        return new([.. "RIFF"u8, .. Little(body.Length + 4), .. "WEBP"u8, .. body, .. Sown(random)], picture, turn);
    }

    public static byte[] Pixels(Random random, int width, int height)
    {
        using var packed = new MemoryStream();
        using (var zip = new ZLibStream(packed, CompressionLevel.Fastest))
        {
            for (var y = 0; y < height; y++)
            {
                zip.WriteByte(0);
                zip.Write(Noise(random, width * 3));
            }
        }

        return packed.ToArray();
    }

    /// <summary>An EXIF block as telephones write it: orientation, maker, and a place.</summary>
    private static byte[] Exif(int turn, bool big)
    {
        var text = Encoding.ASCII.GetBytes(Secret);
        byte[] Short(int value) => big ? [(byte)(value >> 8), (byte)value] : [(byte)value, (byte)(value >> 8)];
        byte[] Int(int value) => big ? Big(value) : Little(value);
        return
        [
            .. big ? "MM\0*"u8 : "II*\0"u8, .. Int(8), .. Short(2),
            .. Short(0x010F), .. Short(2), .. Int(text.Length), .. Int(38),
            .. Short(0x0112), .. Short(3), .. Int(1), .. Short(turn), 0, 0,
            .. Int(0), .. text,
        ];
    }

    private static byte[] Sown(Random random) => [.. Noise(random, random.Next(20)), .. Encoding.ASCII.GetBytes(Secret), .. Noise(random, random.Next(200))];

    private static byte[] Noise(Random random, int length)
    {
        var noise = new byte[length];
        random.NextBytes(noise);
        return noise;
    }

    private static byte[] Entropy(Random random, int length) =>
        [.. Noise(random, length).SelectMany(b => b == 0xFF ? new byte[] { 0xFF, (byte)(random.Next(2) == 0 ? 0 : 0xD0 + random.Next(8)) } : [b])];

    private static byte[] Segment(byte marker, byte[] body) => [0xFF, marker, (byte)((body.Length + 2) >> 8), (byte)(body.Length + 2), .. body];

    public static byte[] Chunk(string name, byte[] body)
    {
        byte[] whole = [.. Encoding.ASCII.GetBytes(name), .. body];
        return [.. Big(body.Length), .. whole, .. Big((int)Checksum(whole))];
    }

    private static byte[] Riff(string name, byte[] body) => [.. Encoding.ASCII.GetBytes(name), .. Little(body.Length), .. body, .. body.Length % 2 == 1 ? new byte[1] : []];

    // Bit by bit, so that the table of the code under test is not its own witness.
    private static uint Checksum(byte[] bytes)
    {
        var sum = uint.MaxValue;
        foreach (var one in bytes)
        {
            sum ^= one;
            for (var bit = 0; bit < 8; bit++)
            {
                sum = (sum & 1) == 1 ? (sum >> 1) ^ 0xEDB88320 : sum >> 1;
            }
        }

        return ~sum;
    }

    private static byte[] Big(int value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, value);
        return bytes;
    }

    private static byte[] Little(int value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, value);
        return bytes;
    }
}
