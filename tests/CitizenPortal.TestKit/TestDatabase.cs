using CitizenPortal.Features.Storage;
using CitizenPortal.Web.Startup;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace CitizenPortal.TestKit;

/// <summary>The database engine under a test's portal: how a seeded portal becomes a template, and how a template is copied.</summary>
internal abstract class TestDatabase
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
        private int _made;

        public override string Provider => "PostgreSql";

        public override string Begin()
        {
            var connection = PostgreSqlServer.Instance.CreateDatabase(NextName());
            Migrate(Provider, connection);
            return connection;
        }

        public override string Keep(PortalDb db, string folder)
        {
            NpgsqlConnection.ClearPool((NpgsqlConnection)db.Database.GetDbConnection());
            return db.Database.GetDbConnection().Database;
        }

        public override string Copy(string template, string data) => PostgreSqlServer.Instance.CreateDatabase(NextName(), template);

        private string NextName() => $"portal_{Interlocked.Increment(ref _made)}";
    }

    /// <summary>What the command `migrate` does: schema, search index, reference data.</summary>
    public static void Migrate(string provider, string connection)
    {
        var data = Directory.CreateTempSubdirectory("citizenportal-migrating-");
        var builder = WebApplication.CreateBuilder(
        [
            $"--Database:Provider={provider}", $"--ConnectionStrings:Portal={connection}", $"--Portal:DataDirectory={data.FullName}", "--Jobs:Enabled=false",
        ]);
        builder.AddPortal(forCommand: true);
        using var portal = builder.Build();
        PortalStart.PrepareAsync(portal.Services, migrate: true).GetAwaiter().GetResult();
        using var scope = portal.Services.CreateScope();
        if (scope.ServiceProvider.GetRequiredService<PortalDb>().Database.GetDbConnection() is NpgsqlConnection pooled)
        {
            NpgsqlConnection.ClearPool(pooled);
        }
    }
}
