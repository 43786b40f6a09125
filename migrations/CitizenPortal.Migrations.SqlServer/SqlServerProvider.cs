using CitizenPortal.Features.Storage;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;

namespace CitizenPortal.Migrations.SqlServer;

public sealed class SqlServerProvider : IDatabaseProvider
{
    private const int DuplicateIndexKey = 2601;
    private const int DuplicateConstraintKey = 2627;

    public string Name => "SqlServer";

    public void Configure(DbContextOptionsBuilder options, string connectionString) =>
        options.UseSqlServer(connectionString, o => o.MigrationsAssembly(typeof(SqlServerProvider).Assembly));

    public bool IsUniqueViolation(DbUpdateException failure) =>
        failure.InnerException is SqlException { Number: DuplicateIndexKey or DuplicateConstraintKey };
}
