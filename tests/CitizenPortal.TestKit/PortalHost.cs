using CitizenPortal.Features.Storage;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CitizenPortal.TestKit;

/// <summary>
/// A whole portal in this process on a database of its own, copied from one that was migrated and seeded once. The office clock is
/// manual; cookies and leases keep real time. <see cref="Address"/> puts it on a free port, for a browser.
/// </summary>
public class PortalHost : WebApplicationFactory<Program>
{
    private static readonly Lock Gate = new();
    private static readonly Dictionary<(string Provider, bool Demo), (string Database, string Folder)> Templates = [];
    private readonly TestDatabase _database;
    private readonly bool _demo;
    private readonly string _data = Directory.CreateTempSubdirectory("citizenportal-").FullName;
    private readonly string? _connection;

    public PortalHost()
        : this(DefaultProvider, demo: false)
    {
    }

    protected PortalHost(string provider, bool demo)
    {
        (_database, _demo) = (TestDatabase.Named(provider), demo);
        var (database, folder) = Template(_database, demo);
        _connection = _database.Copy(database, _data);
        CopyKeys(folder, _data);
    }

    private PortalHost(TestDatabase database, bool demo) => (_database, _demo, _connection) = (database, demo, database.Begin());

    private PortalHost(PortalHost stopped) =>
        (_database, _demo, _data, _connection) = (stopped._database, stopped._demo, stopped._data, stopped._connection);

    /// <summary>On `Sqlite` or `PostgreSql`; the latter only where <see cref="PostgreSqlServer.WhyNot"/> is null.</summary>
    public static PortalHost On(string provider, bool demo = false) => new(provider, demo);

    /// <summary>Sqlite, unless the environment variable TEST_PROVIDER names another for the whole run.</summary>
    public static string DefaultProvider { get; } =
        Environment.GetEnvironmentVariable("TEST_PROVIDER") is { Length: > 0 } named ? named : "Sqlite";

    /// <summary>Monday 1 June 2020, 08:00 in Ninh Thuận, until a test moves it.</summary>
    public ManualClock Clock { get; } = new(new DateTimeOffset(2020, 6, 1, 8, 0, 0, TimeSpan.FromHours(7)));

    public string DataDirectory => _data;

    public Uri Address(int port = 0)
    {
        UseKestrel(port);
        StartServer();
        return ClientOptions.BaseAddress;
    }

    /// <summary>Stops this portal and gives another one, not yet started, on the same files and with its clock as it stood.</summary>
    public async Task<PortalHost> RestartAsync()
    {
        await DisposeAsync();
        var next = new PortalHost(this);
        next.Clock.Advance(Clock.GetUtcNow() - next.Clock.GetUtcNow());
        return next;
    }

    /// <summary>A scope with a fresh PortalDb and handlers.</summary>
    public AsyncServiceScope Scope()
    {
        // The factory starts a second portal when two threads ask it for the first.
        lock (_data)
        {
            return Services.CreateAsyncScope();
        }
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Development");
        builder.UseContentRoot(Repository.File("src", "CitizenPortal.Web"));
        builder.UseSetting("Portal:DataDirectory", _data);
        builder.UseSetting("Database:Provider", _database.Provider);
        builder.UseSetting("ConnectionStrings:Portal", _connection);
        builder.UseSetting("Demo:Seed", _demo ? "true" : "false");
        builder.UseSetting("Jobs:Enabled", "false");
        builder.UseSetting("Mail:Transport", "Pickup");
        builder.UseSetting("Logging:LogLevel:Default", "Warning");
        builder.UseSetting("Logging:LogLevel:Microsoft.EntityFrameworkCore", "None");
        builder.ConfigureServices(services => services.Replace(ServiceDescriptor.Singleton(new PortalClock(Clock))));
    }

    private static (string Database, string Folder) Template(TestDatabase database, bool demo)
    {
        lock (Gate)
        {
            return Templates.TryGetValue((database.Provider, demo), out var known)
                ? known
                : Templates[(database.Provider, demo)] = MakeTemplate(database, demo);
        }
    }

    private static (string Database, string Folder) MakeTemplate(TestDatabase database, bool demo)
    {
        var folder = Directory.CreateTempSubdirectory("citizenportal-template-").FullName;
        using var seeding = new PortalHost(database, demo);
        using var scope = seeding.Services.CreateScope();
        CopyKeys(seeding._data, folder);
        return (database.Keep(scope.ServiceProvider.GetRequiredService<PortalDb>(), folder), folder);
    }

    private static void CopyKeys(string from, string to)
    {
        var keys = Directory.CreateDirectory(Path.Combine(to, "keys")).FullName;
        foreach (var key in Directory.EnumerateFiles(Path.Combine(from, "keys")))
        {
            File.Copy(key, Path.Combine(keys, Path.GetFileName(key)));
        }
    }
}
