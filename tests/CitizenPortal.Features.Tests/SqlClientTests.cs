using System.Reflection;
using Microsoft.Data.SqlClient;

namespace CitizenPortal.Features.Tests;

public sealed class SqlClientTests
{
    [Fact]
    public void Types_that_commands_with_parameters_need_are_found()
    {
        var wanted = typeof(SqlConnection).Assembly.GetReferencedAssemblies()
            .Single(name => name.Name == "Microsoft.SqlServer.Server");

        var found = Assembly.Load(wanted);

        Assert.NotNull(found.GetType("Microsoft.SqlServer.Server.SqlUserDefinedTypeAttribute"));
    }
}
