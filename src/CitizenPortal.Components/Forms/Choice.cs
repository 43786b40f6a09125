namespace CitizenPortal.Components.Forms;

public sealed record Choice(string Value, string Label, string? Hint = null);
