using CitizenPortal.Features.Storage;
using CitizenPortal.Features.Words;
using Microsoft.AspNetCore.Mvc;

namespace CitizenPortal.Web.Pages.Desk;

/// <summary>Who else has the case open: told on the page, renewed by its script, never in anybody's way.</summary>
public sealed partial class CaseModel
{
    public async Task<IActionResult> OnGetPresenceAsync(CancellationToken ct) =>
        await cases.FindAsync(Reference, await requester.ReadAsync(ct), ct) is { } found ? Content(await ViewersAsync(found, ct) ?? "", "text/plain; charset=utf-8") : NotFound();

    private async Task<string?> ViewersAsync(long found, CancellationToken ct)
    {
        var me = await requester.ReadAsync(ct);
        var others = me.UserId is { } user ? await HttpContext.RequestServices.GetRequiredService<PresenceKeeping>().LookAsync(found, user, ct) : [];
        return others.Count == 0 ? null : Say.CasePage.Format("Presence.Others", string.Join(", ", others));
    }
}
