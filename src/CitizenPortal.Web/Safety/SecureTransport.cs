using System.Net;
using CitizenPortal.Web.Startup;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Options;

namespace CitizenPortal.Web.Safety;

/// <summary>TLS usually ends at a proxy: it is believed when it is on this machine or listed under `Portal:TrustedProxies`, and nobody else is.</summary>
public static class SecureTransport
{
    public static IServiceCollection AddSecureTransport(this IServiceCollection services, IConfiguration configuration) =>
        services.Configure<ForwardedHeadersOptions>(o =>
        {
            o.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
            foreach (var proxy in configuration.GetSection("Portal:TrustedProxies").Get<string[]>() ?? [])
            {
                o.KnownProxies.Add(IPAddress.TryParse(proxy, out var address)
                    ? address
                    : throw new InvalidOperationException($"Portal:TrustedProxies: “{proxy}” không phải là địa chỉ IP."));
            }
        });

    /// <summary>Outside development the cookies are secure ones, so a plain request is sent to the portal's https address instead of failing at the first form.</summary>
    public static void UseSecureTransport(this WebApplication app)
    {
        app.UseForwardedHeaders();
        var portal = app.Services.GetRequiredService<IOptions<PortalOptions>>().Value;
        if (app.Environment.IsDevelopment() || !portal.PublicBaseUrl.StartsWith("https:", StringComparison.OrdinalIgnoreCase))
        {
            return;
        }

        app.UseWhen(context => !context.Request.IsHttps && !context.Request.Path.StartsWithSegments("/health"), plain => plain.Run(context =>
        {
            context.Response.StatusCode = StatusCodes.Status308PermanentRedirect;
            context.Response.Headers.Location = Links.Absolute(portal.PublicBaseUrl, context.Request.Path + context.Request.QueryString);
            return Task.CompletedTask;
        }));
    }
}
