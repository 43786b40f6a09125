using System.Buffers.Binary;
using System.IO.Compression;

namespace CitizenPortal.Domain.Files;

/// <summary>
/// A ZIP is taken only as a document of Word or Excel: with the parts that make one, bounded when unpacked, without macros, objects of other
/// programs, links that load a template from elsewhere, and names that lead out of the folder.
/// </summary>
internal static class OfficeInspection
{
    private const int MostParts = 1_000;
    private const int MostUnpacked = 64 * 1024 * 1024;
    private const int EndLength = 22;
    private const int LargestKept = 256 * 1024;

    private static readonly string[] Acting =
        [".exe", ".dll", ".com", ".scr", ".bat", ".cmd", ".ps1", ".js", ".vbs", ".hta", ".jar", ".msi", ".lnk", ".html", ".htm", ".swf", ".zip", ".rar", ".7z", ".docm", ".xlsm"];

    public static FileKind KindOf(ReadOnlyMemory<byte> content)
    {
        var end = content.Span.LastIndexOf("PK\x05\x06"u8);
        ByteReader.Demand(end >= 0 && end + EndLength == content.Length && BinaryPrimitives.ReadUInt16LittleEndian(content.Span[(end + 10)..]) is > 0 and <= MostParts);
        try
        {
            using var zip = new ZipArchive(new MemoryStream(content.ToArray()), ZipArchiveMode.Read);
            return Inspect(zip);
        }
        catch (Exception failure) when (failure is InvalidDataException or IOException or NotSupportedException or ArgumentException or OverflowException)
        {
            throw new BadFileException(FileFault.Broken);
        }
    }

    private static FileKind Inspect(ZipArchive zip)
    {
        var names = zip.Entries.Select(e => e.FullName).ToHashSet(StringComparer.OrdinalIgnoreCase);
        FileKind? kind = !names.Contains("[Content_Types].xml") || !names.Contains("_rels/.rels") ? null
            : names.Contains("word/document.xml") ? FileKind.Docx
            : names.Contains("xl/workbook.xml") ? FileKind.Xlsx
            : null;
        ByteReader.Demand(kind is not null, FileFault.UnknownKind);
        ByteReader.Demand(names.Count == zip.Entries.Count && names.All(IsPlainPath));
        ByteReader.Demand(!zip.Entries.Any(e => e.IsEncrypted), FileFault.Locked);
        ByteReader.Demand(!names.Any(IsActing), FileFault.Active);
        long left = MostUnpacked;
        foreach (var part in zip.Entries)
        {
            CheckPart(part, ref left);
        }

        return kind!.Value;
    }

    private static bool IsPlainPath(string name) =>
        name.Length is > 0 and < 260 && name[0] != '/' && !name.Contains("..", StringComparison.Ordinal) && name.IndexOfAny(['\\', ':', '\0']) < 0;

    private static bool IsActing(string name) =>
        name.Contains("vbaProject", StringComparison.OrdinalIgnoreCase)
        || name.Contains("/activeX/", StringComparison.OrdinalIgnoreCase)
        || Path.GetFileName(name).StartsWith("oleObject", StringComparison.OrdinalIgnoreCase)
        || Acting.Any(ending => name.EndsWith(ending, StringComparison.OrdinalIgnoreCase));

    private static bool IsSearchedWhole(string name) =>
        name.EndsWith(".rels", StringComparison.OrdinalIgnoreCase) || name.Equals("[Content_Types].xml", StringComparison.OrdinalIgnoreCase);

    private static void CheckPart(ZipArchiveEntry part, ref long left)
    {
        using var source = part.Open();
        using var kept = new MemoryStream();
        var buffer = new byte[32 * 1024];
        for (var read = source.Read(buffer); read > 0; read = source.Read(buffer))
        {
            left -= read;
            ByteReader.Demand(left >= 0, FileFault.Unpacked);
            if (kept.Length <= LargestKept)
            {
                kept.Write(buffer, 0, read);
            }
        }

        ByteReader.Demand(kept.Length <= LargestKept || !IsSearchedWhole(part.FullName), FileFault.Unpacked);
        var start = kept.GetBuffer().AsSpan(0, (int)kept.Length);
        ByteReader.Demand(!FileCheck.HoldsTestVirus(start), FileFault.Virus);
        ByteReader.Demand(!(start is [(byte)'M', (byte)'Z', ..] or [0x7F, (byte)'E', (byte)'L', (byte)'F', ..]), FileFault.Active);
        var fetches = start.IndexOf("attachedTemplate\""u8) >= 0 && start.IndexOf("TargetMode=\"External\""u8) >= 0;
        ByteReader.Demand(!fetches && start.IndexOf("macroEnabled"u8) < 0, FileFault.Active);
    }
}
