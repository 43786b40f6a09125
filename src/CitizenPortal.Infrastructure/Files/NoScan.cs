using CitizenPortal.Features.Ports;

namespace CitizenPortal.Infrastructure.Files;

/// <summary>A portal without a scanner: only what files may be at all is checked.</summary>
public sealed class NoScan : IVirusScan
{
    public Task<ScanVerdict> ScanAsync(ReadOnlyMemory<byte> bytes, CancellationToken ct) => Task.FromResult(ScanVerdict.Clean);
}
