using CitizenPortal.Components.Admin.Privacy;
using CitizenPortal.Components.Forms;
using CitizenPortal.Domain.Questions;
using CitizenPortal.Features.Privacy;
using CitizenPortal.Features.Words;
using CitizenPortal.Web.Desk;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace CitizenPortal.Web.Pages.Admin;

/// <summary>How long each part of a case is kept once it is closed, and by which provision.</summary>
public sealed class RetentionPageModel(RequestActor requester, RetentionQuery retention) : TypedPage
{
    [BindProperty]
    public PrivacyInput Input { get; set; } = new();

    public RetentionModel Screen { get; private set; } = default!;

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => ShowAsync(null, [], ct);

    public async Task<IActionResult> OnPostAsync([FromServices] ChangeRetentionHandler handler, CancellationToken ct)
    {
        if (Input.Row?.Split('.') is not [var kind, var part] || !Enum.TryParse<CaseKind>(kind, out var ofKind) || !Enum.TryParse<PersonalPart>(part, out var ofPart)
            || !Enum.IsDefined(ofKind) || !Enum.IsDefined(ofPart))
        {
            return await ShowAsync(Input, [new("row", Say.Privacy["Retention.NoRow"])], ct);
        }

        try
        {
            await handler.HandleAsync(new ChangeRetention(ofKind, ofPart, Input.Months, Input.Basis, Input.Reason), await requester.ReadAsync(ct), ct);
            return this.RedirectDone(Links.AdminRetention, Say.Privacy["Retention.Saved"]);
        }
        catch (ValidationException wrong)
        {
            return await ShowAsync(Input, Faults.Of(wrong), ct);
        }
    }

    protected override Task<IActionResult> ShowAgainAsync(string error, CancellationToken ct) => ShowAsync(Input, [new("row", error)], ct);

    private async Task<IActionResult> ShowAsync(PrivacyInput? typed, IReadOnlyList<FieldError> errors, CancellationToken ct)
    {
        Screen = new(await retention.ReadAsync(ct), Token, Links.AdminRetention) { Typed = typed, Errors = this.Told(errors), Done = this.Done() };
        return Page();
    }
}
