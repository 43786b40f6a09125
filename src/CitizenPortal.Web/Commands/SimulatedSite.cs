using CitizenPortal.Features.Agencies;
using CitizenPortal.Features.Ports;
using CitizenPortal.Features.Simulation;
using CitizenPortal.Features.Storage;
using CitizenPortal.Features.Words;
using CitizenPortal.Web.Startup;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CitizenPortal.Web.Commands;

/// <summary>
/// A database to throw away and the servers of a simulation on it. On SQLite a new file; else the configured database, which is emptied and
/// therefore must be named simulate… .
/// </summary>
public sealed class SimulatedSite(string contentRoot, string provider, string? connection) : IDisposable
{
    private const string DatabasePrefix = "simulate";
    private readonly string _directory = Directory.CreateTempSubdirectory("citizenportal-simulate-").FullName;
    private bool _isPrepared;

    public SimulatedClock Clock { get; } = new();

    public SimulatedPost Post { get; } = new();

    /// <summary>A server as it stands after a start; the first start also makes the database.</summary>
    public async Task<IHost> StartAsync(CancellationToken ct)
    {
        var host = Build();
        if (!_isPrepared)
        {
            await EmptyAsync(host.Services, ct);
            await PortalStart.PrepareAsync(host.Services, migrate: true, ct);
            _isPrepared = true;
        }
        else
        {
            await host.Services.GetRequiredService<ReferenceBook>().LoadAsync(ct);
        }

        return host;
    }

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    private WebApplication Build()
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ContentRootPath = contentRoot,
            EnvironmentName = "Simulation",
            Args =
            [
                $"--Portal:DataDirectory={_directory}", $"--Database:Provider={provider}", $"--ConnectionStrings:Portal={(provider == "Sqlite" ? "" : connection)}",
                "--Jobs:Enabled=false", "--Demo:Seed=false", "--Clock:Offset=", "--Mail:Transport=Pickup", "--Logging:LogLevel:Default=None",
                "--Logging:LogLevel:Microsoft.EntityFrameworkCore=None", "--Logging:LogLevel:Microsoft.AspNetCore=None",
            ],
        });
        builder.AddPortal(forCommand: true);
        builder.Services.Replace(ServiceDescriptor.Singleton(new PortalClock(Clock)));
        builder.Services.Replace(ServiceDescriptor.Singleton<IMailTransport>(Post));
        return builder.Build();
    }

    private async Task EmptyAsync(IServiceProvider services, CancellationToken ct)
    {
        if (provider == "Sqlite")
        {
            return;
        }

        await using var scope = services.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<PortalDb>().Database;
        var name = database.GetDbConnection().Database;
        if (!name.StartsWith(DatabasePrefix, StringComparison.OrdinalIgnoreCase))
        {
            throw new InvalidOperationException(Say.Operator.Format("Simulate.WrongDatabase", name, DatabasePrefix));
        }

        await database.EnsureDeletedAsync(ct);
    }
}
