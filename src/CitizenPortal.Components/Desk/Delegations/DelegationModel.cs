using CitizenPortal.Components.Forms;
using CitizenPortal.Features.Desk.Delegations;
using CitizenPortal.Features.SealedReports.Naming;

namespace CitizenPortal.Components.Desk.Delegations;

public sealed record DelegationModel(DelegationsView View, FormToken Token, string Address)
{
    public DelegationInput? Typed { get; init; }
    public IReadOnlyList<FieldError> Errors { get; init; } = [];
    public string? Done { get; init; }

    /// <summary>Whom the head named to handle sealed reports; null for who heads no body.</summary>
    public NamingsView? Namings { get; init; }
    public NamingInput? TypedNaming { get; init; }
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

public sealed class NamingInput
{
    public long Id { get; set; }
    public string? UserId { get; set; }
    public string? From { get; set; }
    public string? To { get; set; }
    public string? Document { get; set; }
}
