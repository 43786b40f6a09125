namespace CitizenPortal.Features.Records;

/// <summary>
/// A paper of an office in the form of NĐ 30/2020, whose number a person writes in. <c>Title</c> stands over a slip; a letter has none and
/// says under its number what it is about.
/// </summary>
public sealed record OfficialPaper(string FileName)
{
    public required string Managing { get; init; }
    public required string Office { get; init; }
    public required string Place { get; init; }
    public required DateOnly On { get; init; }
    public string? Number { get; init; }
    public string? Title { get; init; }
    public string? About { get; init; }
    public required IReadOnlyList<string> To { get; init; }
    public required IReadOnlyList<string> Paragraphs { get; init; }
    public required IReadOnlyList<string> Copies { get; init; }
}
