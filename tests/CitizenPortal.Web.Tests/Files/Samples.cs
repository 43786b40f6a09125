using System.Text;

namespace CitizenPortal.Web.Tests.Files;

/// <summary>Real little files: a PNG of one pixel with a place in its text, a PDF, and a program.</summary>
internal static class Samples
{
    public const string Place = "11.5623,108.9911";

    private static readonly byte[] Pixel = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    /// <summary>The chunk's checksum is computed where it is needed least: by the same rule as every PNG.</summary>
    public static byte[] Png => [.. Pixel[..33], .. Text("Comment\0" + Place), .. Pixel[33..]];

    public static byte[] Pdf => Encoding.Latin1.GetBytes("%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< /Root 1 0 R >>\nstartxref\n9\n%%EOF\n");

    public static byte[] Program => [.. "MZ"u8, .. new byte[100]];

    private static byte[] Text(string text)
    {
        byte[] chunk = [.. "tEXt"u8, .. Encoding.ASCII.GetBytes(text)];
        var sum = uint.MaxValue;
        foreach (var one in chunk)
        {
            sum ^= one;
            for (var bit = 0; bit < 8; bit++)
            {
                sum = (sum & 1) == 1 ? (sum >> 1) ^ 0xEDB88320 : sum >> 1;
            }
        }

        return [0, 0, 0, (byte)text.Length, .. chunk, .. BitConverter.GetBytes(~sum).Reverse()];
    }
}
