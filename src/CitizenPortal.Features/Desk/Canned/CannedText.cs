using CitizenPortal.Domain.Questions;

namespace CitizenPortal.Features.Desk.Canned;

/// <summary>A text that officials put into their drafts: of one agency, or of the whole province (no agency). Offered once its head approved it; other words are another edition.</summary>
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

    /// <summary>The text whose next edition this is; it is offered until this one is approved.</summary>
    public long? Replaces { get; init; }
    public int Edition { get; init; } = 1;
    public string? ApprovedBy { get; private set; }
    public DateTimeOffset? ApprovedAt { get; private set; }

    /// <summary>Sent unchanged, an answer of this text needs no second approval: by which document of which local day.</summary>
    public bool IsSentUnreviewed { get; private set; }
    public string? Document { get; private set; }
    public DateOnly? DocumentOn { get; private set; }
    public DateTimeOffset? ClosedAt { get; private set; }

    public bool IsOffered => ApprovedAt is not null && ClosedAt is null;

    public TemplateLeave? Leave => IsOffered && IsSentUnreviewed && this is { Document: { } document, DocumentOn: { } on } ? new(Id, Edition, document, on) : null;

    public void Approve(string by, DateTimeOffset at) => (ApprovedBy, ApprovedAt) = (by, at);

    public void Approve(string by, DateTimeOffset at, string document, DateOnly on)
    {
        Approve(by, at);
        (IsSentUnreviewed, Document, DocumentOn) = (true, document, on);
    }

    public void Close(DateTimeOffset at) => ClosedAt ??= at;
}
