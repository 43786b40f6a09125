using CitizenPortal.Features.Files;
using CitizenPortal.Features.Ports;
using Microsoft.Extensions.Options;

namespace CitizenPortal.Infrastructure.Files;

/// <summary>
/// Files under random names in 256 folders of the data directory. A file is never changed once it is written, so a copy of the folder made after a
/// copy of the database is a whole backup.
/// </summary>
public sealed class DiskFileStore(IOptions<FilesOptions> options) : IFileStore
{
    private const int NameLength = 32;

    private string Root => options.Value.Directory;

    public async Task PutAsync(string name, ReadOnlyMemory<byte> bytes, CancellationToken ct)
    {
        var path = PathOf(name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None);
        await file.WriteAsync(bytes, ct);
        file.Flush(flushToDisk: true);
    }

    public Stream? Open(string name)
    {
        try
        {
            return new FileStream(PathOf(name), FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete);
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    public void Delete(string name)
    {
        if (File.Exists(PathOf(name)))
        {
            File.Delete(PathOf(name));
        }
    }

    public IEnumerable<StoredBytes> All() => !Directory.Exists(Root) ? [] :
        new DirectoryInfo(Root).EnumerateFiles("*", SearchOption.AllDirectories).Where(f => IsName(f.Name)).Select(f => new StoredBytes(f.Name, f.LastWriteTimeUtc));

    private string PathOf(string name) =>
        IsName(name) ? Path.Combine(Root, name[..2], name) : throw new ArgumentException($"Not the name of a stored file: {name}", nameof(name));

    private static bool IsName(string name) => name.Length == NameLength && name.All(char.IsAsciiHexDigitLower);
}
