using CitizenPortal.Components.Admin.Organisation;
using CitizenPortal.Domain.Agencies;
using CitizenPortal.Features.Agencies;
using CitizenPortal.Features.Organisation;
using CitizenPortal.Features.Storage;
using CitizenPortal.Features.Words;
using CitizenPortal.Web.Desk;
using Microsoft.AspNetCore.Mvc;

namespace CitizenPortal.Web.Pages.Admin;

/// <summary>Places and hamlets, former ones included, and what they went over into.</summary>
public sealed class LocalitiesModel(RequestActor requester, ReferenceBook book, OfficeClock clock, OrganisationQuery organisation) : OrganisationPage(requester, book, clock)
{
    protected override string Address => Links.AdminLocalities;

    public Task<IActionResult> OnPostSaveAsync([FromServices] ChangeLocalityHandler handler, CancellationToken ct)
    {
        var level = Enum.TryParse<LocalityLevel>(Input.Level, out var known) ? known : (LocalityLevel?)null;
        var change = new ChangeLocality(
            Input.Code, Input.IsNew, OrganisationInput.Maybe(Input.StatisticsCode), Input.Name, level,
            TypedDay.Parse(Input.ValidFrom), TypedDay.Parse(Input.ValidTo), Input.Reason)
        {
            Parent = OrganisationInput.Maybe(Input.Parent), Agency = OrganisationInput.Maybe(Input.Agency),
            Successors = OrganisationInput.List(Input.Successors), Basis = OrganisationInput.Maybe(Input.Basis),
        };
        return ActAsync(by => handler.HandleAsync(change, by, ct), Say.Organisation["Saved"], $"{Address}?ma={Input.Code}", ct);
    }

    protected override async Task<OrganisationModel> FillAsync(OrganisationModel model, CancellationToken ct) =>
        model.Key is { } key ? model with { Changes = await organisation.ChangesAsync<Locality>(key, ct) } : model;
}
