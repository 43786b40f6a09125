using CitizenPortal.Components.Forms;
using CitizenPortal.Features.Words;

namespace CitizenPortal.Components.Public;

/// <summary>The public calculator of due dates: what was asked and, where it could be read, the answer.</summary>
public sealed record DueFormView(string Action, IReadOnlyList<ChoiceGroup> Kinds, string? Kind, string? Amount, string? Unit, string? Day)
{
    public IReadOnlyList<FieldError> Errors { get; init; } = [];
    public DueResultView? Result { get; init; }
}

public sealed record DueResultView(string Day, string Asked, IReadOnlyList<string> Steps, bool IsProvisional);
