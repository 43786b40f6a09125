using CitizenPortal.Web.Pages.Questions;
using CitizenPortal.Web.Pages.SealedReports;

namespace CitizenPortal.Web.Pages;

public static class PublicPages
{
    /// <summary>What the public pages are made of beyond the handlers of Features.</summary>
    public static IServiceCollection AddPublicPages(this IServiceCollection services) => services
        .AddScoped<AskRules>()
        .AddScoped<AskSending>()
        .AddScoped<ReportRules>()
        .AddScoped<ReportImages>()
        .AddScoped<OwnerSupplement>()
        .AddScoped<OwnerActs>();
}
