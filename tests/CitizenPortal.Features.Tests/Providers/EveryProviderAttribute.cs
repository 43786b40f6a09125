using System.Reflection;
using CitizenPortal.TestKit;
using Xunit.Sdk;
using Xunit.v3;

namespace CitizenPortal.Features.Tests.Providers;

/// <summary>Runs a theory once for each database engine; one that is not installed is skipped by its name.</summary>
public sealed class EveryProviderAttribute : DataAttribute
{
    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker) =>
        new([new TheoryDataRow<string>("Sqlite"), new TheoryDataRow<string>("PostgreSql") { Skip = PostgreSqlServer.WhyNot }]);

    public override bool SupportsDiscoveryEnumeration() => true;
}
