using CitizenPortal.Components.Intake.Restrictions;
using CitizenPortal.Features.Intake.Restrictions;
using CitizenPortal.Web.Desk;
using CitizenPortal.Web.Safety;
using FluentValidation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CitizenPortal.Web.Pages.Questions;

/// <summary>The link of a letter about a restriction: opening it uses nothing up; what the sender writes goes to the monitor above, once.</summary>
[AllowAnonymous]
[SameOriginForm]
public sealed class ContestPageModel(ContestRestrictionHandler handler) : PageModel
{
    public ContestModel Screen { get; private set; } = default!;

    public async Task<IActionResult> OnGetAsync(string token, CancellationToken ct) => Show(token, await handler.FindAsync(token, ct), null, null);

    public async Task<IActionResult> OnPostAsync(string token, [FromForm] string? words, CancellationToken ct)
    {
        try
        {
            var isDone = await handler.HandleAsync(new ContestRestriction(token, words), ct);
            Show(token, null, null, null);
            Screen = isDone ? Screen with { State = ContestState.Done } : Screen;
            Response.StatusCode = isDone ? StatusCodes.Status200OK : Response.StatusCode;
            return Page();
        }
        catch (ValidationException wrong)
        {
            return Show(token, await handler.FindAsync(token, ct), words, wrong.Errors.First().ErrorMessage);
        }
    }

    private PageResult Show(string token, ContestView? view, string? words, string? error)
    {
        ModelState.Clear();
        ViewData[Faults.TitleKey] = error is not null;
        Screen = new ContestModel(view is null ? ContestState.Unknown : ContestState.Asked, Links.Contest(token)) { View = view, Words = words, Error = error };
        Response.Headers.CacheControl = "no-store";
        Response.StatusCode = view is null ? StatusCodes.Status404NotFound : StatusCodes.Status200OK;
        return Page();
    }
}
