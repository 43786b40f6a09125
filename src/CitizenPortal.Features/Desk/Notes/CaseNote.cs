namespace CitizenPortal.Features.Desk.Notes;

/// <summary>An internal remark on a case; written once and never changed. Its files carry its id.</summary>
public sealed class CaseNote
{
    public required long Id { get; init; }
    public required long QuestionId { get; init; }
    public required long AuthorId { get; init; }
    public required string AuthorName { get; init; }
    public required string? AuthorAgency { get; init; }
    public required string Text { get; init; }
    public string? MentionedName { get; init; }
    public required DateTimeOffset At { get; init; }
}
