namespace CitizenPortal.Components.Forms;

public sealed record FormToken(string FieldName, string Value);
