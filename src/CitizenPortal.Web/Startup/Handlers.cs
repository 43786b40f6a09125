using CitizenPortal.Features.Storage;
using FluentValidation;

namespace CitizenPortal.Web.Startup;

public static class Handlers
{
    private static readonly string[] Endings = ["Handler", "Queue", "Query", "Keeping", "Search", "Reader", "File", "Seed"];

    /// <summary>Every handler, query object and validator of Features, by its concrete class.</summary>
    public static IServiceCollection AddFeatures(this IServiceCollection services)
    {
        foreach (var type in typeof(PortalDb).Assembly.GetTypes()
            .Where(t => t is { IsClass: true, IsAbstract: false, IsPublic: true } && Endings.Any(e => t.Name.EndsWith(e, StringComparison.Ordinal))))
        {
            services.AddScoped(type);
        }

        foreach (var found in AssemblyScanner.FindValidatorsInAssembly(typeof(PortalDb).Assembly))
        {
            services.AddScoped(found.InterfaceType, found.ValidatorType);
        }

        return services;
    }
}
