using CitizenPortal.Components.Forms;
using CitizenPortal.Features.Intake;

namespace CitizenPortal.Components.Intake;

public sealed class HeldInput
{
    public List<string> References { get; init; } = [];
    public string? Act { get; set; }
    public string? Reason { get; set; }
    public string? Words { get; set; }
}

public sealed record HeldModel(string Address, string CaseAddress, FormToken Token, IReadOnlyList<HeldCase> Cases, HeldInput Typed)
{
    public IReadOnlyList<FieldError> Errors { get; init; } = [];
    public string? Done { get; init; }

    public string? ErrorOf(string field) => Errors.At(field);
}
