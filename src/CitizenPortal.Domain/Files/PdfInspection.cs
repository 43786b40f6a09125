using System.IO.Compression;

namespace CitizenPortal.Domain.Files;

/// <summary>
/// A PDF is kept as it is up to its end mark, or refused: when it is locked, or when it can act (scripts, programs to start, files and media
/// inside). Names are read with their escapes undone, also in packed object streams.
/// </summary>
internal static class PdfInspection
{
    private const int TailLength = 2048;
    private const int LongestName = 32;
    private const int MostUnpacked = 32 * 1024 * 1024;

    private static readonly HashSet<string> Acting = ["JavaScript", "Launch", "EmbeddedFile", "EmbeddedFiles", "RichMedia", "XFA", "ImportData", "SubmitForm"];

    /// <summary>The length up to and with the end mark; what stands behind it is not of the document.</summary>
    public static int LengthOf(ReadOnlySpan<byte> bytes)
    {
        var end = bytes.LastIndexOf("%%EOF"u8);
        ByteReader.Demand(bytes.Length > 16 && bytes[5] is (byte)'1' or (byte)'2' && bytes[6] == (byte)'.' && end > 0);
        var whole = bytes[..(end + 5)];
        ByteReader.Demand(whole[Math.Max(0, whole.Length - TailLength)..].IndexOf("startxref"u8) >= 0);
        CheckNames(whole);
        CheckPacked(whole);
        return whole.Length;
    }

    private static void CheckNames(ReadOnlySpan<byte> bytes)
    {
        Span<char> name = stackalloc char[LongestName];
        for (var next = bytes.IndexOf((byte)'/'); next >= 0; next = bytes.IndexOf((byte)'/'))
        {
            bytes = bytes[(next + 1)..];
            var length = ReadName(bytes, name);
            if (name[..length] is "Encrypt")
            {
                throw new BadFileException(FileFault.Locked);
            }

            ByteReader.Demand(!Acting.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name[..length]), FileFault.Active);
        }
    }

    private static int ReadName(ReadOnlySpan<byte> bytes, Span<char> name)
    {
        var length = 0;
        for (var i = 0; i < bytes.Length && length < LongestName; i++)
        {
            if (bytes[i] == '#' && i + 2 < bytes.Length && char.IsAsciiHexDigit((char)bytes[i + 1]) && char.IsAsciiHexDigit((char)bytes[i + 2]))
            {
                name[length++] = (char)Convert.ToByte($"{(char)bytes[i + 1]}{(char)bytes[i + 2]}", 16);
                i += 2;
            }
            else if (char.IsAsciiLetterOrDigit((char)bytes[i]))
            {
                name[length++] = (char)bytes[i];
            }
            else
            {
                break;
            }
        }

        return length;
    }

    private static void CheckPacked(ReadOnlySpan<byte> bytes)
    {
        var left = MostUnpacked;
        for (var next = bytes.IndexOf("/ObjStm"u8); next >= 0; next = bytes.IndexOf("/ObjStm"u8))
        {
            bytes = bytes[(next + 7)..];
            var start = bytes.IndexOf("stream"u8);
            if (start < 0)
            {
                return;
            }

            var packed = bytes[(start + 6)..].TrimStart("\r\n"u8);
            var end = packed.IndexOf("endstream"u8);
            var inside = Unpack(end < 0 ? packed : packed[..end], ref left);
            CheckNames(inside);
        }
    }

    private static byte[] Unpack(ReadOnlySpan<byte> packed, ref int left)
    {
        using var source = new MemoryStream(packed.ToArray());
        using var plain = new ZLibStream(source, CompressionMode.Decompress);
        using var unpacked = new MemoryStream();
        var buffer = new byte[16 * 1024];
        try
        {
            for (var read = plain.Read(buffer); read > 0; read = plain.Read(buffer))
            {
                left -= read;
                ByteReader.Demand(left >= 0, FileFault.Unpacked);
                unpacked.Write(buffer, 0, read);
            }
        }
        catch (InvalidDataException)
        {
            // Another filter, or a broken stream: what was read so far is looked at, the rest no reader could use.
        }

        return unpacked.ToArray();
    }
}
