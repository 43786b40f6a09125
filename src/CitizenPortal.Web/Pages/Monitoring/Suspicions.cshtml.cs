using CitizenPortal.Components.Forms;
using CitizenPortal.Components.RatingFigures;
using CitizenPortal.Features.Ratings.Release;
using CitizenPortal.Features.Ratings.Watch;
using CitizenPortal.Features.Words;
using CitizenPortal.Web.Desk;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace CitizenPortal.Web.Pages.Monitoring;

/// <summary>What looks like stuffing, with its evidence, to be judged by a monitor from outside the agency; and the release of the last quarter.</summary>
public sealed class SuspicionsPageModel(RequestActor requester, SuspicionQueue queue, WaitingQuarterQuery waiting) : TypedPage
{
    [BindProperty]
    public SuspicionInput Input { get; set; } = new();

    public SuspicionsModel Screen { get; private set; } = default!;

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => ShowAsync(null, [], ct);

    public async Task<IActionResult> OnPostJudgeAsync([FromServices] JudgeSuspicionHandler handler, CancellationToken ct)
    {
        try
        {
            var judged = await handler.HandleAsync(new JudgeSuspicion(Input.Id, Input.Version, Input.Act == "exclude", Input.Reason), await requester.ReadAsync(ct), ct);
            return judged ? this.RedirectDone(Links.Suspicions, Say.RatingFigures["Judge.Done"]) : await ShowAsync(Input, [new(Field, Say.RatingFigures["Judge.Conflict"])], ct);
        }
        catch (ValidationException wrong)
        {
            return await ShowAsync(Input, Faults.Of(wrong, _ => Field), ct);
        }
    }

    public async Task<IActionResult> OnPostReleaseAsync([FromServices] ReleaseRatingsHandler handler, CancellationToken ct)
    {
        var outcome = await handler.HandleAsync(Input.Quarter, await requester.ReadAsync(ct), ct);
        return outcome == ReleaseOutcome.Made
            ? this.RedirectDone(Links.Suspicions, Say.RatingFigures["Release.Made"])
            : await ShowAsync(null, [new("cho-xem-xet", Say.RatingFigures[$"Release.{outcome}"])], ct);
    }

    protected override Task<IActionResult> ShowAgainAsync(string error, CancellationToken ct) => ShowAsync(Input, [new(Field, error)], ct);

    private string Field => $"reason-{Input.Id}";

    private async Task<IActionResult> ShowAsync(SuspicionInput? typed, IReadOnlyList<FieldError> errors, CancellationToken ct)
    {
        Screen = new(await queue.ReadAsync(await requester.ReadAsync(ct), ct), Token, Links.Suspicions)
        {
            Quarter = await waiting.ReadAsync(ct), Typed = typed, Errors = this.Told(errors), Done = this.Done(),
        };
        ModelState.Clear();
        return Page();
    }
}
