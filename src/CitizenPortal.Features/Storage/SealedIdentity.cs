namespace CitizenPortal.Features.Storage;

/// <summary>Who sent a sealed report, encrypted under a purpose of its own and never joined to it: name, e-mail, telephone, and the salted hash of the secret.</summary>
internal sealed class SealedIdentity
{
    public required long ReportId { get; init; }
    public byte[]? Name { get; set; }
    public byte[]? Email { get; set; }
    public byte[]? Phone { get; set; }
    public required byte[] SecretSalt { get; init; }
    public required byte[] SecretHash { get; init; }
}

/// <summary>What somebody has typed and not yet sent of a sealed report, encrypted; the key stands in his form only, here its hash.</summary>
internal sealed class SealedDraft
{
    public required byte[] KeyHash { get; init; }
    public required byte[] Content { get; set; }
    public DateTimeOffset ExpiresAt { get; set; }
    public bool IsSent { get; set; }
    public int Version { get; private set; }
}

/// <summary>An image of a sealed report, cleaned of everything it carried unseen; it has no name and no day of its own.</summary>
internal sealed class SealedImage
{
    public long Id { get; init; }
    public required string StoredName { get; init; }
    public required Domain.Files.FileKind Kind { get; init; }
    public required int Size { get; init; }
    public required byte[] Sha256 { get; init; }
    public byte[]? DraftHash { get; set; }
    public long? ReportId { get; set; }
    public DateTimeOffset? RemovedAt { get; set; }
}

/// <summary>That the sender's inbox has something new: one line a report until it is sent, then nothing. It stands in no outbox that people read.</summary>
internal sealed class BlindNotice
{
    public required long ReportId { get; init; }
    public required string MessageId { get; init; }
    public DateTimeOffset DueAt { get; set; }
    public int Attempts { get; set; }
}
