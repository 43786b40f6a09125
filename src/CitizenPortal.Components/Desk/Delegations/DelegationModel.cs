using CitizenPortal.Components.Forms;
using CitizenPortal.Features.Desk.Delegations;

namespace CitizenPortal.Components.Desk.Delegations;

public sealed record DelegationModel(DelegationsView View, FormToken Token, string Address)
{
    public DelegationInput? Typed { get; init; }
    public IReadOnlyList<FieldError> Errors { get; init; } = [];
    public string? Done { get; init; }
}

public sealed class DelegationInput
{
    public long Id { get; set; }
    public string? UserId { get; set; }
    public IList<string> Topics { get; set; } = [];
    public string? From { get; set; }
    public string? To { get; set; }
    public string? Document { get; set; }
}
