using CitizenPortal.Features.Ports;
using CitizenPortal.Features.Storage;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;

namespace CitizenPortal.Migrations.SqlServer;

public sealed class SqlServerProvider : IDatabaseProvider
{
    private const int DuplicateIndexKey = 2601;
    private const int DuplicateConstraintKey = 2627;

    public string Name => "SqlServer";

    public IQuestionSearch Search { get; } = new SqlServerQuestionSearch();

    public void Configure(DbContextOptionsBuilder options, string connectionString) =>
        options.UseSqlServer(connectionString, o => o.MigrationsAssembly(typeof(SqlServerProvider).Assembly).EnableRetryOnFailure());

    public bool IsUniqueViolation(DbUpdateException failure) =>
        failure.InnerException is SqlException { Number: DuplicateIndexKey or DuplicateConstraintKey };

    public Task PrepareAsync(PortalDb db, CancellationToken ct) => Task.CompletedTask;

    public async Task<DateTimeOffset> NowAsync(PortalDb db, CancellationToken ct) =>
        new(DateTime.SpecifyKind(await db.Database.SqlQuery<DateTime>($"SELECT SYSUTCDATETIME() AS \"Value\"").SingleAsync(ct), DateTimeKind.Utc));
}
