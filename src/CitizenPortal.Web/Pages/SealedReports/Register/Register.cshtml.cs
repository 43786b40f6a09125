using CitizenPortal.Components.SealedReports.Desk;
using CitizenPortal.Features.SealedReports.Desk;
using CitizenPortal.Web.Desk;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CitizenPortal.Web.Pages.SealedReports.Register;

/// <summary>Terms, outcomes and referrals for the personnel office and the inspectorate; monitors of other bodies are sent away.</summary>
public sealed class SealedRegisterPageModel(RequestActor requester, SealedRegisterQuery register, SealedFiguresQuery figures) : PageModel
{
    public SealedRegisterModel Screen { get; private set; } = default!;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await register.ReadAsync(await requester.ReadAsync(ct), ct) is not { } view)
        {
            return Forbid();
        }

        Screen = new SealedRegisterModel(view, await figures.ReadAsync(ct));
        Response.Headers.CacheControl = "no-store";
        return Page();
    }
}
