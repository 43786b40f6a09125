using System.IO.Compression;
using Microsoft.Playwright;

namespace CitizenPortal.EndToEnd.Tests;

/// <summary>Photographs to attach, made on the spot, and a file that is none.</summary>
internal static class Photos
{
    public static byte[] Png(int side, int seed = 1)
    {
        var random = new Random(seed);
        var row = new byte[side * 3];
        using var packed = new MemoryStream();
        using (var zip = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            for (var y = 0; y < side; y++)
            {
                random.NextBytes(row);
                zip.WriteByte(0);
                zip.Write(row);
            }
        }

        byte[] size = [(byte)(side >> 24), (byte)(side >> 16), (byte)(side >> 8), (byte)side];
        return [0x89, .. "PNG\r\n\x1a\n"u8, .. Chunk("IHDR"u8, [.. size, .. size, 8, 2, 0, 0, 0]), .. Chunk("IDAT"u8, packed.ToArray()), .. Chunk("IEND"u8, [])];
    }

    /// <summary>Chooses a photograph and a program, and has them sent up.</summary>
    public static async Task AttachAsync(IPage page)
    {
        await ChooseAsync(page);
        await page.ClickAsync("button[value=them-tep]");
        Assert.StartsWith("Lỗi:", await page.TitleAsync(), StringComparison.Ordinal);
    }

    public static Task ChooseAsync(IPage page) => page.SetInputFilesAsync("input[type=file]",
    [
        new FilePayload { Name = "Ảnh chụp đoạn đường hư hỏng trước chợ.png", MimeType = "image/png", Buffer = Png(40) },
        new FilePayload { Name = "cai-dat.exe", MimeType = "application/octet-stream", Buffer = [.. "MZ"u8, .. new byte[50]] },
    ]);

    private static byte[] Chunk(ReadOnlySpan<byte> name, byte[] body)
    {
        byte[] whole = [.. name, .. body];
        var sum = uint.MaxValue;
        foreach (var one in whole)
        {
            sum ^= one;
            for (var bit = 0; bit < 8; bit++)
            {
                sum = (sum & 1) == 1 ? (sum >> 1) ^ 0xEDB88320 : sum >> 1;
            }
        }

        return [(byte)(body.Length >> 24), (byte)(body.Length >> 16), (byte)(body.Length >> 8), (byte)body.Length, .. whole, .. BitConverter.GetBytes(~sum).Reverse()];
    }
}
