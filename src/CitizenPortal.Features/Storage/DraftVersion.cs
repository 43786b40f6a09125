namespace CitizenPortal.Features.Storage;

/// <summary>
/// One state that a draft was saved in; rows are added, and only autosaves of one sitting run into one. <c>IsAside</c>: somebody else had
/// saved meanwhile, so this text never was the draft, and is kept all the same.
/// </summary>
public sealed class DraftVersion
{
    public long Id { get; private set; }
    public required long QuestionId { get; init; }
    public required long AuthorId { get; init; }
    public required string Text { get; set; }

    /// <summary>What the answer was to rest on then, a line each, as typed.</summary>
    public string? Citations { get; set; }
    public required DateTimeOffset StartedAt { get; init; }
    public required DateTimeOffset SavedAt { get; set; }
    public bool IsAuto { get; set; }
    public bool IsAside { get; set; }
}
