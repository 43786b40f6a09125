using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Text;
using CitizenPortal.Features.Files;
using CitizenPortal.Features.Ports;
using CitizenPortal.Infrastructure.Files;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace CitizenPortal.Features.Tests.Files;

/// <summary>Against a small clamd of our own that speaks INSTREAM and knows one virus.</summary>
public sealed class ClamdScanTests
{
    [Theory]
    [InlineData("hiền lành", ScanVerdict.Clean)]
    [InlineData("VIRUS", ScanVerdict.Infected)]
    [InlineData("QUÁ LỚN", ScanVerdict.NotScanned)]
    public async Task Verdict_of_the_scanner_is_believed(string content, ScanVerdict expected)
    {
        using var listener = new Socket(SocketType.Stream, ProtocolType.Tcp);
        listener.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        listener.Listen();
        var answering = AnswerAsync(listener);

        Assert.Equal(expected, await ScanAsync($"127.0.0.1:{((IPEndPoint)listener.LocalEndPoint!).Port}", Encoding.UTF8.GetBytes(content)));
        Assert.Equal(content, await answering);
    }

    [Fact]
    public async Task Scanner_behind_a_socket_of_this_machine_gets_a_long_file_in_pieces()
    {
        var path = Path.Combine(Directory.CreateTempSubdirectory("clamd-").FullName, "s");
        using var listener = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        listener.Bind(new UnixDomainSocketEndPoint(path));
        listener.Listen();
        var answering = AnswerAsync(listener);
        var content = new string('a', 1_000_000);

        Assert.Equal(ScanVerdict.Clean, await ScanAsync(path, Encoding.UTF8.GetBytes(content)));
        Assert.Equal(content, await answering);
    }

    [Theory]
    [InlineData("127.0.0.1:1")]
    [InlineData("/khong/co/o/day")]
    [InlineData("127.0.0.1:x")]
    public async Task Scanner_that_is_not_there_means_not_scanned(string address) => Assert.Equal(ScanVerdict.NotScanned, await ScanAsync(address, [1, 2, 3]));

    private static Task<ScanVerdict> ScanAsync(string address, byte[] content) =>
        new ClamdScan(Options.Create(new FilesOptions { Clamd = address }), NullLogger<ClamdScan>.Instance).ScanAsync(content, TestContext.Current.CancellationToken);

    private static async Task<string> AnswerAsync(Socket listener)
    {
        using var caller = await listener.AcceptAsync(TestContext.Current.CancellationToken);
        await using var stream = new NetworkStream(caller);
        var command = new byte[10];
        await stream.ReadExactlyAsync(command, TestContext.Current.CancellationToken);
        Assert.Equal("zINSTREAM\0", Encoding.ASCII.GetString(command));
        using var content = new MemoryStream();
        while (await SizeAsync(stream) is > 0 and var size)
        {
            var chunk = new byte[size];
            await stream.ReadExactlyAsync(chunk, TestContext.Current.CancellationToken);
            content.Write(chunk);
        }

        var text = Encoding.UTF8.GetString(content.ToArray());
        await stream.WriteAsync(Encoding.ASCII.GetBytes(text switch { "VIRUS" => "stream: Thu-Nghiem FOUND\0", "QUÁ LỚN" => "INSTREAM size limit exceeded. ERROR\0", _ => "stream: OK\0" }));
        return text;
    }

    private static async Task<int> SizeAsync(NetworkStream stream)
    {
        var size = new byte[4];
        await stream.ReadExactlyAsync(size, TestContext.Current.CancellationToken);
        return BinaryPrimitives.ReadInt32BigEndian(size);
    }
}
