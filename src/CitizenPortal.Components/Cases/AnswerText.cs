namespace CitizenPortal.Components.Cases;

public sealed record AnswerText(
    string Title,
    string Agency,
    string Text,
    string DateText,
    string DateIso,
    string LegalTitle = "",
    IReadOnlyList<LegalReference>? LegalReferences = null)
{
    /// <summary>The document signed beside the answer, in a sentence.</summary>
    public string? Document { get; init; }
}
