using CitizenPortal.Features.Storage;

namespace CitizenPortal.Migrations.SqlServer;

public sealed class DesignTime() : DesignTimePortalDb<SqlServerProvider>("Server=localhost;Database=portal");
