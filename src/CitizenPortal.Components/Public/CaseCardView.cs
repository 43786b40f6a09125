using CitizenPortal.Components.Cases;

namespace CitizenPortal.Components.Public;

/// <summary>A case in a list; without an excerpt its words are not public.</summary>
public sealed record CaseCardView(
    string Reference, string Href, string? Excerpt, TagLabel Tag, string? Topic, string? Agency, string DateText, string DateIso);
