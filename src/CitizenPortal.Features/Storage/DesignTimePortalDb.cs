using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.Extensions.DependencyInjection;

namespace CitizenPortal.Features.Storage;

/// <summary>Builds a <see cref="PortalDb"/> without a host, with the same tables as at run time (passkeys included).</summary>
public abstract class DesignTimePortalDb<TProvider>(string connectionString) : IDesignTimeDbContextFactory<PortalDb>
    where TProvider : IDatabaseProvider, new()
{
    public PortalDb CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<PortalDb>();
        options.UseApplicationServiceProvider(Services());
        new TProvider().Configure(options, connectionString);
        return new PortalDb(options.Options);
    }

    // Identity reads its schema version from the application's services; overriding SchemaVersion on the context does nothing.
    private static ServiceProvider Services() =>
        new ServiceCollection()
            .Configure<IdentityOptions>(o => o.Stores.SchemaVersion = IdentitySchemaVersions.Version3)
            .BuildServiceProvider();
}
