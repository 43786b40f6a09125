using CitizenPortal.Components.Forms;
using CitizenPortal.Components.Intake;
using CitizenPortal.Features.Intake;
using CitizenPortal.Features.Words;
using CitizenPortal.Web.Desk;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CitizenPortal.Web.Pages.Screening;

/// <summary>What one sender sent over the number a day: the coordinator settles many at once, with one letter.</summary>
public sealed class HeldPageModel(RequestActor requester, HeldCasesQuery held, SettleHeldHandler handler) : TypedPage
{
    [BindProperty]
    public HeldInput Input { get; set; } = new();

    public HeldModel Screen { get; private set; } = default!;

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => ShowAsync([], ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var act = Enum.TryParse<HeldAct>(Input.Act, out var typed) && Enum.IsDefined(typed) ? typed : (HeldAct?)null;
        try
        {
            var settled = await handler.HandleAsync(new SettleHeld([.. Input.References.Where(r => !string.IsNullOrWhiteSpace(r))], act, Input.Reason, Input.Words), await requester.ReadAsync(ct), ct);
            return this.RedirectDone(Links.Held, Say.Intake.Format("Held.Done", settled));
        }
        catch (ValidationException wrong)
        {
            return await ShowAsync([.. Faults.Of(wrong, property => property).DistinctBy(e => e.FieldId)], ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            return await ShowAsync([new(nameof(HeldInput.References), Say.Intake["Held.Gone"])], ct);
        }
    }

    protected override Task<IActionResult> ShowAgainAsync(string error, CancellationToken ct) => ShowAsync([new(nameof(HeldInput.References), error)], ct);

    private async Task<IActionResult> ShowAsync(IReadOnlyList<FieldError> errors, CancellationToken ct)
    {
        Screen = new HeldModel(Links.Held, Links.DeskCases, Token, await held.HandleAsync(await requester.ReadAsync(ct), ct), Input)
        {
            Errors = this.Told(errors), Done = this.Done(),
        };
        return Page();
    }
}
