using CitizenPortal.Features.Accounts;
using CitizenPortal.Web.Safety;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CitizenPortal.Web.Pages.Questions;

/// <summary>The link of a letter: opening it only shows a button; pressing it proves the address, once.</summary>
[AllowAnonymous]
[SameOriginForm]
public sealed class OwnLinkModel(UseLinkHandler links, OwnCookie cookie) : PageModel
{
    public bool Holds { get; private set; }

    public string Address { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(string token, CancellationToken ct) => Show(token, await links.KnowsOwnCasesAsync(token, ct));

    public async Task<IActionResult> OnPostAsync(string token, CancellationToken ct)
    {
        if (await links.ProveOwnCasesAsync(token, ct) is not { } contact)
        {
            return Show(token, false);
        }

        cookie.Give(HttpContext, contact);
        return Redirect(Links.OwnCases);
    }

    private PageResult Show(string token, bool holds)
    {
        (Holds, Address) = (holds, Links.OwnCasesLink(token));
        Response.Headers.CacheControl = "no-store";
        Response.StatusCode = holds ? StatusCodes.Status200OK : StatusCodes.Status404NotFound;
        return Page();
    }
}
