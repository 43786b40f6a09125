using CitizenPortal.Domain.Files;
using CitizenPortal.Features.Files;
using CitizenPortal.Features.Ports;
using CitizenPortal.Features.SealedReports;
using CitizenPortal.Web.Desk;
using CitizenPortal.Web.Safety;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Net.Http.Headers;

namespace CitizenPortal.Web.Pages.Files;

/// <summary>The one way to the bytes of a file: for whoever may see it by his duties, by the proof of his case, or because it is public. To anybody else there is no such file.</summary>
[AllowAnonymous]
public sealed class DownloadModel(AttachmentQuery files, SealedImageQuery images, IFileStore store, RequestActor requester, CaseCookie cookie) : PageModel
{
    private const string Policy = "default-src 'none'; sandbox; frame-ancestors 'none'";

    public async Task<IActionResult> OnGetAsync(string id, CancellationToken ct)
    {
        var viewer = await requester.ReadAsync(ct);
        if ((await files.FindAsync(id, [viewer, cookie.Visitor(HttpContext)], ct) ?? await images.FindAsync(id, viewer, ct)) is not { } found || store.Open(found.StoredName) is not { } bytes)
        {
            return NotFound();
        }

        Response.Headers.ContentSecurityPolicy = Policy;
        // Also a public file is asked for anew each time: it stops being public the moment its case is taken down.
        Response.Headers.CacheControl = found.IsOpen ? "no-cache" : "no-store";
        return new FileStreamResult(bytes, FileKinds.MediaType(found.Kind))
        {
            FileDownloadName = found.Name,
            EntityTag = found.IsOpen ? new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(found.Sha256)}\"") : null,
            EnableRangeProcessing = true,
        };
    }
}
