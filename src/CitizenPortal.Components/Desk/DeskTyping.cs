using CitizenPortal.Components.Forms;
using CitizenPortal.Domain.Questions;

namespace CitizenPortal.Components.Desk;

/// <summary>What somebody typed for an act that did not happen (or is only previewed), and why.</summary>
public sealed record DeskTyping(Verb Verb, DeskInput Input, IReadOnlyList<FieldError> Errors)
{
    /// <summary>Somebody else was first: the texts of both stand beside each other.</summary>
    public bool IsConflict { get; init; }
}
