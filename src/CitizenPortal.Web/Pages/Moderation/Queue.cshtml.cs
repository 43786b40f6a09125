using CitizenPortal.Components.Forms;
using CitizenPortal.Components.Ratings;
using CitizenPortal.Domain.Ratings;
using CitizenPortal.Features.Ratings.Moderate;
using CitizenPortal.Features.Words;
using CitizenPortal.Web.Desk;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace CitizenPortal.Web.Pages.Moderation;

/// <summary>Comments before they are published, and what officials ask for: decided outside the rated agency, with a reason.</summary>
public sealed class QueueModel(RequestActor requester, ModerationQueue queue) : TypedPage
{
    private const string Publishes = "dang";
    private const string Withholds = "khong";

    [BindProperty]
    public ModerationInput Input { get; set; } = new();

    public ModerationModel Screen { get; private set; } = default!;

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => ShowAsync(null, [], ct);

    public Task<IActionResult> OnPostCommentAsync([FromServices] ModerateCommentHandler handler, CancellationToken ct) => DecideAsync($"c{Input.Id}",
        async grants => await handler.HandleAsync(
            new ModerateComment(Input.Id, Input.Version, grants, Enum.TryParse<CommentReason>(Input.Reason, out var reason) ? reason : null, Input.Words), await requester.ReadAsync(ct), ct), ct);

    public Task<IActionResult> OnPostPleaAsync([FromServices] DecidePleaHandler handler, CancellationToken ct) => DecideAsync($"p{Input.Id}",
        async grants => await handler.HandleAsync(new DecidePlea(Input.Id, Input.Version, grants, Input.Words), await requester.ReadAsync(ct), ct), ct);

    protected override Task<IActionResult> ShowAgainAsync(string error, CancellationToken ct) => ShowAsync(null, [new("noi-dung", error)], ct);

    private async Task<IActionResult> DecideAsync(string form, Func<bool, Task<bool>> decide, CancellationToken ct)
    {
        if (Input.Act is not (Publishes or Withholds))
        {
            return await ShowAsync(form, [new($"{form}-act", Say.Ratings["Moderation.NoAct"])], ct);
        }

        try
        {
            return await decide(Input.Act == Publishes)
                ? this.RedirectDone(Links.Moderation, Say.Ratings["Moderation.Done"])
                : await ShowAsync(form, [new($"{form}-act", Say.Ratings["Moderation.Stale"])], ct);
        }
        catch (ValidationException wrong)
        {
            return await ShowAsync(form, Faults.Of(wrong, name => $"{form}-{(name == nameof(ModerateComment.Reason) ? "reason" : "note")}"), ct);
        }
    }

    private async Task<IActionResult> ShowAsync(string? form, IReadOnlyList<FieldError> errors, CancellationToken ct)
    {
        Screen = new ModerationModel(await queue.ReadAsync(await requester.ReadAsync(ct), ct), Links.Moderation, Token)
        {
            Typed = Input, Posted = form, Errors = this.Told(errors), Done = this.Done(),
        };
        ModelState.Clear();
        return Page();
    }
}
