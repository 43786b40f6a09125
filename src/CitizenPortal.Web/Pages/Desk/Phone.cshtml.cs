using CitizenPortal.Components.Desk;
using CitizenPortal.Components.Forms;
using CitizenPortal.Features.Desk.Phone;
using CitizenPortal.Features.Storage;
using CitizenPortal.Features.Words;
using CitizenPortal.Web.Desk;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace CitizenPortal.Web.Pages.Desk;

/// <summary>Residents whom the agency must call, with what to say.</summary>
public sealed class PhonePageModel(RequestActor requester, PhoneQueue queue, QueueBoards boards) : TypedPage
{
    [BindProperty]
    public PhoneInput Input { get; set; } = new();

    public PhoneModel List { get; private set; } = default!;

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => ShowAsync(null, [], ct);

    public async Task<IActionResult> OnPostAsync(
        [FromServices] CallResidentHandler handler, [FromServices] IValidator<CallResident> validator, CancellationToken ct)
    {
        var call = new CallResident(Input.Notice, Input.Reached, Input.Words);
        if (await validator.ValidateAsync(call, ct) is { IsValid: false } wrong)
        {
            return await ShowAsync(Input, [.. wrong.Errors.Select(e => Error(e.ErrorMessage))], ct);
        }

        try
        {
            await handler.HandleAsync(call, await requester.ReadAsync(ct), ct);
        }
        catch (CaseNotFoundException)
        {
            return NotFound();
        }

        return this.RedirectDone(Links.DeskPhone, Say.Desk[call.Reached == true ? "Phone.DoneReached" : "Phone.DoneNotReached"]);
    }

    protected override Task<IActionResult> ShowAgainAsync(string error, CancellationToken ct) => ShowAsync(Input, [Error(error)], ct);

    private FieldError Error(string message) => new($"goi-{Input.Notice}-words", message);

    private async Task<IActionResult> ShowAsync(PhoneInput? typed, IReadOnlyList<FieldError> errors, CancellationToken ct)
    {
        var actor = await requester.ReadAsync(ct);
        List = new PhoneModel(await queue.ReadAsync(actor, CitizenPortal.Features.Desk.Queues.CaseQueue.PageSize, ct), Token, Links.DeskPhone, Links.DeskCases)
        {
            Links = await boards.LinksAsync(actor, QueueBoards.PhoneName, ct),
            Typed = typed,
            Errors = this.Told(errors),
            Done = this.Done(),
        };
        return Page();
    }
}
