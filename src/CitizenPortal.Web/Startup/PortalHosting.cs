using System.Globalization;
using CitizenPortal.Hangfire;
using CitizenPortal.Web.Binding;
using CitizenPortal.Web.Pages;
using CitizenPortal.Web.Safety;
using Microsoft.AspNetCore.Localization;

namespace CitizenPortal.Web.Startup;

/// <summary>The whole host, once for the server and, without server and engine, once for the operator's commands.</summary>
public static class PortalHosting
{
    private static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN");

    /// <summary>Commands have words and options of their own; only `--Key=value` pairs with a colon or a double underscore are configuration.</summary>
    public static string[] ConfigurationArguments(string[] args) =>
        [.. args.Where(a => a.StartsWith("--", StringComparison.Ordinal) && a.Contains('=', StringComparison.Ordinal))];

    public static void AddPortal(this WebApplicationBuilder builder, bool forCommand)
    {
        if (Environment.Version < new Version(10, 0, 7))
        {
            throw new InvalidOperationException("Cần .NET 10.0.7 trở lên: các bản trước cho phép giả mạo cookie (CVE-2026-40372).");
        }

        CultureInfo.DefaultThreadCurrentCulture = Vietnamese;
        CultureInfo.DefaultThreadCurrentUICulture = Vietnamese;
        builder.Services
            .AddPortalStorage(builder.Configuration, builder.Environment)
            .AddPortalKeys()
            .AddFeatures()
            .AddJobs(builder.Configuration)
            .AddFiles(builder.Configuration)
            .AddFace()
            .AddCleanBinding()
            .AddPublicPages()
            .AddSafety(builder.Configuration)
            .AddAccounts(builder.Configuration, builder.Environment);
        if (forCommand)
        {
            builder.Logging.ClearProviders();
            builder.Logging.AddConsole(o => o.LogToStandardErrorThreshold = LogLevel.Trace);
            builder.Logging.SetMinimumLevel(LogLevel.Warning);
        }
    }

    public static void UsePortal(this WebApplication app)
    {
        app.UseSafety();
        app.UseRequestLocalization(new RequestLocalizationOptions
        {
            DefaultRequestCulture = new RequestCulture(Vietnamese),
            SupportedCultures = [Vietnamese],
            SupportedUICultures = [Vietnamese],
        });
        app.UseAuthentication();
        app.UseAuthorization();
        app.MapStaticAssets().AllowAnonymous();
        app.MapRazorPages().WithStaticAssets();
        app.MapHangfirePages(Links.AdminHangfire, Accounts.AdministratorPolicy);
        app.MapFallback("{**path}", () => Results.NotFound()).AllowAnonymous();
    }
}
