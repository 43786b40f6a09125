namespace CitizenPortal.Components.Forms;

public sealed record FieldError(string FieldId, string Message);

public static class FieldErrorList
{
    /// <summary>What a field's fault says, or null where it has none.</summary>
    public static string? At(this IReadOnlyList<FieldError> errors, string field) => errors.FirstOrDefault(e => e.FieldId == field)?.Message;
}
