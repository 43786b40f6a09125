namespace CitizenPortal.Components.Cases;

public sealed record TagLabel(string Text, Tone Tone = Tone.Neutral);
