using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CitizenPortal.Web.Pages.Admin;

/// <summary>The administrator's room opens where something may need him.</summary>
public sealed class IndexModel : PageModel
{
    public IActionResult OnGet() => Redirect(Links.AdminOperations);
}
