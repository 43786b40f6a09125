using CitizenPortal.Components.SealedReports.Desk;
using CitizenPortal.Features.SealedReports.Desk;
using CitizenPortal.Web.Desk;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CitizenPortal.Web.Pages.SealedReports.Desk;

public sealed class SealedListPageModel(RequestActor requester, SealedListQuery list, SealedRegisterQuery register) : PageModel
{
    public SealedListModel Screen { get; private set; } = default!;

    public async Task OnGetAsync(CancellationToken ct)
    {
        var me = await requester.ReadAsync(ct);
        Screen = new SealedListModel(await list.ReadAsync(me, ct), Links.SealedDesk, this.Done()) { Register = register.IsFor(me) ? Links.SealedRegister : null };
        Response.Headers.CacheControl = "no-store";
    }
}
