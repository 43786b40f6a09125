using System.Text;
using CitizenPortal.Domain.Files;
using FsCheck;
using FsCheck.Fluent;

namespace CitizenPortal.Domain.Tests.Files;

/// <summary>Whatever metadata a picture carries, none is left, and its picture is the same byte for byte.</summary>
public sealed class FileCheckPropertyTests(ITestOutputHelper output)
{
    private const int Runs = 400;

    [Theory]
    [InlineData(FileKind.Jpeg)]
    [InlineData(FileKind.Png)]
    [InlineData(FileKind.Webp)]
    public void No_tag_is_left_and_the_picture_is_unchanged(FileKind kind)
    {
        var seeds = Gen.Choose(0, int.MaxValue - 1).ToArbitrary();
        Prop.ForAll(seeds, seed =>
        {
            var made = Make(kind, new Random(seed));
            var verdict = FileCheck.Read(made.Bytes);
            Assert.Null(verdict.Fault);
            Assert.Equal(kind, verdict.Kind);
            var clean = verdict.Bytes.ToArray();
            Assert.True(clean.AsSpan().IndexOf(Encoding.ASCII.GetBytes(Pictures.Secret)) < 0, $"seed {seed}: a secret is left");
            Assert.True(Tags.Picture(kind, clean).AsSpan().SequenceEqual(made.Core), $"seed {seed}: the picture changed");
            Assert.Equal(made.Orientation == 1 ? [] : [OrientationOf(kind)], Tags.Of(kind, clean));
            Assert.Equal(made.Orientation, made.Orientation == 1 ? 1 : Turn(clean));
            Assert.True(FileCheck.Read(clean).Bytes.Span.SequenceEqual(clean), $"seed {seed}: cleaning twice is not cleaning once");
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(Runs));
        output.WriteLine($"{kind}: {Runs} pictures");
    }

    private static MadePicture Make(FileKind kind, Random random) => kind switch
    {
        FileKind.Jpeg => Pictures.Jpeg(random),
        FileKind.Png => Pictures.Png(random),
        _ => Pictures.Webp(random),
    };

    // The one tag that may stay: which way up; in a JPEG a segment of 36 bytes with nothing else in it.
    private static string OrientationOf(FileKind kind) => kind switch { FileKind.Jpeg => "E1 36", FileKind.Png => "eXIf", _ => "EXIF" };

    private static int Turn(byte[] clean) => clean[clean.AsSpan().IndexOf((ReadOnlySpan<byte>)[0x01, 0x12, 0, 3, 0, 0, 0, 1, 0]) + 9];
}
