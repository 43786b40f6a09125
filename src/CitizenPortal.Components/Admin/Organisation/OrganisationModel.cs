using CitizenPortal.Components.Forms;
using CitizenPortal.Components.Layout;
using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Routing;
using CitizenPortal.Features.Agencies;
using CitizenPortal.Features.Organisation;

namespace CitizenPortal.Components.Admin.Organisation;

/// <summary>What the pages of the organisation draw: the book, the row that is open, and what was typed when a form is shown again.</summary>
public sealed record OrganisationModel(ReferenceEdition Book, DateOnly Today, FormToken Token, string Address)
{
    public IReadOnlyList<NavItem> Rooms { get; init; } = [];
    public string? Key { get; init; }
    public string? Search { get; init; }
    public bool IsNew { get; init; }
    public OrganisationInput? Typed { get; init; }
    public IReadOnlyList<FieldError> Errors { get; init; } = [];
    public string? Done { get; init; }
    public IReadOnlyList<OrganisationEdition> Changes { get; init; } = [];
    public IReadOnlyList<RoutingRule> Rules { get; init; } = [];
    public IReadOnlyList<SuccessionOrder> Successions { get; init; } = [];
    /// <summary>Whom no hand-over took along, and where each is placed.</summary>
    public IReadOnlyList<HomelessView> Homeless { get; init; } = [];
    public Func<long, string> PersonAddress { get; init; } = _ => "";
    public SuccessionPreview? Preview { get; init; }
    public RoutingTrial? Trial { get; init; }
}

/// <summary>A question put to the table: topic, place and day, and what it decides.</summary>
public sealed record RoutingTrial(string? Topic, string? Place, string? Named, string Day, RoutingOutcome? Outcome, RoutingRule? Rule);
