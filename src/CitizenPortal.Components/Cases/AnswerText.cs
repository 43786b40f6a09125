namespace CitizenPortal.Components.Cases;

public sealed record AnswerText(
    string Title,
    string Agency,
    string Text,
    string DateText,
    string DateIso,
    string LegalTitle = "",
    IReadOnlyList<LegalReference>? LegalReferences = null);
