using CitizenPortal.Components.Public;
using CitizenPortal.Features.Letters;
using CitizenPortal.Features.Outbox;
using CitizenPortal.Web.Safety;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CitizenPortal.Web.Pages.Questions;

/// <summary>The link of a reminder: opening it only shows a button, since scanners of mail open links too; pressing it ends the reminders.</summary>
[AllowAnonymous]
[SameOriginForm]
public sealed class StopRemindersModel(StopRemindersHandler handler) : PageModel
{
    public StopState State { get; private set; }
    public string Address { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(string token, CancellationToken ct) =>
        Show(token, await handler.KnowsAsync(token, ct) ? StopState.Asked : StopState.Unknown);

    public async Task<IActionResult> OnPostAsync(string token, CancellationToken ct) =>
        Show(token, await handler.HandleAsync(token, ct) ? StopState.Done : StopState.Unknown);

    private PageResult Show(string token, StopState state)
    {
        (State, Address) = (state, LetterSite.StopPath + Uri.EscapeDataString(token));
        Response.Headers.CacheControl = "no-store";
        Response.StatusCode = state == StopState.Unknown ? StatusCodes.Status404NotFound : StatusCodes.Status200OK;
        return Page();
    }
}
