using CitizenPortal.Components.Forms;

namespace CitizenPortal.Components.Public;

public sealed record TrackFormView(string Action, string? Reference, IReadOnlyList<FieldError> Errors, bool IsDossier, string DossierHref, string LostHref)
{
    public string OwnHref { get; init; } = "";
}
