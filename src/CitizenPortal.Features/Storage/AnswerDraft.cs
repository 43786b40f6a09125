namespace CitizenPortal.Features.Storage;

/// <summary>An official's draft: its own row and version, no event before it is submitted (decision 7).</summary>
public sealed class AnswerDraft
{
    public required long QuestionId { get; init; }
    public required string Text { get; set; }
    public required long AuthorId { get; set; }

    /// <summary>What the answer will rest on, a line each, as typed.</summary>
    public string? Citations { get; set; }
    public DateTimeOffset SavedAt { get; set; }
    public int Version { get; private set; }
}
