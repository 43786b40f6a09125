using CitizenPortal.Components.Admin.Organisation;
using CitizenPortal.Domain.Agencies;
using CitizenPortal.Features.Agencies;
using CitizenPortal.Features.Organisation;
using CitizenPortal.Features.Storage;
using CitizenPortal.Features.Words;
using CitizenPortal.Web.Desk;
using Microsoft.AspNetCore.Mvc;

namespace CitizenPortal.Web.Pages.Admin;

/// <summary>Agencies: found by name, read as a tree, edited with a reason.</summary>
public sealed class AgenciesModel(RequestActor requester, ReferenceBook book, OfficeClock clock, OrganisationQuery organisation) : OrganisationPage(requester, book, clock)
{
    protected override string Address => Links.AdminAgencies;

    public Task<IActionResult> OnPostSaveAsync([FromServices] ChangeAgencyHandler handler, CancellationToken ct)
    {
        var level = Enum.TryParse<AgencyLevel>(Input.Level, out var known) ? known : (AgencyLevel?)null;
        var change = new ChangeAgency(
            Input.Code, Input.IsNew, Input.Name, Input.ShortName, level, TypedDay.Parse(Input.ValidFrom), TypedDay.Parse(Input.ValidTo), Input.Reason)
        {
            ManagedBy = OrganisationInput.Maybe(Input.ManagedBy), Unit = OrganisationInput.Maybe(Input.Unit), Answers = Input.Answers,
            Telephone = OrganisationInput.Maybe(Input.Telephone), Email = OrganisationInput.Maybe(Input.Email), Address = OrganisationInput.Maybe(Input.Address),
            TwoLevelsFrom = TypedDay.Parse(Input.TwoLevelsFrom), TwoLevelsTo = TypedDay.Parse(Input.TwoLevelsTo),
        };
        return ActAsync(by => handler.HandleAsync(change, by, ct), Say.Organisation["Saved"], $"{Address}?ma={Input.Code}", ct);
    }

    protected override async Task<OrganisationModel> FillAsync(OrganisationModel model, CancellationToken ct) =>
        model.Key is { } key ? model with { Changes = await organisation.ChangesAsync<Agency>(key, ct) } : model;
}
