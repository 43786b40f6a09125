using System.IO.Compression;
using System.Text;

namespace CitizenPortal.Domain.Tests.Files;

/// <summary>Small PDF, Word and Excel files, with whatever a test wants to hide in them.</summary>
internal static class Documents
{
    public const string Eicar = @"X5O!P%@AP[4\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE" + "!$H+H*";

    public static byte[] Pdf(string more = "", string trailer = "") => Encoding.Latin1.GetBytes(
        $"%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R {more} >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [] /Count 0 >>\nendobj\n"
        + $"xref\n0 1\n0000000000 65535 f \ntrailer\n<< /Size 3 /Root 1 0 R {trailer} >>\nstartxref\n120\n%%EOF\n");

    public static byte[] PackedPdf(string hidden, string dictionary = "/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode") =>
        StreamPdf(Flate(hidden), dictionary);

    public static byte[] StreamPdf(byte[] stream, string dictionary) =>
        [.. Encoding.Latin1.GetBytes($"%PDF-1.7\n1 0 obj\n<< {dictionary} >>\nstream\n"), .. stream, .. "\nendstream\nendobj\nstartxref\n9\n%%EOF"u8];

    public static byte[] Flate(string hidden, CompressionLevel level = CompressionLevel.Optimal)
    {
        using var packed = new MemoryStream();
        using (var zip = new ZLibStream(packed, level, leaveOpen: true))
        {
            zip.Write(Encoding.Latin1.GetBytes(hidden));
        }

        return packed.ToArray();
    }

    public static byte[] Docx(params (string Name, byte[] Content)[] more) => Zip(
    [
        ("[Content_Types].xml", "<Types/>"u8.ToArray()), ("_rels/.rels", "<Relationships/>"u8.ToArray()), ("word/document.xml", "<w:document/>"u8.ToArray()), .. more,
    ]);

    public static byte[] Xlsx(params (string Name, byte[] Content)[] more) => Zip(
    [
        ("[Content_Types].xml", "<Types/>"u8.ToArray()), ("_rels/.rels", "<Relationships/>"u8.ToArray()), ("xl/workbook.xml", "<workbook/>"u8.ToArray()), .. more,
    ]);

    public static byte[] Zip((string Name, byte[] Content)[] parts)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in parts)
            {
                using var part = zip.CreateEntry(name, CompressionLevel.Fastest).Open();
                part.Write(content);
            }
        }

        return bytes.ToArray();
    }
}
