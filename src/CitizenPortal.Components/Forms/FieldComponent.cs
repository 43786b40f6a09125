using Microsoft.AspNetCore.Components;

namespace CitizenPortal.Components.Forms;

/// <summary>What every field has: one label, and hint and error tied to it by aria-describedby.</summary>
public abstract class FieldComponent : ComponentBase
{
    [Parameter, EditorRequired] public string Id { get; set; } = "";
    [Parameter] public string? Name { get; set; }
    [Parameter, EditorRequired] public string Label { get; set; } = "";
    [Parameter] public bool LabelIsHeading { get; set; }
    [Parameter] public string? Hint { get; set; }
    [Parameter] public string? Optional { get; set; }
    [Parameter] public string? Error { get; set; }
    [Parameter] public string? ErrorPrefix { get; set; }

    protected string FieldName => Name ?? Id;
    protected string? Invalid => Error is null ? null : "true";

    protected string? DescribedBy => (Hint, Error) switch
    {
        (null, null) => null,
        (_, null) => $"{Id}-hint",
        (null, _) => $"{Id}-error",
        _ => $"{Id}-hint {Id}-error",
    };
}
