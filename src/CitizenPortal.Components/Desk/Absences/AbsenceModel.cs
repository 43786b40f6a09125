using CitizenPortal.Components.Forms;
using CitizenPortal.Features.Desk.Absences;

namespace CitizenPortal.Components.Desk.Absences;

public sealed record AbsenceModel(AbsencesView View, FormToken Token, string Address)
{
    public AbsenceInput? Typed { get; init; }
    public IReadOnlyList<FieldError> Errors { get; init; } = [];
    public string? Done { get; init; }
}

public sealed class AbsenceInput
{
    public long Id { get; set; }
    public string? UserId { get; set; }
    public string? SubstituteId { get; set; }
    public string? From { get; set; }
    public string? To { get; set; }
}
