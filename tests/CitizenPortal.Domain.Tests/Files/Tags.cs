using System.Buffers.Binary;
using System.Text;
using CitizenPortal.Domain.Files;

namespace CitizenPortal.Domain.Tests.Files;

/// <summary>A reader of its own that lists what a cleaned picture still says about itself and which bytes make its picture.</summary>
internal static class Tags
{
    private static readonly string[] PngPicture = ["IHDR", "PLTE", "tRNS", "IDAT", "IEND", "gAMA", "cHRM", "sRGB", "sBIT", "bKGD"];

    public static IReadOnlyList<string> Of(FileKind kind, byte[] bytes) => Parts(kind, bytes).Where(p => !p.IsPicture).Select(p => p.Name).ToList();

    public static byte[] Picture(FileKind kind, byte[] bytes) => [.. Parts(kind, bytes).Where(p => p.IsPicture).SelectMany(p => p.Bytes)];

    private static List<(string Name, byte[] Bytes, bool IsPicture)> Parts(FileKind kind, byte[] bytes) => kind switch
    {
        FileKind.Jpeg => Jpeg(bytes),
        FileKind.Png => Png(bytes),
        FileKind.Webp => Webp(bytes),
        _ => [],
    };

    private static List<(string, byte[], bool)> Jpeg(byte[] bytes)
    {
        List<(string, byte[], bool)> parts = [];
        var at = 2;
        while (bytes[at + 1] != 0xD9)
        {
            var marker = bytes[at + 1];
            var end = at + 2 + BinaryPrimitives.ReadUInt16BigEndian(bytes.AsSpan(at + 2));
            while (marker == 0xDA && !(bytes[end] == 0xFF && bytes[end + 1] is not (0 or (>= 0xD0 and <= 0xD7))))
            {
                end++;
            }

            var isColour = marker is 0xEE or 0xE0;
            if (!isColour)
            {
                parts.Add(($"{marker:X2} {end - at}", bytes[at..end], marker is not ((>= 0xE0 and <= 0xEF) or 0xFE)));
            }

            at = end;
        }

        Assert.Equal(bytes.Length, at + 2);
        return parts;
    }

    private static List<(string, byte[], bool)> Png(byte[] bytes)
    {
        List<(string, byte[], bool)> parts = [];
        for (var at = 8; at < bytes.Length;)
        {
            var end = at + 12 + BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(at));
            var name = Encoding.ASCII.GetString(bytes, at + 4, 4);
            parts.Add((name, bytes[at..end], PngPicture.Contains(name)));
            at = end;
        }

        return parts;
    }

    private static List<(string, byte[], bool)> Webp(byte[] bytes)
    {
        List<(string, byte[], bool)> parts = [];
        Assert.Equal(bytes.Length - 8, BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(4)));
        for (var at = 12; at < bytes.Length;)
        {
            var length = BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(at + 4));
            var end = at + 8 + length + (length % 2);
            var name = Encoding.ASCII.GetString(bytes, at, 4);
            if (name != "VP8X")
            {
                parts.Add((name, bytes[at..end], name is "VP8 " or "VP8L" or "ALPH" or "ANIM" or "ANMF"));
            }

            at = end;
        }

        return parts;
    }
}
