using CitizenPortal.Domain.Files;
using CitizenPortal.Features.Ports;

namespace CitizenPortal.Features.Files;

/// <summary>Reads, checks, cleans and scans one file; only a few at a time, so that many uploads at once do not fill the memory.</summary>
public sealed class UploadCheck(IVirusScan scan) : IDisposable
{
    private const int AtOnce = 4;
    private readonly SemaphoreSlim _gate = new(AtOnce);

    public void Dispose() => _gate.Dispose();

    public async Task<(CheckedContent? File, FileFault? Fault)> CheckAsync(FileUpload file, bool imagesOnly, CancellationToken ct)
    {
        if (file.Fault is { } early)
        {
            return (null, early);
        }

        await _gate.WaitAsync(ct);
        try
        {
            var verdict = FileCheck.Read(await ReadAsync(file, ct), imagesOnly);
            return verdict.Fault is { } fault ? (null, fault) : await scan.ScanAsync(verdict.Bytes, ct) switch
            {
                ScanVerdict.Clean => (new CheckedContent(verdict.Kind, verdict.Bytes), null),
                ScanVerdict.Infected => (null, FileFault.Virus),
                _ => (null, FileFault.ScanFailed),
            };
        }
        finally
        {
            _gate.Release();
        }
    }

    private static async Task<ReadOnlyMemory<byte>> ReadAsync(FileUpload file, CancellationToken ct)
    {
        await using var stream = file.Open();
        var bytes = new byte[(int)Math.Min(stream.Length, FileLimits.Size + 1)];
        return bytes.AsMemory(0, await stream.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, ct));
    }
}
