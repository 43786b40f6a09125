namespace CitizenPortal.Domain.SealedReports;

/// <summary>
/// What a new report is made of. Texts are NFC and bounded. <see cref="Agency"/> is where it happened; without officials the person is unknown and
/// <see cref="Counter"/>, place and time tell where to look. Who sent it is kept elsewhere, encrypted. Id and reference are drawn, so that they count nothing.
/// </summary>
public sealed record SealedReceipt(long Id, string Reference, byte[] SubmissionHash, SealedActs Acts, string Agency, string Body)
{
    public IReadOnlyList<long> Officials { get; init; } = [];

    /// <summary>The name as the sender wrote it, when he did not find it in the register.</summary>
    public string? NameGiven { get; init; }
    public string? Counter { get; init; }
    public string? Place { get; init; }
    public DateOnly? HappenedOn { get; init; }
    public string? Time { get; init; }

    /// <summary>"Không để đơn vị này biết": the level above handles it.</summary>
    public bool HidesFromUnit { get; init; }

    /// <summary>Is really a tố cáo: inspectors of the provincial inspectorate only (Luật Tố cáo Đ25).</summary>
    public bool IsDenunciation { get; init; }

    /// <summary>The case on the question's journey it was made from; null when it was sent as a sealed report.</summary>
    public long? FromCase { get; init; }

    /// <summary>When the resident really sent it, for one made from a case; the clock runs from it.</summary>
    public DateTimeOffset? SentAt { get; init; }
}
