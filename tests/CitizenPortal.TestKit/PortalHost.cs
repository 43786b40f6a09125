using CitizenPortal.Features.Storage;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
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
    private static readonly Dictionary<bool, string> Templates = [];
    private readonly string _data;
    private readonly bool _demo;

    public PortalHost()
        : this(demo: false)
    {
    }

    protected PortalHost(bool demo)
        : this(demo, Directory.CreateTempSubdirectory("citizenportal-").FullName) => CopyTemplate();

    private PortalHost(bool demo, string data) => (_demo, _data) = (demo, data);

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
        var next = new PortalHost(_demo, _data);
        next.Clock.Advance(Clock.GetUtcNow() - next.Clock.GetUtcNow());
        return next;
    }

    /// <summary>A scope with a fresh PortalDb and handlers.</summary>
    public AsyncServiceScope Scope() => Services.CreateAsyncScope();

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Development");
        builder.UseContentRoot(Repository.File("src", "CitizenPortal.Web"));
        builder.UseSetting("Portal:DataDirectory", _data);
        builder.UseSetting("Demo:Seed", _demo ? "true" : "false");
        builder.UseSetting("Jobs:Enabled", "false");
        builder.UseSetting("Logging:LogLevel:Default", "Warning");
        builder.UseSetting("Logging:LogLevel:Microsoft.EntityFrameworkCore", "None");
        builder.ConfigureServices(services => services.Replace(ServiceDescriptor.Singleton(new PortalClock(Clock))));
    }

    private void CopyTemplate()
    {
        lock (Gate)
        {
            if (!Templates.TryGetValue(_demo, out var template))
            {
                Templates[_demo] = template = MakeTemplate();
            }

            File.Copy(Path.Combine(template, "portal.db"), Path.Combine(_data, "portal.db"));
            var keys = Directory.CreateDirectory(Path.Combine(_data, "keys")).FullName;
            foreach (var key in Directory.EnumerateFiles(Path.Combine(template, "keys")))
            {
                File.Copy(key, Path.Combine(keys, Path.GetFileName(key)));
            }
        }
    }

    private string MakeTemplate()
    {
        var folder = Directory.CreateTempSubdirectory("citizenportal-template-").FullName;
        using var seeding = new PortalHost(_demo, Directory.CreateTempSubdirectory("citizenportal-seeding-").FullName);
        using var scope = seeding.Services.CreateScope();
        scope.ServiceProvider.GetRequiredService<PortalDb>().Database.ExecuteSql($"VACUUM INTO {Path.Combine(folder, "portal.db")}");
        var keys = Directory.CreateDirectory(Path.Combine(folder, "keys")).FullName;
        foreach (var key in Directory.EnumerateFiles(Path.Combine(seeding._data, "keys")))
        {
            File.Copy(key, Path.Combine(keys, Path.GetFileName(key)));
        }

        return folder;
    }
}
