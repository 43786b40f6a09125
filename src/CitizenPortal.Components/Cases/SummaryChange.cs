namespace CitizenPortal.Components.Cases;

/// <summary>The way back to one answer: a link when <c>Href</c> is given, else a button of the surrounding form. <c>Of</c> is read to screen readers only.</summary>
public sealed record SummaryChange(
    string Label,
    string Of,
    string? Href = null,
    string? ButtonName = null,
    string? ButtonValue = null,
    string? FormAction = null);
