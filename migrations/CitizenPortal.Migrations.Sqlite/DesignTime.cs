using CitizenPortal.Features.Storage;

namespace CitizenPortal.Migrations.Sqlite;

public sealed class DesignTime() : DesignTimePortalDb<SqliteProvider>("Data Source=:memory:");
