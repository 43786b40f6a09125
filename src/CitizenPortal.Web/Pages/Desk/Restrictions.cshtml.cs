using System.Globalization;
using CitizenPortal.Components.Forms;
using CitizenPortal.Components.Intake.Restrictions;
using CitizenPortal.Features.Intake.Restrictions;
using CitizenPortal.Features.Words;
using CitizenPortal.Web.Desk;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CitizenPortal.Web.Pages.Desk;

/// <summary>The head of a coordinator restricts a sender; the monitor above looks at what the sender says to it.</summary>
public sealed class RestrictionsPageModel(RequestActor requester, RestrictionsQuery restrictions) : TypedPage
{
    [BindProperty]
    public RestrictionInput Input { get; set; } = new();

    public RestrictionsModel Screen { get; private set; } = default!;

    public Task<IActionResult> OnGetAsync([FromQuery(Name = "ma")] string? reference, CancellationToken ct)
    {
        Input.Reference = reference;
        return ShowAsync([], ct);
    }

    public Task<IActionResult> OnPostRestrictAsync([FromServices] RestrictSenderHandler handler, CancellationToken ct) => DoAsync(
        async by => await handler.HandleAsync(new RestrictSender(Input.Reference, Input.Reason, Input.Days), by, ct), "Restrict.Done", field => field, ct);

    public Task<IActionResult> OnPostDecideAsync([FromServices] DecideRestrictionHandler handler, CancellationToken ct)
    {
        bool? lifts = Input.Choice switch { RestrictionsModel.Lift => true, RestrictionsModel.Uphold => false, _ => null };
        return DoAsync(
            async by => await handler.HandleAsync(new DecideRestriction(Input.Id, lifts, Input.Words), by, ct), "Restrict.Decided",
            field => string.Create(CultureInfo.InvariantCulture, $"{field}-{Input.Id}"), ct);
    }

    protected override Task<IActionResult> ShowAgainAsync(string error, CancellationToken ct) => ShowAsync([new("reference", error)], ct);

    private async Task<IActionResult> DoAsync(Func<Domain.Agencies.Actor, Task> act, string done, Func<string, string> fieldOf, CancellationToken ct)
    {
        try
        {
            await act(await requester.ReadAsync(ct));
            return this.RedirectDone(Links.Restrictions, Say.Intake[done]);
        }
        catch (ValidationException wrong)
        {
            return await ShowAsync([.. Faults.Of(wrong, property => fieldOf(property.ToLowerInvariant())).DistinctBy(e => e.FieldId)], ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            return await ShowAsync([new(fieldOf("lifts"), Say.Intake["Restrict.Settled"])], ct);
        }
        catch (UnauthorizedAccessException)
        {
            return Redirect(Links.NoAccess);
        }
    }

    private async Task<IActionResult> ShowAsync(IReadOnlyList<FieldError> errors, CancellationToken ct)
    {
        var viewer = await requester.ReadAsync(ct);
        if (!RestrictionsQuery.IsFor(viewer))
        {
            return Redirect(Links.NoAccess);
        }

        ModelState.Clear();
        Screen = new RestrictionsModel(Links.Restrictions, Links.DeskCases, Token, await restrictions.ReadAsync(viewer, ct), Input) { Errors = this.Told(errors), Done = this.Done() };
        return Page();
    }
}
