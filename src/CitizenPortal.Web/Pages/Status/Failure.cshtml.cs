using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CitizenPortal.Web.Pages.Status;

/// <summary>The words for every failure; one kind of page for an address that does not exist and a case nobody may see.</summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken]
public sealed class FailureModel : PageModel
{
    public string Kind { get; private set; } = "404";

    public void OnGet(int code) => Say(code);

    public void OnPost(int code) => Say(code);

    private void Say(int code)
    {
        Kind = code switch
        {
            403 => "403",
            404 or 405 or 410 => "404",
            413 => "413",
            429 => "429",
            >= 400 and < 500 => "400",
            _ => "500",
        };
        if (Response.StatusCode == StatusCodes.Status200OK)
        {
            Response.StatusCode = StatusCodes.Status404NotFound;
        }

        Response.Headers.CacheControl = "no-store";
    }
}
