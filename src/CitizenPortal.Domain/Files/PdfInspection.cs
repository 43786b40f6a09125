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

    private static ReadOnlySpan<byte> White => "\0\t\n\f\r "u8;

    private static readonly HashSet<string> OfPacked = ["Type", "ObjStm", "N", "First", "Length", "Filter", "FlateDecode", "Extends"];
    private static readonly HashSet<string> Acting = ["JavaScript", "Launch", "EmbeddedFile", "EmbeddedFiles", "RichMedia", "XFA", "ImportData", "SubmitForm"];

    /// <summary>The length up to and with the end mark; what stands behind it is not of the document.</summary>
    public static int LengthOf(ReadOnlySpan<byte> bytes)
    {
        var end = bytes.LastIndexOf("%%EOF"u8);
        ByteReader.Demand(bytes.Length > 16 && bytes[5] is (byte)'1' or (byte)'2' && bytes[6] == (byte)'.' && end > 0);
        var whole = bytes[..(end + 5)];
        ByteReader.Demand(whole[Math.Max(0, whole.Length - TailLength)..].IndexOf("startxref"u8) >= 0);
        var left = MostUnpacked;
        var copy = Array.Empty<byte>();
        foreach (var at in CheckNames(whole))
        {
            var start = PackedAt(whole, at);
            copy = copy.Length > 0 ? copy : whole.ToArray();
            _ = start is null ? [] : CheckNames(Unpack(copy, start.Value, ref left));
        }

        return whole.Length;
    }

    /// <summary>Refuses a name that locks or acts; tells where object streams name themselves. An object stream holds no stream itself.</summary>
    private static List<int> CheckNames(ReadOnlySpan<byte> bytes)
    {
        List<int> packed = [];
        Span<char> name = stackalloc char[LongestName];
        for (var at = NextName(bytes, 0); at > 0; at = NextName(bytes, at))
        {
            var length = ReadName(bytes[at..], name);
            if (name[..length] is "Encrypt")
            {
                throw new BadFileException(FileFault.Locked);
            }

            if (name[..length] is "ObjStm")
            {
                packed.Add(at);
            }

            ByteReader.Demand(!Acting.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name[..length]), FileFault.Active);
        }

        return packed;
    }

    /// <summary>Where the next name begins, behind its solidus; 0 when there is none.</summary>
    private static int NextName(ReadOnlySpan<byte> bytes, int from) => bytes[from..].IndexOf((byte)'/') is >= 0 and var next ? from + next + 1 : 0;

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

    /// <summary>
    /// Where the bytes packed by an object stream that names itself at <paramref name="at"/> begin; null when they are not packed. A writer of PDF puts only these few names there; a text,
    /// a comment or a dictionary within could only hide where the stream begins or how it is packed.
    /// </summary>
    private static int? PackedAt(ReadOnlySpan<byte> bytes, int at)
    {
        var start = bytes[..at].LastIndexOf("<<"u8) + 2;
        var length = bytes[start..].IndexOf(">>"u8);
        ByteReader.Demand(start >= 2 && length > at - start);
        var dictionary = bytes.Slice(start, length);
        ByteReader.Demand(dictionary.IndexOfAny("(%<"u8) < 0, FileFault.Active);
        var isPacked = IsPacked(dictionary);
        var rest = bytes[(start + length + 2)..].TrimStart(White);
        ByteReader.Demand(rest.StartsWith("stream"u8));
        return isPacked ? bytes.Length - rest["stream".Length..].TrimStart("\r\n"u8).Length : null;
    }

    private static bool IsPacked(ReadOnlySpan<byte> dictionary)
    {
        HashSet<string> names = [];
        Span<char> name = stackalloc char[LongestName];
        for (var at = NextName(dictionary, 0); at > 0; at = NextName(dictionary, at))
        {
            var read = name[..ReadName(dictionary[at..], name)].ToString();
            ByteReader.Demand(OfPacked.Contains(read) && names.Add(read), FileFault.Active);
        }

        ByteReader.Demand(names.Contains("Filter") == names.Contains("FlateDecode"), FileFault.Active);
        return names.Contains("Filter");
    }

    // The packed bytes tell their own end: a mark of the end can be written into them.
    private static byte[] Unpack(byte[] bytes, int start, ref int left)
    {
        using var source = new MemoryStream(bytes, start, bytes.Length - start);
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
            // Readers mend what is broken, each in its own way: what they would find cannot be told.
            throw new BadFileException(FileFault.Broken);
        }

        return unpacked.ToArray();
    }
}
