using CitizenPortal.Web.Startup;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.Extensions.Options;

namespace CitizenPortal.Web.Safety;

/// <summary>
/// A form that carries no token (decision 18): it rides on no ambient right, and a browser that says the post comes from another
/// site is refused. A client that says neither is no browser a page could misuse.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class SameOriginFormAttribute : Attribute, IAuthorizationFilter, IOrderedFilter, IAntiforgeryPolicy
{
    public int Order => 1001;

    public void OnAuthorization(AuthorizationFilterContext context)
    {
        var request = context.HttpContext.Request;
        if (HttpMethods.IsPost(request.Method) && !IsFromHere(request))
        {
            context.Result = new StatusCodeResult(StatusCodes.Status403Forbidden);
        }
    }

    private static bool IsFromHere(HttpRequest request)
    {
        if (request.Headers.TryGetValue("Sec-Fetch-Site", out var site))
        {
            return site == "same-origin" || site == "none";
        }

        if (!request.Headers.TryGetValue("Origin", out var origin))
        {
            return true;
        }

        return Uri.TryCreate(origin, UriKind.Absolute, out var from)
            && (from.Authority == request.Host.Value || from.Authority == PublicAuthority(request));
    }

    private static string PublicAuthority(HttpRequest request) =>
        new Uri(request.HttpContext.RequestServices.GetRequiredService<IOptions<PortalOptions>>().Value.PublicBaseUrl).Authority;
}
