using System.Globalization;
using CitizenPortal.Components.Desk.Delegations;
using CitizenPortal.Components.Forms;
using CitizenPortal.Features.Desk.Delegations;
using CitizenPortal.Features.SealedReports.Naming;
using CitizenPortal.Features.Words;
using CitizenPortal.Web.Desk;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace CitizenPortal.Web.Pages.Desk;

/// <summary>Whom the head lets approve in his place, for what and until when; and whom he named to handle sealed reports on his people.</summary>
public sealed class DelegationPageModel(RequestActor requester, DelegationsQuery delegations, NamingsQuery namings) : TypedPage
{
    [BindProperty]
    public DelegationInput Input { get; set; } = new();

    [BindProperty]
    public NamingInput Naming { get; set; } = new();

    public DelegationModel Screen { get; private set; } = default!;

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => ShowAsync(null, [], ct);

    public async Task<IActionResult> OnPostGiveAsync([FromServices] DelegateApprovalHandler handler, CancellationToken ct)
    {
        try
        {
            var person = long.TryParse(Input.UserId, CultureInfo.InvariantCulture, out var id) ? id : (long?)null;
            var given = new DelegateApproval(person, [.. Input.Topics], TypedDay.Parse(Input.From), TypedDay.Parse(Input.To), Input.Document);
            await handler.HandleAsync(given, await requester.ReadAsync(ct), ct);
            return this.RedirectDone(Links.DeskDelegation, Say.CasePage["Delegation.Given"]);
        }
        catch (ValidationException wrong)
        {
            return await ShowAsync(Input, Faults.Of(wrong), ct);
        }
    }

    public async Task<IActionResult> OnPostEndAsync([FromServices] EndDelegationHandler handler, CancellationToken ct)
    {
        await handler.HandleAsync(new EndDelegation(Input.Id), await requester.ReadAsync(ct), ct);
        return this.RedirectDone(Links.DeskDelegation, Say.CasePage["Delegation.Ended"]);
    }

    public async Task<IActionResult> OnPostNameAsync([FromServices] GiveNamingHandler handler, CancellationToken ct)
    {
        try
        {
            var person = long.TryParse(Naming.UserId, CultureInfo.InvariantCulture, out var id) ? id : (long?)null;
            await handler.HandleAsync(new GiveNaming(person, TypedDay.Parse(Naming.From), TypedDay.Parse(Naming.To), Naming.Document), await requester.ReadAsync(ct), ct);
            return this.RedirectDone(Links.DeskDelegation, Say.SealedDesk["Naming.Done"]);
        }
        catch (ValidationException wrong)
        {
            return await ShowAsync(null, Faults.Of(wrong, field => $"naming-{field.ToLowerInvariant()}"), ct);
        }
    }

    public async Task<IActionResult> OnPostEndNamingAsync([FromServices] EndNamingHandler handler, CancellationToken ct)
    {
        await handler.HandleAsync(new EndNaming(Naming.Id), await requester.ReadAsync(ct), ct);
        return this.RedirectDone(Links.DeskDelegation, Say.SealedDesk["Naming.Ended"]);
    }

    protected override Task<IActionResult> ShowAgainAsync(string error, CancellationToken ct) => ShowAsync(Input, [new("userid", error)], ct);

    private async Task<IActionResult> ShowAsync(DelegationInput? typed, IReadOnlyList<FieldError> errors, CancellationToken ct)
    {
        ModelState.Clear();
        var viewer = await requester.ReadAsync(ct);
        Screen = new DelegationModel(await delegations.ReadAsync(viewer, ct), Token, Links.DeskDelegation)
        {
            Typed = typed, Errors = this.Told(errors), Done = this.Done(), Namings = await namings.ReadAsync(viewer, ct), TypedNaming = typed is null ? Naming : null,
        };
        return Page();
    }
}
