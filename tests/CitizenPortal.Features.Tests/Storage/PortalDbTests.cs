using CitizenPortal.Features.Storage;
using CitizenPortal.Migrations.PostgreSql;
using CitizenPortal.Migrations.Sqlite;
using CitizenPortal.Migrations.SqlServer;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace CitizenPortal.Features.Tests.Storage;

public sealed class PortalDbTests
{
    public static TheoryData<IDesignTimeDbContextFactory<PortalDb>> Factories =>
    [
        new CitizenPortal.Migrations.Sqlite.DesignTime(),
        new CitizenPortal.Migrations.SqlServer.DesignTime(),
        new CitizenPortal.Migrations.PostgreSql.DesignTime(),
    ];

    [Theory]
    [MemberData(nameof(Factories), DisableDiscoveryEnumeration = true)]
    public void Passkeys_have_a_table_on_every_provider(IDesignTimeDbContextFactory<PortalDb> factory)
    {
        using var db = factory.CreateDbContext([]);

        Assert.Contains("AspNetUserPasskeys", db.Database.GenerateCreateScript(), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Factories), DisableDiscoveryEnumeration = true)]
    public void Migrations_have_no_change_pending(IDesignTimeDbContextFactory<PortalDb> factory)
    {
        using var db = factory.CreateDbContext([]);

        Assert.False(db.Database.HasPendingModelChanges());
    }

    [Fact]
    public void Providers_have_names_of_their_own() =>
        Assert.Equal(
            ["PostgreSql", "SqlServer", "Sqlite"],
            new IDatabaseProvider[] { new SqliteProvider(), new SqlServerProvider(), new PostgreSqlProvider() }
                .Select(provider => provider.Name)
                .Order(StringComparer.Ordinal));
}
