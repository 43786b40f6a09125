namespace CitizenPortal.Features.Desk.Canned;

/// <summary>A text that officials put into their drafts: of one agency, or of the whole province (no agency). Offered once its head approved it.</summary>
public sealed class CannedText
{
    public long Id { get; private set; }
    public int Version { get; private set; }
    public string? Agency { get; init; }
    public string? Topic { get; init; }
    public required string Title { get; init; }
    public required string Text { get; init; }
    public string? LegalBasis { get; init; }
    public required string WrittenBy { get; init; }
    public required DateTimeOffset WrittenAt { get; init; }
    public string? ApprovedBy { get; private set; }
    public DateTimeOffset? ApprovedAt { get; private set; }

    /// <summary>Sent unchanged, an answer of this text needs no second approval.</summary>
    public bool IsSentUnreviewed { get; private set; }
    public DateTimeOffset? ClosedAt { get; private set; }

    public bool IsOffered => ApprovedAt is not null && ClosedAt is null;

    public void Approve(string by, DateTimeOffset at, bool sentUnreviewed) => (ApprovedBy, ApprovedAt, IsSentUnreviewed) = (by, at, sentUnreviewed);

    public void Close(DateTimeOffset at) => ClosedAt ??= at;
}
