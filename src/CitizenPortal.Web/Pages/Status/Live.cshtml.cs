using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CitizenPortal.Web.Pages.Status;

/// <summary>The process answers; nothing else is asked.</summary>
[AllowAnonymous]
public sealed class LiveModel : PageModel
{
    public IActionResult OnGet()
    {
        Response.Headers.CacheControl = "no-store";
        return new JsonResult(new { status = "Healthy" });
    }
}
