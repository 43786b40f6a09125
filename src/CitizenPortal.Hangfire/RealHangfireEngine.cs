#if FULL_REGISTRY
using CitizenPortal.Features.Ports;
using CitizenPortal.Features.Sweeps;
using Hangfire;
using Hangfire.PostgreSql;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace CitizenPortal.Hangfire;

public sealed class HangfireJobs : IJobEngine
{
    public string Name => "Hangfire";
}

/// <summary>What Hangfire calls each minute; the lease of each sweep keeps a second runner out.</summary>
public sealed class HangfireTick(SweepRunner runner)
{
    [AutomaticRetry(Attempts = 0)]
    public Task RunAsync(CancellationToken ct) => runner.TickAsync(ct);
}

public static class HangfireEngine
{
    public const string TickName = "tick";

    /// <summary>How long a tick may go on after the portal was told to stop; then it is cancelled between two batches.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(20);

    private static readonly TimeSpan LongestStop = TimeSpan.FromSeconds(25);

    /// <summary>Keeps its own tables in the portal's server database; beside SQLite it keeps nothing, since one tick a minute needs no memory.</summary>
    public static IServiceCollection AddHangfireEngine(this IServiceCollection services)
    {
        services.AddSingleton<IJobEngine, HangfireJobs>();
        services.AddTransient<HangfireTick>();
        services.AddHangfire((provider, hangfire) => UseStorage(
            hangfire.SetDataCompatibilityLevel(CompatibilityLevel.Version_180).UseSimpleAssemblyNameTypeSerializer().UseRecommendedSerializerSettings(),
            provider.GetRequiredService<IConfiguration>()));
        services.AddHangfireServer(o => (o.WorkerCount, o.StopTimeout, o.ShutdownTimeout) = (2, Grace, LongestStop));
        services.AddHostedService<HangfireStart>();
        return services;
    }

    /// <summary>Hangfire's own pages at <paramref name="address"/>, for those whom <paramref name="policy"/> lets in; nothing while another engine runs.</summary>
    public static void MapHangfirePages(this IEndpointRouteBuilder routes, string address, string policy)
    {
        if (routes.ServiceProvider.GetService<IJobEngine>() is HangfireJobs)
        {
            routes.MapHangfireDashboardWithAuthorizationPolicy(policy, address, new DashboardOptions { AppPath = "/", DisplayStorageConnectionString = false });
        }
    }

    private static void UseStorage(IGlobalConfiguration hangfire, IConfiguration configuration)
    {
        var connection = configuration.GetConnectionString("Portal");
        switch (configuration["Database:Provider"])
        {
            case "SqlServer":
                hangfire.UseSqlServerStorage(connection);
                break;
            case "PostgreSql":
                hangfire.UsePostgreSqlStorage(o => o.UseNpgsqlConnection(connection));
                break;
            default:
                hangfire.UseInMemoryStorage();
                break;
        }
    }
}

internal sealed class HangfireStart(IRecurringJobManager jobs) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        jobs.AddOrUpdate<HangfireTick>(HangfireEngine.TickName, tick => tick.RunAsync(CancellationToken.None), Cron.Minutely());
        jobs.Trigger(HangfireEngine.TickName);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
#endif
