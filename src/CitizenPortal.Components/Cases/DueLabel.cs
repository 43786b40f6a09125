namespace CitizenPortal.Components.Cases;

public sealed record DueLabel(string Text, DueTone Tone = DueTone.Ok);
