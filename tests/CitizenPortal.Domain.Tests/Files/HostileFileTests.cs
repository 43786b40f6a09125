using System.Diagnostics;
using System.Text;
using CitizenPortal.Domain.Files;

namespace CitizenPortal.Domain.Tests.Files;

/// <summary>Files made to harm (safety.md T6): nothing crashes, nothing takes long, no tag is left in what is taken.</summary>
public sealed class HostileFileTests(ITestOutputHelper output)
{
    private const int Files = 1_000;
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(3);

    [Fact]
    public void Thousand_mutilated_files_crash_nothing_and_leave_no_tag()
    {
        var seed = Environment.TickCount;
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        var (taken, slowest) = (0, TimeSpan.Zero);
        for (var i = 0; i < Files; i++)
        {
            var bytes = Mutilated(random);
            var started = Stopwatch.GetTimestamp();
            var verdict = FileCheck.Read(bytes);
            var took = Stopwatch.GetElapsedTime(started);
            slowest = took > slowest ? took : slowest;
            if (verdict.Fault is null)
            {
                taken++;
                Assert.All(Tags.Of(verdict.Kind, verdict.Bytes.ToArray()), tag => Assert.Contains(tag, new[] { "E1 36", "eXIf", "EXIF" }));
            }
        }

        output.WriteLine($"{Files} files, {taken} taken, slowest {slowest.TotalMilliseconds:0} ms");
        Assert.InRange(taken, 1, Files - 1);
        Assert.InRange(slowest, TimeSpan.Zero, Longest);
    }

    [Fact]
    public void Picture_of_thirty_thousand_by_thirty_thousand_is_refused_by_its_header()
    {
        var random = new Random(1);
        Assert.Equal(FileFault.TooManyPixels, FileCheck.Read(Pictures.Png(random, 30_000, 30_000, Pictures.Pixels(random, 8, 8)).Bytes).Fault);
        Assert.Equal(FileFault.TooManyPixels, FileCheck.Read(Pictures.Jpeg(random, 30_000, 30_000).Bytes).Fault);
        Assert.Equal(FileFault.TooManyPixels, FileCheck.Read(Pictures.Webp(random, 16_000, 16_000).Bytes).Fault);
    }

    [Fact]
    public void Every_cut_of_a_picture_is_refused()
    {
        foreach (var made in new[] { Pictures.Jpeg(new Random(2)), Pictures.Png(new Random(2)), Pictures.Webp(new Random(2)) })
        {
            var clean = FileCheck.Read(made.Bytes).Bytes;
            Assert.All(Enumerable.Range(1, clean.Length - 1), length => Assert.NotNull(FileCheck.Read(clean[..length]).Fault));
        }
    }

    [Fact]
    public void Archive_behind_a_picture_is_cut_off()
    {
        foreach (var made in new[] { Pictures.Jpeg(new Random(3)), Pictures.Png(new Random(3)), Pictures.Webp(new Random(3)) })
        {
            var verdict = FileCheck.Read((byte[])[.. made.Bytes, .. Documents.Docx()]);
            Assert.Null(verdict.Fault);
            Assert.True(verdict.Bytes.Span.IndexOf("PK\x03\x04"u8) < 0);
        }
    }

    [Fact]
    public void Test_virus_is_refused_wherever_it_stands()
    {
        var virus = Encoding.ASCII.GetBytes(Documents.Eicar);
        Assert.Equal(FileFault.Virus, FileCheck.Read(virus).Fault);
        Assert.Equal(FileFault.Virus, FileCheck.Read((byte[])[.. Pictures.Png(new Random(4)).Bytes, .. virus]).Fault);
        Assert.Equal(FileFault.Virus, FileCheck.Read(Documents.Pdf(Documents.Eicar)).Fault);
        Assert.Equal(FileFault.Virus, FileCheck.Read(Documents.Docx(("word/media/a.txt", virus))).Fault);
    }

    [Fact]
    public void Bombs_are_refused_in_time()
    {
        var started = Stopwatch.GetTimestamp();
        Assert.Equal(FileFault.Unpacked, FileCheck.Read(Documents.Docx(("word/media/b.bin", new byte[200 * 1024 * 1024]))).Fault);
        Assert.Equal(FileFault.Broken, FileCheck.Read(Documents.Docx([.. Enumerable.Range(0, 1_500).Select(i => ($"word/p{i}.xml", Array.Empty<byte>()))])).Fault);
        Assert.Equal(FileFault.Unpacked, FileCheck.Read(Documents.PackedPdf(new string(' ', 40 * 1024 * 1024))).Fault);
        Assert.InRange(Stopwatch.GetElapsedTime(started), TimeSpan.Zero, 3 * Longest);
    }

    private static byte[] Mutilated(Random random)
    {
        byte[] bytes = random.Next(6) switch
        {
            0 => Pictures.Jpeg(random).Bytes,
            1 => Pictures.Png(random).Bytes,
            2 => Pictures.Webp(random).Bytes,
            3 => Documents.Pdf(),
            4 => Documents.Docx(),
            _ => Documents.Xlsx(),
        };
        switch (random.Next(6))
        {
            case 0:
                return bytes[..random.Next(1, bytes.Length)];
            case 1:
                for (var i = random.Next(1, 20); i > 0; i--)
                {
                    bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
                }

                return bytes;
            case 2:
                return [.. bytes, .. Documents.Docx()];
            case 3:
                return [.. Documents.Pdf()[..random.Next(1, 40)], .. bytes];
            case 4:
                var at = random.Next(bytes.Length);
                return [.. bytes[..at], .. bytes[random.Next(bytes.Length)..], .. bytes[at..]];
            default:
                var header = Math.Min(bytes.Length, 64);
                bytes[random.Next(header)] ^= (byte)(1 << random.Next(8));
                return bytes;
        }
    }
}
