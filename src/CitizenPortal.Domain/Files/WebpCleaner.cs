using System.Buffers.Binary;

namespace CitizenPortal.Domain.Files;

/// <summary>Copies the chunks of a WebP that make the picture, also inside the frames of a moving one, and takes back the marks of those left out.</summary>
internal static class WebpCleaner
{
    private const int MostFrames = 200;
    private const byte HasProfile = 0x20, HasExif = 0x08, HasXmp = 0x04;

    public static byte[] Clean(ReadOnlySpan<byte> bytes)
    {
        var reader = new ByteReader(bytes);
        reader.Take(4);
        var size = reader.LittleInt();
        ByteReader.Demand(size >= 4 && size <= bytes.Length - 8);
        var body = bytes.Slice(12, (int)size - 4);
        using var kept = new MemoryStream(bytes.Length);
        var (turn, pictures, frames, pixels, extended) = (1, 0, 0, 0L, -1);
        for (var chunks = new ByteReader(body); !chunks.IsAtEnd;)
        {
            var name = System.Text.Encoding.ASCII.GetString(chunks.Take(4));
            var chunk = Body(ref chunks);
            switch (name)
            {
                case "VP8X":
                    ByteReader.Demand(chunk.Length == 10 && kept.Length == 0);
                    ByteReader.DemandPixels(Three(chunk[4..]) + 1, Three(chunk[7..]) + 1);
                    extended = (int)kept.Length + 8;
                    Put(kept, name, chunk);
                    break;
                case "VP8 " or "VP8L":
                    CheckPicture(name, chunk);
                    pictures++;
                    Put(kept, name, chunk);
                    break;
                case "ALPH" or "ANIM":
                    ByteReader.Demand(extended >= 0 && (name == "ALPH" || chunk.Length == 6));
                    Put(kept, name, chunk);
                    break;
                case "ANMF":
                    ByteReader.Demand(extended >= 0 && ++frames <= MostFrames && chunk.Length >= 16);
                    pixels += (Three(chunk[6..]) + 1) * (Three(chunk[9..]) + 1);
                    ByteReader.Demand(pixels <= FileLimits.Pixels, FileFault.TooManyPixels);
                    Put(kept, name, Frame(chunk));
                    break;
                case "EXIF" when turn == 1:
                    turn = Orientation.Read(chunk);
                    break;
                default:
                    break;
            }
        }

        ByteReader.Demand((pictures == 1 && frames == 0) || (pictures == 0 && frames > 0));
        return Whole(kept, extended, turn);
    }

    private static byte[] Whole(MemoryStream kept, int extended, int turn)
    {
        if (turn != 1 && extended >= 0)
        {
            Put(kept, "EXIF", Orientation.Write(turn, marked: false));
        }

        var body = kept.ToArray();
        if (extended >= 0)
        {
            body[extended] = (byte)((body[extended] & ~(HasProfile | HasExif | HasXmp)) | (turn == 1 ? 0 : HasExif));
        }

        var size = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(size, body.Length + 4);
        return [.. "RIFF"u8, .. size, .. "WEBP"u8, .. body];
    }

    private static byte[] Frame(ReadOnlySpan<byte> frame)
    {
        using var kept = new MemoryStream(frame.Length);
        kept.Write(frame[..16]);
        var pictures = 0;
        for (var chunks = new ByteReader(frame[16..]); !chunks.IsAtEnd;)
        {
            var name = System.Text.Encoding.ASCII.GetString(chunks.Take(4));
            var chunk = Body(ref chunks);
            if (name is "VP8 " or "VP8L")
            {
                CheckPicture(name, chunk);
                pictures++;
            }

            if (name is "VP8 " or "VP8L" or "ALPH")
            {
                Put(kept, name, chunk);
            }
        }

        ByteReader.Demand(pictures == 1);
        return kept.ToArray();
    }

    private static ReadOnlySpan<byte> Body(ref ByteReader chunks)
    {
        var length = chunks.LittleInt();
        var body = chunks.Take(length);
        if (length % 2 == 1)
        {
            chunks.Take(1);
        }

        return body;
    }

    private static void CheckPicture(string name, ReadOnlySpan<byte> chunk)
    {
        ByteReader.Demand(chunk.Length >= 10);
        if (name == "VP8L")
        {
            ByteReader.Demand(chunk[0] == 0x2F);
            var packed = BinaryPrimitives.ReadUInt32LittleEndian(chunk[1..]);
            ByteReader.DemandPixels((packed & 0x3FFF) + 1, ((packed >> 14) & 0x3FFF) + 1);
            return;
        }

        ByteReader.Demand((chunk[0] & 1) == 0 && chunk[3] == 0x9D && chunk[4] == 0x01 && chunk[5] == 0x2A);
        ByteReader.DemandPixels(BinaryPrimitives.ReadUInt16LittleEndian(chunk[6..]) & 0x3FFF, BinaryPrimitives.ReadUInt16LittleEndian(chunk[8..]) & 0x3FFF);
    }

    private static long Three(ReadOnlySpan<byte> bytes) => bytes[0] | (bytes[1] << 8) | (bytes[2] << 16);

    private static void Put(MemoryStream kept, string name, ReadOnlySpan<byte> body)
    {
        Span<byte> size = stackalloc byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(size, body.Length);
        kept.Write(System.Text.Encoding.ASCII.GetBytes(name));
        kept.Write(size);
        kept.Write(body);
        if (body.Length % 2 == 1)
        {
            kept.WriteByte(0);
        }
    }
}
