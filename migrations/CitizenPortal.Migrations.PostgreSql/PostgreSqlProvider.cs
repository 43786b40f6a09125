using CitizenPortal.Features.Ports;
using CitizenPortal.Features.Storage;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CitizenPortal.Migrations.PostgreSql;

public sealed class PostgreSqlProvider : IDatabaseProvider
{
    public string Name => "PostgreSql";

    public IQuestionSearch Search { get; } = new PostgreSqlQuestionSearch();

    public void Configure(DbContextOptionsBuilder options, string connectionString) =>
        options.UseNpgsql(connectionString, o => o.MigrationsAssembly(typeof(PostgreSqlProvider).Assembly));

    public bool IsUniqueViolation(DbUpdateException failure) =>
        failure.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation };

    public Task PrepareAsync(PortalDb db, CancellationToken ct) => Task.CompletedTask;

    public async Task<DateTimeOffset> NowAsync(PortalDb db, CancellationToken ct) =>
        new(await db.Database.SqlQuery<DateTime>($"SELECT clock_timestamp() AT TIME ZONE 'UTC' AS \"Value\"").SingleAsync(ct), TimeSpan.Zero);
}
