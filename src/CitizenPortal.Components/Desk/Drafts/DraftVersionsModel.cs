using CitizenPortal.Components.Forms;
using CitizenPortal.Features.Desk.Drafts;

namespace CitizenPortal.Components.Desk.Drafts;

public sealed record DraftVersionsModel(DraftVersionsView View, FormToken Token, string Address, string CaseAddress)
{
    public IReadOnlyList<FieldError> Errors { get; init; } = [];
}
