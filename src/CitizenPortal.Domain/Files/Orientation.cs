using System.Buffers.Binary;

namespace CitizenPortal.Domain.Files;

/// <summary>The one thing of EXIF that is kept: which way up the picture is (1 to 8; 1 needs no saying).</summary>
internal static class Orientation
{
    private const ushort Tag = 0x0112;

    private static ReadOnlySpan<byte> ExifMark => "Exif\0\0"u8;

    /// <summary>Reads the orientation out of a TIFF block, with or without the mark before it; 1 when there is none or it makes no sense.</summary>
    public static int Read(ReadOnlySpan<byte> exif)
    {
        var tiff = exif.StartsWith(ExifMark) ? exif[ExifMark.Length..] : exif;
        if (tiff.Length < 8 || !(tiff.StartsWith("II*\0"u8) || tiff.StartsWith("MM\0*"u8)))
        {
            return 1;
        }

        var big = tiff[0] == (byte)'M';
        var at = Int(tiff[4..], big);
        if (at > tiff.Length - 2)
        {
            return 1;
        }

        var entries = tiff[(int)at..];
        var count = Short(entries, big);
        for (var i = 0; i < count && entries.Length >= 2 + ((i + 1) * 12); i++)
        {
            var entry = entries.Slice(2 + (i * 12), 12);
            if (Short(entry, big) == Tag && Short(entry[2..], big) == 3)
            {
                return Short(entry[8..], big) is >= 1 and <= 8 and var turn ? turn : 1;
            }
        }

        return 1;
    }

    /// <summary>A TIFF block that holds the orientation and nothing else.</summary>
    public static byte[] Write(int turn, bool marked)
    {
        byte[] tiff =
        [
            (byte)'M', (byte)'M', 0, (byte)'*', 0, 0, 0, 8,
            0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte)turn, 0, 0,
            0, 0, 0, 0,
        ];
        return marked ? [.. ExifMark, .. tiff] : tiff;
    }

    private static ushort Short(ReadOnlySpan<byte> bytes, bool big) =>
        big ? BinaryPrimitives.ReadUInt16BigEndian(bytes) : BinaryPrimitives.ReadUInt16LittleEndian(bytes);

    private static uint Int(ReadOnlySpan<byte> bytes, bool big) =>
        big ? BinaryPrimitives.ReadUInt32BigEndian(bytes) : BinaryPrimitives.ReadUInt32LittleEndian(bytes);
}
