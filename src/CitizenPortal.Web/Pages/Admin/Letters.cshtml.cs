using CitizenPortal.Components.Admin.Operations;
using CitizenPortal.Components.Forms;
using CitizenPortal.Features.Letters;
using CitizenPortal.Features.Words;
using CitizenPortal.Web.Desk;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace CitizenPortal.Web.Pages.Admin;

/// <summary>Each letter as it is sent, drawn with invented facts, and its wording for the office to change.</summary>
public sealed class LettersModel(RequestActor requester, LetterPreviewQuery preview) : TypedPage
{
    [BindProperty(Name = "loai", SupportsGet = true)]
    public string? Letter { get; set; }

    [BindProperty]
    public WordingInput Input { get; set; } = new();

    public CitizenPortal.Components.Admin.Operations.LettersModel Screen { get; private set; } = default!;

    private string Shown => Letter ?? LetterCatalogue.Sent[0];

    private string Here => $"{Links.AdminLetters}?loai={Shown}";

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => ShowAsync(null, [], ct);

    public async Task<IActionResult> OnPostSaveAsync([FromServices] ChangeWordingHandler handler, CancellationToken ct)
    {
        try
        {
            await handler.HandleAsync(new ChangeWording(Shown, Input.Subject, Input.Body), await requester.ReadAsync(ct), ct);
            return this.RedirectDone(Here, Say.Admin["Wording.Saved"]);
        }
        catch (ValidationException wrong)
        {
            return await ShowAsync(Input, Faults.Of(wrong, FieldOf), ct);
        }
    }

    public async Task<IActionResult> OnPostResetAsync([FromServices] ResetWordingHandler handler, CancellationToken ct)
    {
        await handler.HandleAsync(new ResetWording(Shown), await requester.ReadAsync(ct), ct);
        return this.RedirectDone(Here, Say.Admin["Wording.ResetDone"]);
    }

    protected override Task<IActionResult> ShowAgainAsync(string error, CancellationToken ct) => ShowAsync(Input, [new("body", error)], ct);

    private static string FieldOf(string property) => property == nameof(ChangeWording.Subject) ? "subject" : "body";

    private async Task<IActionResult> ShowAsync(WordingInput? typed, IReadOnlyList<FieldError> errors, CancellationToken ct)
    {
        if (!LetterCatalogue.Sent.Contains(Shown))
        {
            return NotFound();
        }

        Screen = new(LetterCatalogue.Sent, await preview.ChangedAsync(ct), await preview.ReadAsync(Shown, ct), Token, Links.AdminLetters)
        {
            Typed = typed,
            Errors = this.Told(errors),
            Done = this.Done(),
        };
        return Page();
    }
}
