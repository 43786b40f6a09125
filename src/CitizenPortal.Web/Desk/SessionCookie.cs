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
        var keeping = context.HttpContext.RequestServices.GetRequiredService<SessionKeeping>();
        if (context.Principal is { } who && SessionOf(who) is { } session && UserOf(who) is { } user && await keeping.HoldsAsync(session, user, context.HttpContext.RequestAborted))
        {
            await SecurityStampValidator.ValidatePrincipalAsync(context);
            return;
        }

        context.RejectPrincipal();
        await context.HttpContext.SignOutAsync(IdentityConstants.ApplicationScheme);
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

    private static long? Read(ClaimsPrincipal user, string claim) =>
        long.TryParse(user.FindFirstValue(claim), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;
}
