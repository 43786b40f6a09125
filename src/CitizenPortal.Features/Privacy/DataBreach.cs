namespace CitizenPortal.Features.Privacy;

/// <summary>A breach of the protection of personal data: what, when found, whom it touches, what was done; the authority is told within <see cref="Term"/> (NĐ 13/2023 Đ23).</summary>
public sealed class DataBreach
{
    public static readonly TimeSpan Term = TimeSpan.FromHours(72);

    public long Id { get; private set; }
    public required DateTimeOffset FoundAt { get; init; }
    public required DateTimeOffset RecordedAt { get; init; }
    public required string RecordedBy { get; init; }
    public required string What { get; set; }
    public required string Whom { get; set; }
    public string? Measures { get; set; }

    /// <summary>When the authority was told, with the document's number; null while the timer runs.</summary>
    public DateTimeOffset? ReportedAt { get; set; }
    public string? ReportDocument { get; set; }
    public string? ReportedBy { get; set; }
    public int Version { get; private set; }

    public DateTimeOffset ReportBy => FoundAt + Term;

    /// <summary>A report after its time must say why it is late.</summary>
    public bool IsLateAt(DateTimeOffset now) => (ReportedAt ?? now) > ReportBy;
}
