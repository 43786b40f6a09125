namespace CitizenPortal.Components.Cases;

/// <summary>Who acts next and by when: beside every status that a person reads.</summary>
public sealed record NextStep(string Label, string Who, string? ByWhenText = null, string? ByWhenIso = null, DueLabel? Due = null, string? Note = null);
