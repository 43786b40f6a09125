using CitizenPortal.Domain.Files;

namespace CitizenPortal.Features.Files;

/// <summary>A file as a list shows it.</summary>
public sealed record FileView(string StoredName, string Name, FileKind Kind, int Size, DateTimeOffset At, FilePlace Place)
{
    public long? Part { get; init; }
    public bool IsPublic { get; init; }

    internal static FileView Of(Attachment file) => new(file.StoredName, file.Name, file.Kind, file.Size, file.At, file.Place) { Part = file.Part, IsPublic = file.IsPublic };
}

/// <summary>A file that its asker may have: <c>IsOpen</c> when everybody may.</summary>
public sealed record DownloadView(string StoredName, string Name, FileKind Kind, byte[] Sha256, DateTimeOffset At, bool IsOpen);
