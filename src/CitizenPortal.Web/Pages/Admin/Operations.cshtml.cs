using CitizenPortal.Components.Admin.Operations;
using CitizenPortal.Components.Forms;
using CitizenPortal.Features.Operations;
using CitizenPortal.Features.Outbox;
using CitizenPortal.Features.Words;
using CitizenPortal.Web.Desk;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace CitizenPortal.Web.Pages.Admin;

/// <summary>How the sweeps ran and what could not be sent: counts and reasons, nothing of any case.</summary>
public sealed class OperationsModel(RequestActor requester, OperationsQuery operations, DeadLettersQuery dead) : TypedPage
{
    [BindProperty]
    public DiscardInput Input { get; set; } = new();

    public CitizenPortal.Components.Admin.Operations.OperationsModel Screen { get; private set; } = default!;

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => ShowAsync(null, [], ct);

    public async Task<IActionResult> OnPostResendAsync([FromServices] ResendLetterHandler handler, CancellationToken ct)
    {
        var sent = await handler.HandleAsync(new ResendLetter(Input.Letter), await requester.ReadAsync(ct), ct);
        return this.RedirectDone(Links.AdminOperations, sent == 0 ? Say.Admin["Ops.Gone"] : Say.Admin.Format("Ops.Resent", sent));
    }

    public async Task<IActionResult> OnPostDiscardAsync([FromServices] DiscardLetterHandler handler, CancellationToken ct)
    {
        try
        {
            var done = await handler.HandleAsync(new DiscardLetter(Input.Letter ?? 0, Input.Reason), await requester.ReadAsync(ct), ct);
            return this.RedirectDone(Links.AdminOperations, Say.Admin[done ? "Ops.Discarded" : "Ops.Gone"]);
        }
        catch (ValidationException wrong)
        {
            return await ShowAsync(Input, [.. wrong.Errors.Select(e => Error(e.ErrorMessage))], ct);
        }
    }

    protected override Task<IActionResult> ShowAgainAsync(string error, CancellationToken ct) => ShowAsync(Input, [Error(error)], ct);

    private FieldError Error(string message) => new($"bo-{Input.Letter}", message);

    private async Task<IActionResult> ShowAsync(DiscardInput? typed, IReadOnlyList<FieldError> errors, CancellationToken ct)
    {
        Screen = new(await operations.ReadAsync(ct), await dead.ReadAsync(ct), Token, Links.AdminOperations)
        {
            Typed = typed,
            Errors = this.Told(errors),
            Done = this.Done(),
        };
        return Page();
    }
}
