using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace CitizenPortal.Web.Safety;

public static class SafetyStartup
{
    private const long LargestBody = 2 * 1024 * 1024;

    public static IServiceCollection AddSafety(this IServiceCollection services, IConfiguration configuration)
    {
        var limits = configuration.GetSection("Safety").Get<PostLimits>() ?? new PostLimits();
        services.AddSecureTransport(configuration);
        services.AddSingleton<CaseCookie>().AddSingleton<OwnCookie>().AddSingleton<RaterCookie>();
        services.Configure<KestrelServerOptions>(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = LargestBody;
        });
        services.AddRateLimiter(limiter =>
        {
            limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limiter.GlobalLimiter = limits.Limiter();
            limiter.OnRejected = (rejected, _) =>
            {
                PostLimits.SayWhen(rejected.HttpContext.Response, rejected.Lease);
                return ValueTask.CompletedTask;
            };
        });
        services.AddHsts(hsts => hsts.MaxAge = TimeSpan.FromDays(365));
        return services;
    }

    /// <summary>Goes first in the pipeline: headers on every answer, Vietnamese words for every failure, limits on writing.</summary>
    public static WebApplication UseSafety(this WebApplication app)
    {
        app.UseSecurityHeaders();
        app.UseSecureTransport();
        if (!app.Environment.IsDevelopment())
        {
            app.UseHsts();
        }

        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandlingPath = "/loi/500",
            StatusCodeSelector = failure => failure is Microsoft.AspNetCore.Http.BadHttpRequestException bad ? bad.StatusCode : StatusCodes.Status500InternalServerError,
        });
        app.UseStatusCodePagesWithReExecute("/loi/{0}");
        app.Use(OnlyKnownMethods);
        app.UseRateLimiter();
        return app;
    }

    // A page without a handler for a method would be drawn without its model.
    private static Task OnlyKnownMethods(HttpContext context, RequestDelegate next)
    {
        if (HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method) || HttpMethods.IsPost(context.Request.Method))
        {
            return next(context);
        }

        context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
        context.Response.Headers.Allow = "GET, HEAD, POST";
        return Task.CompletedTask;
    }
}
