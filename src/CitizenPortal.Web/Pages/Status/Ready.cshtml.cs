using CitizenPortal.Features.Reading.Readiness;
using CitizenPortal.Web.Startup;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;

namespace CitizenPortal.Web.Pages.Status;

/// <summary>May this server be sent requests? Only a database that cannot be written says no; all else is Degraded with 200 (decision 2).</summary>
[AllowAnonymous]
public sealed class ReadyModel(ReadinessQuery readiness, IOptions<PortalOptions> portal) : PageModel
{
    private const long LeastDisk = 512L * 1024 * 1024;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var found = await readiness.HandleAsync(ct);
        var free = new DriveInfo(portal.Value.DataDirectory).AvailableFreeSpace;
        var degraded = found.OutboxIsOld || !found.CalendarReachesNextYear || free < LeastDisk;
        Response.Headers.CacheControl = "no-store";
        return new JsonResult(new
        {
            status = !found.CanWrite ? "Unhealthy" : degraded ? "Degraded" : "Healthy",
            database = found.CanWrite ? "ok" : "failed",
            outbox = found.OutboxIsOld ? "old" : "ok",
            calendar = found.CalendarReachesNextYear ? "ok" : "missing",
            disk = free < LeastDisk ? "low" : "ok",
        })
        {
            StatusCode = found.CanWrite ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable,
        };
    }
}
