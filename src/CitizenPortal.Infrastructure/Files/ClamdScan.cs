using System.Buffers.Binary;
using System.Net.Sockets;
using System.Text;
using CitizenPortal.Features.Files;
using CitizenPortal.Features.Ports;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CitizenPortal.Infrastructure.Files;

/// <summary>Asks clamd by INSTREAM over TCP (`host:port`) or a Unix socket (a path). A scanner that is asked for and does not answer means: not taken.</summary>
public sealed partial class ClamdScan(IOptions<FilesOptions> options, ILogger<ClamdScan> log) : IVirusScan
{
    private const int ChunkSize = 64 * 1024;
    private const int DefaultPort = 3310;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    public async Task<ScanVerdict> ScanAsync(ReadOnlyMemory<byte> bytes, CancellationToken ct)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(Patience);
        try
        {
            using var socket = await ConnectAsync(options.Value.Clamd, limit.Token);
            await using var stream = new NetworkStream(socket);
            return Verdict(await AskAsync(stream, bytes, limit.Token));
        }
        catch (Exception failure) when (failure is SocketException or IOException or FormatException || (failure is OperationCanceledException && !ct.IsCancellationRequested))
        {
            NotReached(failure.Message);
            return ScanVerdict.NotScanned;
        }
    }

    private static async Task<Socket> ConnectAsync(string address, CancellationToken ct)
    {
        if (address.StartsWith('/'))
        {
            var local = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
            await local.ConnectAsync(new UnixDomainSocketEndPoint(address), ct);
            return local;
        }

        var colon = address.LastIndexOf(':');
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(colon < 0 ? address : address[..colon], colon < 0 ? DefaultPort : int.Parse(address[(colon + 1)..], System.Globalization.CultureInfo.InvariantCulture), ct);
        return socket;
    }

    private static async Task<string> AskAsync(NetworkStream stream, ReadOnlyMemory<byte> bytes, CancellationToken ct)
    {
        await stream.WriteAsync("zINSTREAM\0"u8.ToArray(), ct);
        var length = new byte[4];
        for (var at = 0; at < bytes.Length; at += ChunkSize)
        {
            var chunk = bytes.Slice(at, Math.Min(ChunkSize, bytes.Length - at));
            BinaryPrimitives.WriteInt32BigEndian(length, chunk.Length);
            await stream.WriteAsync(length, ct);
            await stream.WriteAsync(chunk, ct);
        }

        await stream.WriteAsync(new byte[4], ct);
        var answer = new byte[512];
        var read = await stream.ReadAtLeastAsync(answer, answer.Length, throwOnEndOfStream: false, ct);
        return Encoding.ASCII.GetString(answer, 0, read).TrimEnd('\0', '\n');
    }

    private ScanVerdict Verdict(string answer)
    {
        if (answer.EndsWith(" OK", StringComparison.Ordinal))
        {
            return ScanVerdict.Clean;
        }

        if (answer.EndsWith(" FOUND", StringComparison.Ordinal))
        {
            return ScanVerdict.Infected;
        }

        NotReached(answer);
        return ScanVerdict.NotScanned;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "clamd did not scan a file: {Reason}")]
    private partial void NotReached(string reason);
}
