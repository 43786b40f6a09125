using CitizenPortal.TestKit;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace CitizenPortal.Web.Tests.Accounts;

/// <summary>What one may ask of the running portal: a method, an address pattern, and the handler that a page has for it.</summary>
internal static class MatrixEndpoints
{
    public static async Task<IReadOnlyList<string>> AllAsync(PortalHost portal)
    {
        var loader = portal.Services.GetRequiredService<PageLoader>();
        List<string> rows = ["GET /css/site.css", "GET /{**path}"];
        foreach (var page in portal.Services.GetRequiredService<IEnumerable<EndpointDataSource>>().SelectMany(s => s.Endpoints).OfType<RouteEndpoint>()
            .Select(e => (Address: "/" + e.RoutePattern.RawText!.TrimStart('/'), Page: e.Metadata.GetMetadata<PageActionDescriptor>())).Where(e => e.Page is not null))
        {
            var handlers = (await loader.LoadAsync(page.Page!, EndpointMetadataCollection.Empty)).HandlerMethods ?? [];
            rows.AddRange(handlers.Select(h => $"{h.HttpMethod.ToUpperInvariant()} {page.Address}{(h.Name is null ? "" : $"?handler={h.Name}")}"));
            rows.AddRange(handlers.Any(h => string.Equals(h.HttpMethod, "GET", StringComparison.OrdinalIgnoreCase)) ? [] : [$"GET {page.Address}"]);
        }

        return [.. rows.Distinct().OrderBy(r => r.EndsWith("POST /dang-xuat", StringComparison.Ordinal)).ThenBy(r => r.Split(' ')[1], StringComparer.Ordinal).ThenBy(r => r, StringComparer.Ordinal)];
    }
}
