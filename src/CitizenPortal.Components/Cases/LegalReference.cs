namespace CitizenPortal.Components.Cases;

public sealed record LegalReference(string Text, string? Href = null);
