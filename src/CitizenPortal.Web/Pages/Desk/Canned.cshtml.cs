using CitizenPortal.Components.Desk.Canned;
using CitizenPortal.Components.Forms;
using CitizenPortal.Domain.Agencies;
using CitizenPortal.Features.Desk.Canned;
using CitizenPortal.Features.Words;
using CitizenPortal.Web.Desk;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace CitizenPortal.Web.Pages.Desk;

/// <summary>The canned texts of one's agency and of the province: written by officials, approved by the head.</summary>
public sealed class CannedPageModel(RequestActor requester, CannedQuery canned) : TypedPage
{
    [BindProperty]
    public CannedInput Input { get; set; } = new();

    /// <summary>The text whose next edition is to be written.</summary>
    [BindProperty(SupportsGet = true, Name = "sua")]
    public long? Former { get; set; }

    public CannedModel Screen { get; private set; } = default!;

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => ShowAsync(null, [], ct);

    public Task<IActionResult> OnPostWriteAsync([FromServices] WriteCannedHandler handler, CancellationToken ct) => ActAsync(
        me => handler.HandleAsync(new WriteCanned(Input.Agency, Input.Topic, Input.Title, Input.Text, Input.LegalBasis) { Replaces = Input.Replaces }, me, ct), "Canned.Written", ct);

    public Task<IActionResult> OnPostApproveAsync([FromServices] SettleCannedHandler handler, CancellationToken ct) => ActAsync(
        me => handler.ApproveAsync(new ApproveCanned(Input.Id, Input.IsSentUnreviewed) { Document = Input.Document, DocumentOn = TypedDay.Parse(Input.DocumentOn) }, me, ct), "Canned.Approved", ct);

    public Task<IActionResult> OnPostCloseAsync([FromServices] SettleCannedHandler handler, CancellationToken ct) => ActAsync(
        me => handler.CloseAsync(new CloseCanned(Input.Id), me, ct), "Canned.Closed", ct);

    protected override Task<IActionResult> ShowAgainAsync(string error, CancellationToken ct) => ShowAsync(Input, [new("text", error)], ct);

    private async Task<IActionResult> ActAsync(Func<Actor, Task> act, string done, CancellationToken ct)
    {
        try
        {
            await act(await requester.ReadAsync(ct));
            return this.RedirectDone(Links.DeskCanned, Say.CasePage[done]);
        }
        catch (ValidationException wrong)
        {
            return await ShowAsync(Input, Faults.Of(wrong, FieldOf), ct);
        }
    }

    /// <summary>The fields of an approval stand at their text.</summary>
    private string FieldOf(string property) => property switch
    {
        nameof(ApproveCanned.Document) => $"so-{Input.Id}",
        nameof(ApproveCanned.DocumentOn) => $"ngay-van-ban-{Input.Id}",
        nameof(ApproveCanned.IsSentUnreviewed) => $"ngay-{Input.Id}",
        _ => property.ToLowerInvariant(),
    };

    private async Task<IActionResult> ShowAsync(CannedInput? typed, IReadOnlyList<FieldError> errors, CancellationToken ct)
    {
        ModelState.Clear();
        var view = await canned.ReadAsync(await requester.ReadAsync(ct), ct);
        var former = Former ?? typed?.Replaces;
        Screen = new CannedModel(view, Token, Links.DeskCanned)
        {
            Typed = typed, Errors = this.Told(errors), Done = this.Done(), Former = former is null ? null : view.Texts.FirstOrDefault(t => t.Id == former),
        };
        return Page();
    }
}
