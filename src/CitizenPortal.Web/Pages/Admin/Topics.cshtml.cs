using CitizenPortal.Components.Admin.Organisation;
using CitizenPortal.Domain.Routing;
using CitizenPortal.Features.Agencies;
using CitizenPortal.Features.Organisation;
using CitizenPortal.Features.Storage;
using CitizenPortal.Features.Words;
using CitizenPortal.Web.Desk;
using Microsoft.AspNetCore.Mvc;

namespace CitizenPortal.Web.Pages.Admin;

/// <summary>Topics and sub-topics with their labels, keywords and urgency.</summary>
public sealed class TopicsModel(RequestActor requester, ReferenceBook book, OfficeClock clock, OrganisationQuery organisation) : OrganisationPage(requester, book, clock)
{
    protected override string Address => Links.AdminTopics;

    public Task<IActionResult> OnPostSaveAsync([FromServices] ChangeTopicHandler handler, CancellationToken ct)
    {
        var change = new ChangeTopic(Input.Code, Input.IsNew, Input.Name, Input.Group, Input.GroupName, Input.Reason)
        {
            Papi = OrganisationInput.List(Input.Papi), Keywords = OrganisationInput.List(Input.Keywords), IsUrgent = Input.IsUrgent, IsClosed = Input.IsClosed,
        };
        return ActAsync(by => handler.HandleAsync(change, by, ct), Say.Organisation["Saved"], $"{Address}?ma={Input.Code}", ct);
    }

    protected override async Task<OrganisationModel> FillAsync(OrganisationModel model, CancellationToken ct) =>
        model.Key is { } key ? model with { Changes = await organisation.ChangesAsync<Topic>(key, ct) } : model;
}
