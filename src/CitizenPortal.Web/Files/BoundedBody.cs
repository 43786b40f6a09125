using CitizenPortal.Domain.Files;

namespace CitizenPortal.Web.Files;

internal sealed class BodyTooLongException : IOException;

/// <summary>The body of a request, which ends with an exception where all files and texts together must have ended.</summary>
internal sealed class BoundedBody(Stream body) : Stream
{
    private const long Longest = (FileLimits.Count * (long)FileLimits.Size) + (4 * 1024 * 1024);
    private const long MostDrained = 256L * 1024 * 1024;
    private static readonly TimeSpan DrainTime = TimeSpan.FromSeconds(30);
    private long _read;

    public override bool CanRead => true;
    public override bool CanSeek => false;
    public override bool CanWrite => false;
    public override long Length => throw new NotSupportedException();
    public override long Position { get => _read; set => throw new NotSupportedException(); }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (_read > Longest)
        {
            throw new BodyTooLongException();
        }

        var read = await body.ReadAsync(buffer, cancellationToken);
        _read += read;
        return read;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <summary>Reads on and forgets, for a while: a browser shows the answer only when it could send all it had.</summary>
    public async Task DrainAsync(CancellationToken ct)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(DrainTime);
        var buffer = new byte[64 * 1024];
        try
        {
            for (long drained = 0; drained < MostDrained && await body.ReadAsync(buffer, limit.Token) is > 0 and var read; drained += read)
            {
            }
        }
        catch (Exception failure) when (failure is IOException or OperationCanceledException or BadHttpRequestException)
        {
            ct.ThrowIfCancellationRequested();
        }
    }

    public override void Flush() => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
