using CitizenPortal.Web.Startup;
using Microsoft.Extensions.Options;

namespace CitizenPortal.Web.Safety;

public static class SecurityHeaders
{
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; manifest-src 'self'; "
        + "base-uri 'none'; frame-ancestors 'none'; form-action 'self'";

    private const string Permissions =
        "accelerometer=(), autoplay=(), camera=(), display-capture=(), encrypted-media=(), geolocation=(), gyroscope=(), magnetometer=(), "
        + "microphone=(), midi=(), payment=(), usb=(), browsing-topics=()";

    /// <summary>No inline script or style and no nonce: cached bytes stay valid (decision 17).</summary>
    public static IApplicationBuilder UseSecurityHeaders(this IApplicationBuilder app)
    {
        // A form that leads on to a provider of identities is a form sent there, too, in the eyes of a browser.
        var providers = app.ApplicationServices.GetRequiredService<IOptions<ProviderOptions>>().Value.Providers;
        var policy = Policy + string.Concat(providers.Select(p => " " + new Uri(p.AuthorizationEndpoint).GetLeftPart(UriPartial.Authority)).Distinct());
        return app.Use((context, next) => AnswerAsync(context, next, policy));
    }

    private static Task AnswerAsync(HttpContext context, RequestDelegate next, string policy)
    {
        context.Response.OnStarting(() =>
        {
            var headers = context.Response.Headers;
            if (headers.ContentSecurityPolicy.Count == 0)
            {
                headers.ContentSecurityPolicy = policy;
            }

            headers.XContentTypeOptions = "nosniff";
            headers["Referrer-Policy"] = "same-origin";
            headers["Cross-Origin-Opener-Policy"] = "same-origin";
            headers["Cross-Origin-Resource-Policy"] = "same-origin";
            headers["Permissions-Policy"] = Permissions;
            if (headers.CacheControl.Count == 0)
            {
                headers.CacheControl = HttpMethods.IsGet(context.Request.Method) ? "no-cache" : "no-store";
            }

            return Task.CompletedTask;
        });
        return next(context);
    }
}
