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
/// A database to throw away and the servers of a simulation on it: a new SQLite file, a PostgreSQL of its own, or the configured database,
/// which is emptied and therefore must be named simulate… .
/// </summary>
public sealed class SimulatedSite(string contentRoot, string provider, string? connection) : IDisposable
{
    public const string DatabasePrefix = "simulate";

    private const string Sqlite = "Sqlite";
    private readonly SimulatedPostgres? _postgres = provider == "PostgreSql" && string.IsNullOrEmpty(connection) ? SimulatedPostgres.Start() : null;
    private readonly string _directory = Directory.CreateTempSubdirectory("citizenportal-simulate-").FullName;
    private bool _isPrepared;

    public SimulatedClock Clock { get; } = new();

    public SimulatedPost Post => field ??= new(Clock);

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

    public void Dispose()
    {
        _postgres?.Dispose();
        Directory.Delete(_directory, recursive: true);
    }

    private WebApplication Build()
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ContentRootPath = contentRoot,
            EnvironmentName = "Simulation",
            Args =
            [
                $"--Portal:DataDirectory={_directory}", $"--Database:Provider={provider}", $"--ConnectionStrings:Portal={(provider == Sqlite ? "" : _postgres?.ConnectionTo(DatabasePrefix) ?? connection)}",
                "--Jobs:Enabled=false", "--Demo:Seed=false", "--Clock:Offset=", "--Mail:Transport=Pickup", $"--Mail:DailyCap={SimulationPlan.MailsADay}", "--Logging:LogLevel:Default=None",
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
        if (provider == Sqlite)
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
