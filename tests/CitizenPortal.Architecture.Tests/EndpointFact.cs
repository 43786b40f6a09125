using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;

namespace CitizenPortal.Architecture.Tests;

/// <summary>An address of the running host: who may, by policy or AllowAnonymous; null when nothing says so.</summary>
public sealed record EndpointFact(string Address, string Methods, string? Who)
{
    public const string StaticFiles = "(static files)";

    /// <summary>The framework's own, in Development only: serves files that were added while the program runs.</summary>
    private const string AddedFiles = "Fallback {**path:file}";

    public static async Task<IReadOnlyList<EndpointFact>> AllOfAsync(IServiceProvider services)
    {
        var loader = services.GetRequiredService<PageLoader>();
        var facts = new List<EndpointFact>();
        foreach (var endpoint in services.GetRequiredService<IEnumerable<EndpointDataSource>>().SelectMany(s => s.Endpoints).OfType<RouteEndpoint>().Where(e => e.DisplayName != AddedFiles))
        {
            facts.Add(endpoint.Metadata.GetMetadata<PageActionDescriptor>() is { } page
                ? Of(endpoint, await loader.LoadAsync(page, EndpointMetadataCollection.Empty))
                : Of(endpoint));
        }

        return [.. facts.Distinct().OrderBy(f => f.Address, StringComparer.Ordinal)];
    }

    public static EndpointFact Of(RouteEndpoint endpoint) => new(
        endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is null ? AddressOf(endpoint) : StaticFiles,
        Joined(endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["any"]),
        WhoMay(endpoint.Metadata));

    private static EndpointFact Of(RouteEndpoint endpoint, CompiledPageActionDescriptor page) => new(
        AddressOf(endpoint),
        Joined((page.HandlerMethods ?? []).Select(m => m.HttpMethod.ToUpperInvariant()).DefaultIfEmpty("GET")),
        WhoMay(page.Endpoint?.Metadata ?? new EndpointMetadataCollection(page.EndpointMetadata ?? [])));

    private static string AddressOf(RouteEndpoint endpoint) => "/" + endpoint.RoutePattern.RawText!.TrimStart('/');

    private static string Joined(IEnumerable<string> methods) => string.Join(',', methods.Distinct().Order(StringComparer.Ordinal));

    private static string? WhoMay(EndpointMetadataCollection metadata) =>
        metadata.GetMetadata<IAllowAnonymous>() is not null ? "anyone"
        : metadata.GetOrderedMetadata<IAuthorizeData>() is { Count: > 0 } rules ? string.Join(',', rules.Select(r => r.Policy ?? "signed-in").Distinct())
        : null;
}
