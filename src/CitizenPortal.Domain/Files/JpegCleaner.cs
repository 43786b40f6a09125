namespace CitizenPortal.Domain.Files;

/// <summary>
/// Copies of a JPEG what a decoder needs (tables, frame, scans, the marks for its colours) and nothing else; every kept segment must be exactly
/// as long as its content, so that nothing hides behind it.
/// </summary>
internal static class JpegCleaner
{
    private const int MostScans = 200;
    private const byte Start = 0xD8, End = 0xD9, Scan = 0xDA, Quantisation = 0xDB, Huffman = 0xC4, Restart = 0xDD, App0 = 0xE0, App1 = 0xE1, App14 = 0xEE;

    public static byte[] Clean(ReadOnlySpan<byte> bytes)
    {
        var reader = new ByteReader(bytes);
        reader.Take(2);
        using var kept = new MemoryStream(bytes.Length);
        kept.Write([0xFF, Start]);
        var (turn, framed, scans, head) = (1, false, 0, kept.Length);
        for (var marker = Marker(ref reader); marker != End; marker = Marker(ref reader))
        {
            var body = reader.Take(reader.BigShort() - 2);
            switch (marker)
            {
                case App0 when body.StartsWith("JFIF\0"u8) && body.Length >= 14 && kept.Length == 2:
                    Put(kept, marker, [.. body[..12], 0, 0]);
                    head = kept.Length;
                    break;
                case App1 when turn == 1:
                    turn = Orientation.Read(body);
                    break;
                case App14 when body.StartsWith("Adobe"u8) && body.Length >= 12:
                    Put(kept, marker, body[..12]);
                    break;
                case Quantisation:
                    ByteReader.Demand(IsExact(body, table => 1 + (64 * ((table >> 4) + 1)), 0));
                    Put(kept, marker, body);
                    break;
                case Huffman:
                    ByteReader.Demand(IsExact(body, _ => 17, 16));
                    Put(kept, marker, body);
                    break;
                case Restart:
                    ByteReader.Demand(body.Length == 2);
                    Put(kept, marker, body);
                    break;
                case 0xC0 or 0xC1 or 0xC2:
                    ByteReader.Demand(!framed);
                    CheckFrame(body);
                    framed = true;
                    Put(kept, marker, body);
                    break;
                case Scan:
                    ByteReader.Demand(framed && ++scans <= MostScans && body.Length > 0 && body.Length == 4 + (2 * body[0]));
                    Put(kept, marker, body);
                    kept.Write(reader.Take(EndOfScan(bytes, reader.At) - reader.At));
                    break;
                case (>= 0xE0 and <= 0xEF) or 0xFE:
                    break;
                default:
                    throw new BadFileException(FileFault.Broken);
            }
        }

        ByteReader.Demand(scans > 0);
        kept.Write([0xFF, End]);
        return turn == 1 ? kept.ToArray() : WithOrientation(kept.ToArray(), (int)head, turn);
    }

    private static byte Marker(ref ByteReader reader)
    {
        ByteReader.Demand(reader.Byte() == 0xFF);
        var marker = reader.Byte();
        while (marker == 0xFF)
        {
            marker = reader.Byte();
        }

        return marker;
    }

    private static void CheckFrame(ReadOnlySpan<byte> body)
    {
        var frame = new ByteReader(body);
        ByteReader.Demand(frame.Byte() == 8);
        var (height, width, parts) = (frame.BigShort(), frame.BigShort(), frame.Byte());
        ByteReader.DemandPixels(width, height);
        ByteReader.Demand(parts is 1 or 3 or 4 && body.Length == 6 + (3 * parts));
    }

    /// <summary>A row of tables, each as long as its first byte says, plus the sum of the <paramref name="counts"/> bytes after that.</summary>
    private static bool IsExact(ReadOnlySpan<byte> body, Func<byte, int> length, int counts)
    {
        while (body.Length > 0)
        {
            var next = length(body[0]);
            if (next > body.Length)
            {
                return false;
            }

            for (var i = 1; i <= counts; i++)
            {
                next += body[i];
            }

            if (next > body.Length)
            {
                return false;
            }

            body = body[next..];
        }

        return true;
    }

    // In a scan 0xFF is followed by 0 or by a restart mark; anything else is the next segment.
    private static int EndOfScan(ReadOnlySpan<byte> bytes, int at)
    {
        while (true)
        {
            var next = bytes[at..].IndexOf((byte)0xFF);
            ByteReader.Demand(next >= 0 && at + next + 1 < bytes.Length);
            at += next;
            if (bytes[at + 1] is not (0 or (>= 0xD0 and <= 0xD7)))
            {
                return at;
            }

            at += 2;
        }
    }

    private static void Put(MemoryStream kept, byte marker, ReadOnlySpan<byte> body)
    {
        kept.Write([0xFF, marker, (byte)((body.Length + 2) >> 8), (byte)(body.Length + 2)]);
        kept.Write(body);
    }

    private static byte[] WithOrientation(byte[] kept, int head, int turn)
    {
        using var segment = new MemoryStream();
        Put(segment, App1, Orientation.Write(turn, marked: true));
        return [.. kept[..head], .. segment.ToArray(), .. kept[head..]];
    }
}
