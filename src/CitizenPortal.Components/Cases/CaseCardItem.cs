namespace CitizenPortal.Components.Cases;

public sealed record CaseCardItem(
    string Reference,
    string Title,
    string Href,
    TagLabel? Tag = null,
    string? Excerpt = null,
    string? Topic = null,
    string? Agency = null,
    string? DateText = null,
    string? DateIso = null);
