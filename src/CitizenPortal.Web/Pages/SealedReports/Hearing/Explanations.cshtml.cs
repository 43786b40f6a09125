using CitizenPortal.Components.SealedReports.Desk;
using CitizenPortal.Domain.Agencies;
using CitizenPortal.Features.SealedReports.Desk;
using CitizenPortal.Web.Desk;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CitizenPortal.Web.Pages.SealedReports.Hearing;

/// <summary>Where the blind letter leads: what one is asked to explain, and for a handler the way to his list.</summary>
public sealed class OwnExplanationsPageModel(RequestActor requester, OwnExplanationsQuery explanations) : PageModel
{
    public OwnExplanationsModel Screen { get; private set; } = default!;

    public async Task OnGetAsync(CancellationToken ct)
    {
        var me = await requester.ReadAsync(ct);
        Screen = new OwnExplanationsModel(await explanations.ReadAsync(me, ct), Links.OwnExplanations, this.Done()) { Handling = me.Has(Duty.SealedHandler) ? Links.SealedDesk : null };
        Response.Headers.CacheControl = "no-store";
    }
}
