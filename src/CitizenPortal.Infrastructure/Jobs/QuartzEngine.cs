using CitizenPortal.Features.Ports;
using CitizenPortal.Features.Sweeps;
using Microsoft.Extensions.DependencyInjection;
using Quartz;

namespace CitizenPortal.Infrastructure.Jobs;

public sealed class QuartzEngine : IJobEngine
{
    public string Name => "Quartz";
}

/// <summary>One tick a minute. Ticks may overlap: the lease of each sweep keeps a second runner out.</summary>
public sealed class QuartzTick(SweepRunner runner) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) => await runner.TickAsync(cancellationToken);
}

public static class QuartzRegistration
{
    public static IServiceCollection AddQuartzEngine(this IServiceCollection services)
    {
        services.AddSingleton<IJobEngine, QuartzEngine>();
        services.AddQuartz(quartz => quartz.ScheduleJob<QuartzTick>(trigger => trigger
            .WithIdentity("tick")
            .StartNow()
            .WithSimpleSchedule(every => every.WithInterval(TimeSpan.FromMinutes(1)).RepeatForever())));
        services.AddQuartzHostedService(o => o.WaitForJobsToComplete = true);
        return services;
    }
}
