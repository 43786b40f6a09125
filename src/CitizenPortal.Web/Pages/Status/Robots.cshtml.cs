using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CitizenPortal.Web.Pages.Status;

[AllowAnonymous]
public sealed class RobotsModel : PageModel
{
    public IActionResult OnGet() => Content("User-agent: *\nDisallow: /can-bo\nDisallow: /quan-tri\nDisallow: /tra-cuu\nDisallow: /dang-nhap\n", "text/plain; charset=utf-8");
}
