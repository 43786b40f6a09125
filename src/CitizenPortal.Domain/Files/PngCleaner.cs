using System.Buffers.Binary;

namespace CitizenPortal.Domain.Files;

/// <summary>Copies the chunks of a PNG that make the picture; texts, times, EXIF, profiles, further frames and whatever follows the end stay behind.</summary>
internal static class PngCleaner
{
    private static readonly string[] Kept = ["IHDR", "PLTE", "tRNS", "IDAT", "IEND", "gAMA", "cHRM", "sRGB", "sBIT", "bKGD"];

    public static ReadOnlySpan<byte> Signature => [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10];

    public static byte[] Clean(ReadOnlySpan<byte> bytes)
    {
        var reader = new ByteReader(bytes);
        reader.Take(Signature.Length);
        using var kept = new MemoryStream(bytes.Length);
        kept.Write(Signature);
        List<string> seen = [];
        var turn = 1;
        do
        {
            var start = reader.At;
            var length = reader.BigInt();
            var name = Name(reader.Take(4));
            var body = reader.Take(length);
            ByteReader.Demand(reader.BigInt() == Crc32.Of(bytes.Slice(start + 4, (int)length + 4)));
            CheckOrder(name, seen, body);
            if (name == "eXIf" && turn == 1)
            {
                turn = Orientation.Read(body);
            }

            if (Kept.Contains(name))
            {
                if (name == "IDAT" && turn != 1 && !seen.Contains("IDAT"))
                {
                    Put(kept, "eXIf"u8, Orientation.Write(turn, marked: false));
                }

                Put(kept, bytes.Slice(start + 4, 4), body);
            }

            seen.Add(name);
        }
        while (seen[^1] != "IEND");

        ByteReader.Demand(seen.Contains("IDAT"));
        return kept.ToArray();
    }

    private static string Name(ReadOnlySpan<byte> name)
    {
        foreach (var letter in name)
        {
            ByteReader.Demand(char.IsAsciiLetter((char)letter));
        }

        return System.Text.Encoding.ASCII.GetString(name);
    }

    // A capital first letter marks a chunk without which the picture cannot be drawn; an unknown one makes the file unreadable anyway.
    private static void CheckOrder(string name, List<string> seen, ReadOnlySpan<byte> body)
    {
        ByteReader.Demand(seen.Count < 20_000 && (seen.Count == 0) == (name == "IHDR"));
        ByteReader.Demand(!char.IsAsciiLetterUpper(name[0]) || Kept.Contains(name));
        ByteReader.Demand(name == "IDAT" ? seen[^1] == "IDAT" || !seen.Contains("IDAT") : !Kept.Contains(name) || !seen.Contains(name));
        switch (name)
        {
            case "IHDR":
                CheckHeader(body);
                break;
            case "IEND":
                ByteReader.Demand(body.Length == 0);
                break;
            case "PLTE":
                ByteReader.Demand(body.Length is > 0 and <= 768 && body.Length % 3 == 0);
                break;
            case "IDAT":
                break;
            default:
                ByteReader.Demand(!Kept.Contains(name) || body.Length <= 256);
                break;
        }
    }

    private static void CheckHeader(ReadOnlySpan<byte> body)
    {
        ByteReader.Demand(body.Length == 13);
        var (depth, colour) = (body[8], body[9]);
        ByteReader.DemandPixels(BinaryPrimitives.ReadUInt32BigEndian(body), BinaryPrimitives.ReadUInt32BigEndian(body[4..]));
        ByteReader.Demand(body[10] == 0 && body[11] == 0 && body[12] <= 1 && colour switch
        {
            0 => depth is 1 or 2 or 4 or 8 or 16,
            3 => depth is 1 or 2 or 4 or 8,
            2 or 4 or 6 => depth is 8 or 16,
            _ => false,
        });
    }

    private static void Put(MemoryStream kept, ReadOnlySpan<byte> name, ReadOnlySpan<byte> body)
    {
        Span<byte> number = stackalloc byte[4];
        byte[] chunk = [.. name, .. body];
        BinaryPrimitives.WriteInt32BigEndian(number, body.Length);
        kept.Write(number);
        kept.Write(chunk);
        BinaryPrimitives.WriteUInt32BigEndian(number, Crc32.Of(chunk));
        kept.Write(number);
    }
}
