using CitizenPortal.Components.Forms;
using CitizenPortal.Components.Intake;
using CitizenPortal.Features.Questions.Ask;
using CitizenPortal.Features.Questions.RenewSecret;
using CitizenPortal.Features.Storage;
using CitizenPortal.Features.Words;
using CitizenPortal.Web.Desk;
using CitizenPortal.Web.Pages.Questions;
using CitizenPortal.Web.Startup;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;

namespace CitizenPortal.Web.Pages.Counter;

/// <summary>Prints a new secret for somebody who lost his and showed at the counter who he is.</summary>
public sealed class RenewPageModel(RequestActor requester, RenewSecretQuestionHandler handler, IOptions<PortalOptions> portal) : TypedPage
{
    [BindProperty]
    public string? Reference { get; set; }

    [BindProperty]
    public string? Proof { get; set; }

    public RenewModel Screen { get; private set; } = default!;

    public IActionResult OnGet() => Show([]);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        try
        {
            var renewed = await handler.HandleAsync(new RenewSecretQuestion(Reference, Proof), await requester.ReadAsync(ct), ct);
            Show([]);
            var promised = renewed.PromisedOn ?? default;
            Screen = Screen with { Receipt = AskSending.View(new AskReceipt(0, renewed.Reference, renewed.Secret, promised, promised, renewed.ContactBy), portal.Value.PublicBaseUrl) };
            return Page();
        }
        catch (ValidationException wrong)
        {
            return Show([.. Faults.Of(wrong, property => property).DistinctBy(e => e.FieldId)]);
        }
        catch (CaseNotFoundException)
        {
            return Show([new(nameof(Reference), Say.Intake["Renew.NotFound"])]);
        }
    }

    protected override Task<IActionResult> ShowAgainAsync(string error, CancellationToken ct) => Task.FromResult<IActionResult>(Show([new(nameof(Reference), error)]));

    private PageResult Show(IReadOnlyList<FieldError> errors)
    {
        Screen = new RenewModel(Links.RenewSecret, Token, Reference, Proof) { Errors = this.Told(errors) };
        return Page();
    }
}
