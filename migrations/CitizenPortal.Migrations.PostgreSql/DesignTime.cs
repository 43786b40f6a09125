using CitizenPortal.Features.Storage;

namespace CitizenPortal.Migrations.PostgreSql;

public sealed class DesignTime() : DesignTimePortalDb<PostgreSqlProvider>("Host=localhost;Database=portal");
