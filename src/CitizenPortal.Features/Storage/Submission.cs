namespace CitizenPortal.Features.Storage;

/// <summary>What a resident has typed and not yet sent, under the key that stands in his form. Kept for 24 hours, and for one hour after sending so that a retried post finds its receipt.</summary>
public sealed class Submission
{
    public required string Key { get; init; }
    public required string Content { get; set; }
    public required DateTimeOffset StartedAt { get; init; }
    public DateTimeOffset ExpiresAt { get; set; }
    public long? QuestionId { get; set; }
    public int Version { get; private set; }
}
