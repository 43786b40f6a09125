namespace CitizenPortal.Features.Ports;

/// <summary>A file as it lies in the store, by its random name.</summary>
public sealed record StoredBytes(string Name, DateTimeOffset WrittenAt);

/// <summary>Where the bytes of attachments lie, outside every folder that the web server hands out.</summary>
public interface IFileStore
{
    /// <summary>Returns only when the bytes would outlast a loss of power; the row that names them is written afterwards.</summary>
    Task PutAsync(string name, ReadOnlyMemory<byte> bytes, CancellationToken ct);

    /// <summary>A stream that can seek, or null when there is no such file.</summary>
    Stream? Open(string name);

    void Delete(string name);

    IEnumerable<StoredBytes> All();
}
