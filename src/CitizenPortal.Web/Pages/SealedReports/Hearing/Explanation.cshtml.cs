using CitizenPortal.Components.Forms;
using CitizenPortal.Components.SealedReports.Desk;
using CitizenPortal.Domain.SealedReports;
using CitizenPortal.Features.SealedReports.Desk;
using CitizenPortal.Features.SealedReports.Explain;
using CitizenPortal.Features.Words;
using CitizenPortal.Web.Desk;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CitizenPortal.Web.Pages.SealedReports.Hearing;

/// <summary>The accused is heard: the facts he is asked about and his own words. To anybody else there is no such page.</summary>
public sealed class OwnExplanationPageModel(RequestActor requester, OwnExplanationsQuery explanations) : TypedPage
{
    [BindProperty(SupportsGet = true, Name = "token")]
    public string Asked { get; set; } = "";

    [BindProperty]
    public string? Words { get; set; }

    public OwnExplanationModel Screen { get; private set; } = default!;

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => ShowAsync([], ct);

    public async Task<IActionResult> OnPostExplainAsync([FromServices] ExplainReportHandler handler, CancellationToken ct)
    {
        var me = await requester.ReadAsync(ct);
        if (await explanations.FindAsync(Asked, me, ct) is not { } asked)
        {
            return NotFound();
        }

        try
        {
            await handler.HandleAsync(new ExplainReport(asked.Id, Words), me, ct);
            return this.RedirectDone(Links.OwnExplanations, Say.SealedDesk["Own.Sent"]);
        }
        catch (ValidationException wrong)
        {
            return await ShowAsync(Faults.Of(wrong), ct);
        }
        catch (Exception refused) when (refused is SealedRefusedException or DbUpdateConcurrencyException)
        {
            return await ShowAsync([new("words", Say.SealedDesk["Own.Late"])], ct);
        }
    }

    protected override Task<IActionResult> ShowAgainAsync(string error, CancellationToken ct) => ShowAsync([new("words", error)], ct);

    private async Task<IActionResult> ShowAsync(IReadOnlyList<FieldError> errors, CancellationToken ct)
    {
        if (await explanations.FindAsync(Asked, await requester.ReadAsync(ct), ct) is not { } asked)
        {
            return NotFound();
        }

        ModelState.Clear();
        Screen = new OwnExplanationModel(asked, Token, $"{Links.OwnExplanations}/{asked.Token}", Links.OwnExplanations) { Typed = Words, Errors = this.Told(errors) };
        Response.Headers.CacheControl = "no-store";
        return Page();
    }
}
