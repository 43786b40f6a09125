using CitizenPortal.Features.Storage;
using CitizenPortal.Web.Startup;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace CitizenPortal.TestKit;

/// <summary>The database engine under a test's portal: how a seeded portal becomes a template, and how a template is copied.</summary>
public abstract class TestDatabase
{
    private static readonly TestDatabase Sqlite = new SqliteDatabase();
    private static readonly TestDatabase PostgreSql = new PostgreSqlDatabase();

    public abstract string Provider { get; }

    public static TestDatabase Named(string provider) => provider switch
    {
        "Sqlite" => Sqlite,
        "PostgreSql" => PostgreSql,
        _ => throw new ArgumentOutOfRangeException(nameof(provider), provider, "Sqlite or PostgreSql"),
    };

    /// <summary>The connection string of a database without a table.</summary>
    public abstract string Empty();

    /// <summary>Makes what <see cref="Begin"/> copies; nothing where the portal migrates its own. A run does it once, before its first portal.</summary>
    public virtual Task PrepareAsync() => Task.CompletedTask;

    /// <summary>A database with nothing but what a start of the portal needs; null where the portal makes its own.</summary>
    public abstract string? Begin();

    /// <summary>Keeps what the portal of <paramref name="db"/> holds, under a name to copy it by.</summary>
    public abstract string Keep(PortalDb db, string folder);

    /// <summary>The connection string of a copy; null where it is the file in the data directory.</summary>
    public abstract string? Copy(string template, string data);

    private sealed class SqliteDatabase : TestDatabase
    {
        public override string Provider => "Sqlite";

        public override string? Begin() => null;

        public override string Empty() => $"Data Source={Path.Combine(Directory.CreateTempSubdirectory("citizenportal-empty-").FullName, "portal.db")}";

        public override string Keep(PortalDb db, string folder)
        {
            var file = Path.Combine(folder, "portal.db");
            db.Database.ExecuteSql($"VACUUM INTO {file}");
            return file;
        }

        public override string? Copy(string template, string data)
        {
            File.Copy(template, Path.Combine(data, "portal.db"));
            return null;
        }
    }

    private sealed class PostgreSqlDatabase : TestDatabase
    {
        private const string Bare = "portal_bare";
        private Task? _prepared;
        private int _made;

        public override string Provider => "PostgreSql";

        public override Task PrepareAsync() => _prepared ??= MakeBareAsync();

        private async Task MakeBareAsync()
        {
            await using var portal = ForCommands(Provider, PostgreSqlServer.Instance.CreateDatabase(Bare));
            await PortalStart.PrepareAsync(portal.Services, migrate: true);
            await using var scope = portal.Services.CreateAsyncScope();
            Leave(scope.ServiceProvider.GetRequiredService<PortalDb>());
        }

        public override string Begin() => PostgreSqlServer.Instance.CreateDatabase(NextName(), Bare);

        public override string Keep(PortalDb db, string folder)
        {
            Leave(db);
            return db.Database.GetDbConnection().Database;
        }

        public override string Copy(string template, string data) => PostgreSqlServer.Instance.CreateDatabase(NextName(), template);

        public override string Empty() => PostgreSqlServer.Instance.CreateDatabase(NextName());

        private static void Leave(PortalDb db) => NpgsqlConnection.ClearPool((NpgsqlConnection)db.Database.GetDbConnection());

        private string NextName() => $"portal_{Interlocked.Increment(ref _made)}";
    }

    /// <summary>The portal as the operator's commands see it: no server, no engine, nothing done yet.</summary>
    public static WebApplication ForCommands(string provider, string connection, Action<IServiceCollection>? change = null)
    {
        var data = Directory.CreateTempSubdirectory("citizenportal-command-");
        var builder = WebApplication.CreateBuilder(
        [
            $"--Database:Provider={provider}", $"--ConnectionStrings:Portal={connection}", $"--Portal:DataDirectory={data.FullName}", "--Jobs:Enabled=false",
        ]);
        builder.AddPortal(forCommand: true);
        change?.Invoke(builder.Services);
        return builder.Build();
    }
}
