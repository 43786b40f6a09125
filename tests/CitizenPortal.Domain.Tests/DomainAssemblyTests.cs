using System.Reflection;

namespace CitizenPortal.Domain.Tests;

public sealed class DomainAssemblyTests
{
    [Fact]
    public void Domain_refers_to_nothing_but_the_runtime()
    {
        var domain = Assembly.Load("CitizenPortal.Domain");

        Assert.All(domain.GetReferencedAssemblies(), name => Assert.StartsWith("System.", name.Name, StringComparison.Ordinal));
    }
}
