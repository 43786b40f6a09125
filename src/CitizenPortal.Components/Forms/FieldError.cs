namespace CitizenPortal.Components.Forms;

public sealed record FieldError(string FieldId, string Message);
