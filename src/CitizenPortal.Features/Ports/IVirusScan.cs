namespace CitizenPortal.Features.Ports;

public enum ScanVerdict { Clean, Infected, NotScanned }

/// <summary>A scanner of viruses. NotScanned means that it should have looked and could not; a portal without a scanner says Clean.</summary>
public interface IVirusScan
{
    Task<ScanVerdict> ScanAsync(ReadOnlyMemory<byte> bytes, CancellationToken ct);
}
