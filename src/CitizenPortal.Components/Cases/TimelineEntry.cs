namespace CitizenPortal.Components.Cases;

/// <summary>One step in the life of a case; <c>WhenIso</c> is what a machine reads, <c>WhenText</c> what a person reads.</summary>
public sealed record TimelineEntry(
    string WhenText,
    string WhenIso,
    string Title,
    string? Who = null,
    string? Body = null,
    Tone Tone = Tone.Neutral);
