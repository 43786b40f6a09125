#if !FULL_REGISTRY
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace CitizenPortal.Hangfire;

public static class HangfireEngine
{
    /// <summary>Refuses: Hangfire is compiled in only under the build property <c>FullRegistry</c>.</summary>
    public static IServiceCollection AddHangfireEngine(this IServiceCollection services) =>
        throw new InvalidOperationException(
            "Bản dựng này không có Hangfire vì được dựng khi FullRegistry tắt. "
            + "Hãy chọn Jobs:Engine = Quartz, hoặc dựng lại với FullRegistry=true.");

    /// <summary>No pages, since Hangfire cannot be the engine here.</summary>
    public static void MapHangfirePages(this IEndpointRouteBuilder routes, string address, string policy)
    {
    }
}
#endif
