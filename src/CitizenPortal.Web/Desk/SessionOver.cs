using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace CitizenPortal.Web.Desk;

/// <summary>
/// A form of ours that arrives after the session has ended is sent on, with all that was typed, to the sign-in page (307 repeats the
/// post), which keeps it. A form from elsewhere is only shown the door.
/// </summary>
public static class SessionOver
{
    public const string KeptPrefix = "giu.";

    public static Task RedirectAsync(RedirectContext<CookieAuthenticationOptions> context)
    {
        var request = context.Request;
        if (!HttpMethods.IsPost(request.Method) || request.Headers["Sec-Fetch-Site"] != "same-origin")
        {
            context.Response.Redirect(context.RedirectUri);
            return Task.CompletedTask;
        }

        var address = request.PathBase + request.Path + request.QueryString;
        context.Response.StatusCode = StatusCodes.Status307TemporaryRedirect;
        context.Response.Headers.Location = $"{Links.SignIn}?handler=Resume&ReturnUrl={Uri.EscapeDataString(address)}";
        return Task.CompletedTask;
    }

    /// <summary>What was typed, without the token of the session that is over.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> Typed(IFormCollection form, string tokenField) =>
        [.. form.Where(f => f.Key != tokenField && !f.Key.StartsWith(KeptPrefix, StringComparison.Ordinal))
            .SelectMany(f => f.Value.Select(v => KeyValuePair.Create(KeptPrefix + f.Key, v ?? "")))];

    public static IReadOnlyList<KeyValuePair<string, string>> Kept(IFormCollection form) =>
        [.. form.Where(f => f.Key.StartsWith(KeptPrefix, StringComparison.Ordinal)).SelectMany(f => f.Value.Select(v => KeyValuePair.Create(f.Key, v ?? "")))];
}
