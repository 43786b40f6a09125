using CitizenPortal.Components.Forms;
using CitizenPortal.Features.Words;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CitizenPortal.Web.Desk;

/// <summary>
/// A page whose forms carry an antiforgery token. A missing or expired one does not end in a bare 400: the page is shown again with
/// what was typed and a fresh token (decision 18), and nothing is done.
/// </summary>
[IgnoreAntiforgeryToken]
public abstract class TypedPage : PageModel
{
    private FormToken? _token;

    /// <summary>Made when a form is first rendered, so that it belongs to whoever is signed in by then.</summary>
    public FormToken Token => _token ??= MakeToken();

    private IAntiforgery Antiforgery => HttpContext.RequestServices.GetRequiredService<IAntiforgery>();

    protected abstract Task<IActionResult> ShowAgainAsync(string error, CancellationToken ct);

    /// <summary>A page that only repeats what was posted and changes nothing needs no token.</summary>
    protected virtual bool NeedsToken(string? handler) => true;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var posted = HttpMethods.IsPost(Request.Method);
        var trusted = !posted || !NeedsToken(context.HandlerMethod?.Name) || await Antiforgery.IsRequestValidAsync(HttpContext);
        Response.Headers.CacheControl = "no-cache, no-store";
        if (trusted)
        {
            await next();
        }
        else
        {
            context.Result = await ShowAgainAsync(Say.Desk["Token.Expired"], HttpContext.RequestAborted);
        }
    }

    private FormToken MakeToken()
    {
        var tokens = Antiforgery.GetAndStoreTokens(HttpContext);
        return new FormToken(tokens.FormFieldName, tokens.RequestToken ?? "");
    }
}
