using CitizenPortal.Components.Forms;

namespace CitizenPortal.Components.Desk.Notes;

/// <summary>A note that was typed and not kept, and why.</summary>
public sealed record NoteTyping(string? Text, string? Mention, IReadOnlyList<FieldError> Errors)
{
    public const string Field = "ghi-chu-noi-dung";
}
