using CitizenPortal.Features.Ports;
using CitizenPortal.Features.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using SQLitePCL;

namespace CitizenPortal.Migrations.Sqlite;

public sealed class SqliteProvider : IDatabaseProvider
{
    public string Name => "Sqlite";

    public IQuestionSearch Search { get; } = new SqliteQuestionSearch();

    public void Configure(DbContextOptionsBuilder options, string connectionString) =>
        options.UseSqlite(connectionString, o => o.MigrationsAssembly(typeof(SqliteProvider).Assembly))
            .AddInterceptors(new SqlitePragmas());

    public bool IsUniqueViolation(DbUpdateException failure) =>
        failure.InnerException is SqliteException
        {
            SqliteExtendedErrorCode: raw.SQLITE_CONSTRAINT_UNIQUE or raw.SQLITE_CONSTRAINT_PRIMARYKEY,
        };

    /// <summary>A killed process leaves EF's lock row behind and the next `Migrate` would wait for it for ever.</summary>
    public async Task PrepareAsync(PortalDb db, CancellationToken ct)
    {
        var locked = await db.Database.SqlQuery<int>($"SELECT COUNT(*) AS \"Value\" FROM sqlite_master WHERE name = '__EFMigrationsLock'").SingleAsync(ct);
        if (locked > 0)
        {
            await db.Database.ExecuteSqlAsync($"DELETE FROM \"__EFMigrationsLock\"", ct);
        }
    }

    public async Task<DateTimeOffset> NowAsync(PortalDb db, CancellationToken ct)
    {
        var text = await db.Database.SqlQuery<string>($"SELECT strftime('%Y-%m-%dT%H:%M:%fZ', 'now') AS \"Value\"").SingleAsync(ct);
        return DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
    }
}
