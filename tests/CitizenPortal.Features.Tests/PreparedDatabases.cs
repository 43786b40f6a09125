using CitizenPortal.TestKit;

[assembly: AssemblyFixture(typeof(CitizenPortal.Features.Tests.PreparedDatabases))]

namespace CitizenPortal.Features.Tests;

/// <summary>The databases of this run that portals are copied from, made before the first test.</summary>
public sealed class PreparedDatabases : IAsyncLifetime
{
    public async ValueTask InitializeAsync()
    {
        if (PostgreSqlServer.WhyNot is null)
        {
            await TestDatabase.Named("PostgreSql").PrepareAsync();
        }
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
