using System.Globalization;
using System.Security.Claims;
using CitizenPortal.Features.Accounts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;

namespace CitizenPortal.Web.Desk;

/// <summary>The cookie of a signed-in person names his session's row; a cookie whose row is closed opens nothing.</summary>
public static class SessionCookie
{
    private const string Session = "phien";

    public static long? SessionOf(ClaimsPrincipal user) => Read(user, Session);

    public static long? UserOf(ClaimsPrincipal user) => Read(user, ClaimTypes.NameIdentifier);

    public static Claim Of(long session) => new(Session, session.ToString(CultureInfo.InvariantCulture));

    public static async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        var isSeen = !AsksByItself(context.HttpContext);
        var keeping = context.HttpContext.RequestServices.GetRequiredService<SessionKeeping>();
        if (context.Principal is { } who && SessionOf(who) is { } session && UserOf(who) is { } user && await keeping.HoldsAsync(session, user, isSeen, context.HttpContext.RequestAborted))
        {
            await SecurityStampValidator.ValidatePrincipalAsync(context);
            // The check of the stamp renews the cookie too, and with it the time it holds.
            context.ShouldRenew &= isSeen;
            return;
        }

        context.RejectPrincipal();
        await context.HttpContext.SignOutAsync(IdentityConstants.ApplicationScheme);
    }

    public static Task CheckSlidingAsync(CookieSlidingExpirationContext context)
    {
        context.ShouldRenew &= !AsksByItself(context.HttpContext);
        return Task.CompletedTask;
    }

    /// <summary>Identity makes the principal anew once a minute; the session stays the same.</summary>
    public static Task KeepSession(SecurityStampRefreshingPrincipalContext context)
    {
        if (context.CurrentPrincipal is { } old && SessionOf(old) is { } session && context.NewPrincipal?.Identity is ClaimsIdentity fresh)
        {
            fresh.AddClaim(Of(session));
        }

        return Task.CompletedTask;
    }

    /// <summary>An open page asks for news every so often, whether anybody sits before it or not.</summary>
    private static bool AsksByItself(HttpContext http) => http.Request.Headers["X-Live"] == "1";

    private static long? Read(ClaimsPrincipal user, string claim) =>
        long.TryParse(user.FindFirstValue(claim), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;
}
