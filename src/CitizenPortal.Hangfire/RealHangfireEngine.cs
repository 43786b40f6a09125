#if FULL_REGISTRY
using CitizenPortal.Features.Ports;
using CitizenPortal.Features.Sweeps;
using Hangfire;
using Hangfire.PostgreSql;
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
    /// <summary>Keeps its own tables in the portal's server database; beside SQLite it keeps nothing, since one tick a minute needs no memory.</summary>
    public static IServiceCollection AddHangfireEngine(this IServiceCollection services)
    {
        services.AddSingleton<IJobEngine, HangfireJobs>();
        services.AddTransient<HangfireTick>();
        services.AddHangfire((provider, hangfire) => UseStorage(hangfire, provider.GetRequiredService<IConfiguration>()));
        services.AddHangfireServer(o => o.WorkerCount = 2);
        services.AddHostedService<HangfireStart>();
        return services;
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
        jobs.AddOrUpdate<HangfireTick>("tick", tick => tick.RunAsync(CancellationToken.None), Cron.Minutely());
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
#endif
