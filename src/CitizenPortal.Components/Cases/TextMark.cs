namespace CitizenPortal.Components.Cases;

/// <summary>A stretch of a text, in UTF-16 units from its start; the label says what was found there.</summary>
public sealed record TextMark(int Start, int Length, string? Label = null);
