namespace CitizenPortal.Features.Letters;

/// <summary>The office's own subject and paragraphs of one letter, with placeholders; without a row the built-in words are sent.</summary>
public sealed class LetterWording
{
    public required string Letter { get; init; }
    public required string Subject { get; set; }
    public required string Body { get; set; }
    public required DateTimeOffset ChangedAt { get; set; }
    public required string ChangedBy { get; set; }
}
