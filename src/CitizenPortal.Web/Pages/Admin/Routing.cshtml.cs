using CitizenPortal.Components.Admin.Organisation;
using CitizenPortal.Components.Forms;
using CitizenPortal.Domain.Agencies;
using CitizenPortal.Features.Agencies;
using CitizenPortal.Features.Organisation;
using CitizenPortal.Features.Storage;
using CitizenPortal.Features.Words;
using CitizenPortal.Web.Desk;
using Microsoft.AspNetCore.Mvc;

namespace CitizenPortal.Web.Pages.Admin;

/// <summary>The rows of the routing table, and a trial that says who answers and why.</summary>
public sealed class RoutingModel(RequestActor requester, ReferenceBook book, OfficeClock clock, OrganisationQuery organisation) : OrganisationPage(requester, book, clock)
{
    protected override string Address => Links.AdminRouting;

    [FromQuery(Name = "muc")]
    public string? Topic { get; set; }

    [FromQuery(Name = "noi")]
    public string? Place { get; set; }

    [FromQuery(Name = "ngay")]
    public string? Day { get; set; }

    public Task<IActionResult> OnPostSaveAsync([FromServices] ChangeRoutingHandler handler, CancellationToken ct)
    {
        var level = Enum.TryParse<LocalityLevel>(Input.Level, out var known) ? known : (LocalityLevel?)null;
        var change = new ChangeRouting(
            Input.Code, level, OrganisationInput.Maybe(Input.Lead), OrganisationInput.List(Input.Coordinating), Input.Basis, TypedDay.Parse(Input.ValidFrom), Input.Reason);
        return ActAsync(by => handler.HandleAsync(change, by, ct), Say.Organisation["Saved"], $"{Address}?ma={Input.Code}", ct);
    }

    protected override async Task<OrganisationModel> FillAsync(OrganisationModel model, CancellationToken ct)
    {
        var (trial, errors) = await TryAsync(model, ct);
        return model with { Trial = trial, Errors = this.Told(errors), Rules = model.Key is { } topic ? await organisation.RulesAsync(topic, ct) : [] };
    }

    private async Task<(RoutingTrial? Trial, IReadOnlyList<FieldError> Errors)> TryAsync(OrganisationModel model, CancellationToken ct)
    {
        if (string.IsNullOrEmpty(Topic))
        {
            return (null, model.Errors);
        }

        var place = OrganisationInput.Maybe(Place);
        if (TypedDay.Parse(Day) is not { } on)
        {
            return (new(Topic, place, null, Day ?? "", null, null), [.. model.Errors, new FieldError("thu-ngay", Say.Organisation["Bad.From"])]);
        }

        var outcome = model.Book.Routing.Decide(Topic, place, null, on);
        var rule = (await organisation.RulesAsync(Topic, ct)).FirstOrDefault(r => r.Row == outcome.Decision?.Row && r.IsValid(on));
        return (new(Topic, place, null, Day!, outcome, rule), model.Errors);
    }
}
