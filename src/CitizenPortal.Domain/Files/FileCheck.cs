namespace CitizenPortal.Domain.Files;

/// <summary>What a check found: the kind and the bytes that may be kept, or the fault.</summary>
public sealed record FileVerdict(FileKind Kind, ReadOnlyMemory<byte> Bytes, FileFault? Fault)
{
    internal static FileVerdict Refused(FileFault fault) => new(default, default, fault);
}

/// <summary>
/// Tells a file by its content and gives back only what may be kept: pictures without metadata and without anything after their end;
/// documents without scripts, locks and macros, or not at all.
/// </summary>
public static class FileCheck
{
    private static ReadOnlySpan<byte> TestVirus => "EICAR-STANDARD-ANTIVIRUS-TEST-FILE"u8;

    /// <summary>Never throws for any bytes; <paramref name="imagesOnly"/> is the rule of sealed reports, since documents keep hidden data.</summary>
    public static FileVerdict Read(ReadOnlyMemory<byte> content, bool imagesOnly = false)
    {
        if (content.Length is 0 or > FileLimits.Size)
        {
            return FileVerdict.Refused(content.Length == 0 ? FileFault.Empty : FileFault.TooLarge);
        }

        if (HoldsTestVirus(content.Span))
        {
            return FileVerdict.Refused(FileFault.Virus);
        }

        try
        {
            return KindOf(content.Span) is not { } kind ? FileVerdict.Refused(FileFault.UnknownKind)
                : imagesOnly && !FileKinds.IsImage(kind) ? FileVerdict.Refused(FileFault.ImagesOnly)
                : Clean(kind, content);
        }
        catch (BadFileException bad)
        {
            return FileVerdict.Refused(bad.Fault);
        }
    }

    internal static bool HoldsTestVirus(ReadOnlySpan<byte> bytes) => bytes.IndexOf(TestVirus) >= 0;

    private static FileKind? KindOf(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xFF, 0xD8, 0xFF, ..] => FileKind.Jpeg,
        _ when bytes.StartsWith(PngCleaner.Signature) => FileKind.Png,
        [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, (byte)'W', (byte)'E', (byte)'B', (byte)'P', ..] => FileKind.Webp,
        [(byte)'%', (byte)'P', (byte)'D', (byte)'F', (byte)'-', ..] => FileKind.Pdf,
        [(byte)'P', (byte)'K', 3, 4, ..] => FileKind.Docx,
        _ => null,
    };

    private static FileVerdict Clean(FileKind kind, ReadOnlyMemory<byte> content) => kind switch
    {
        FileKind.Jpeg => new(kind, JpegCleaner.Clean(content.Span), null),
        FileKind.Png => new(kind, PngCleaner.Clean(content.Span), null),
        FileKind.Webp => new(kind, WebpCleaner.Clean(content.Span), null),
        FileKind.Pdf => new(kind, content[..PdfInspection.LengthOf(content.Span)], null),
        _ => new(OfficeInspection.KindOf(content), content, null),
    };
}
