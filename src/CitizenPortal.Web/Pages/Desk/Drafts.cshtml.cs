using CitizenPortal.Components.Desk.Drafts;
using CitizenPortal.Components.Forms;
using CitizenPortal.Domain.Questions;
using CitizenPortal.Features.Desk.Drafts;
using CitizenPortal.Features.Questions.Draft;
using CitizenPortal.Features.Storage;
using CitizenPortal.Features.Words;
using CitizenPortal.Web.Desk;
using Microsoft.AspNetCore.Mvc;

namespace CitizenPortal.Web.Pages.Desk;

/// <summary>The versions of a draft, the difference between any two, and the way back to one.</summary>
public sealed class DraftsPageModel(RequestActor requester, DraftVersionsQuery versions) : TypedPage
{
    [BindProperty(SupportsGet = true)]
    public string Reference { get; set; } = "";

    [BindProperty(SupportsGet = true, Name = "tu")]
    public int? Older { get; set; }

    [BindProperty(SupportsGet = true, Name = "den")]
    public int? Newer { get; set; }

    public DraftVersionsModel Screen { get; private set; } = default!;

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => ShowAsync([], ct);

    public async Task<IActionResult> OnPostAsync(
        [FromForm(Name = "Number")] int number, [FromForm(Name = "Version")] int version, [FromForm(Name = "DraftVersion")] int draftVersion,
        [FromServices] DraftQuestionHandler handler, CancellationToken ct)
    {
        var me = await requester.ReadAsync(ct);
        if (await versions.FindAsync(Reference, me, number, ct) is not { } chosen)
        {
            return NotFound();
        }

        try
        {
            await handler.HandleAsync(new DraftQuestion(new CaseKey(Reference, version), chosen.Text, draftVersion) { Citations = chosen.Citations }, me, ct);
            return this.RedirectDone(Links.DeskCase(Reference), Say.CasePage.Format("Drafts.Restored", number));
        }
        catch (Exception failure) when (Failures.IsExpected(failure))
        {
            HttpContext.RequestServices.GetRequiredService<PortalDb>().ChangeTracker.Clear();
            return await ShowAsync([.. Failures.Of(Verb.Draft, failure).Select(e => new FieldError("cac-ban", e.Message))], ct);
        }
    }

    protected override Task<IActionResult> ShowAgainAsync(string error, CancellationToken ct) => ShowAsync([new("cac-ban", error)], ct);

    private async Task<IActionResult> ShowAsync(IReadOnlyList<FieldError> errors, CancellationToken ct)
    {
        if (await versions.ReadAsync(Reference, await requester.ReadAsync(ct), Older, Newer, ct) is not { } found)
        {
            return NotFound();
        }

        ModelState.Clear();
        Screen = new DraftVersionsModel(found, Token, Links.DeskDrafts(Reference), Links.DeskCase(Reference)) { Errors = this.Told(errors) };
        return Page();
    }
}
