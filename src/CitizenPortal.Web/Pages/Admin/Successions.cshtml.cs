using CitizenPortal.Components.Admin.Organisation;
using CitizenPortal.Domain.Agencies;
using CitizenPortal.Features.Agencies;
using CitizenPortal.Features.Organisation;
using CitizenPortal.Features.Storage;
using CitizenPortal.Features.Words;
using CitizenPortal.Web.Desk;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace CitizenPortal.Web.Pages.Admin;

/// <summary>Hand-overs between bodies: typed, previewed, saved; the sweep applies them on their day.</summary>
public sealed class SuccessionsModel(RequestActor requester, ReferenceBook book, OfficeClock clock, OrganisationQuery organisation, HomelessQuery homeless) : OrganisationPage(requester, book, clock)
{
    private SuccessionPreview? _preview;

    protected override string Address => Links.AdminSuccessions;

    public async Task<IActionResult> OnPostPreviewAsync([FromServices] SuccessionPreviewQuery query, CancellationToken ct)
    {
        try
        {
            _preview = await query.HandleAsync(Typed(), await ActorAsync(ct), ct);
            return await ShowAsync(Input, [], ct);
        }
        catch (ValidationException wrong)
        {
            return await ShowAsync(Input, FaultsOf(wrong), ct);
        }
    }

    public Task<IActionResult> OnPostEditAsync(CancellationToken ct) => ShowAsync(Input, [], ct);

    public Task<IActionResult> OnPostSaveAsync([FromServices] EnterSuccessionHandler handler, CancellationToken ct) =>
        ActAsync(by => handler.HandleAsync(Typed(), by, ct), Say.Organisation["Successions.Entered"], Address, ct);

    private EnterSuccession Typed() => new(
        Enum.TryParse<SuccessionKind>(Input.Kind, out var kind) ? kind : null, TypedDay.Parse(Input.On), Input.Document, Input.Reason, Input.Lines) { Staff = Input.Staff() };

    protected override async Task<OrganisationModel> FillAsync(OrganisationModel model, CancellationToken ct) =>
        _preview is not null ? model with { Preview = _preview } : model with
        {
            Successions = await organisation.SuccessionsAsync(ct), Homeless = await homeless.ReadAsync(ct), PersonAddress = Links.AdminPerson,
        };
}
