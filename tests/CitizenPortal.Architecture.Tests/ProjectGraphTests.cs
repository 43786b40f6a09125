namespace CitizenPortal.Architecture.Tests;

public sealed class ProjectGraphTests
{
    private static readonly ProjectGraph Allowed = new(new Dictionary<string, string[]>
    {
        ["Domain"] = [],
        ["Features"] = ["Domain"],
        ["Components"] = ["Domain", "Features"],
        ["Infrastructure"] = ["Features"],
        ["Hangfire"] = ["Features"],
        ["MailKit"] = ["Features"],
        ["Migrations.Sqlite"] = ["Features"],
        ["Migrations.SqlServer"] = ["Features", "Microsoft.SqlServer.Server"],
        ["Migrations.PostgreSql"] = ["Features"],
        ["Microsoft.SqlServer.Server"] = [],
        ["Assets"] = [],
        ["Web"] =
        [
            "Domain", "Features", "Components", "Infrastructure", "Hangfire", "MailKit",
            "Migrations.Sqlite", "Migrations.SqlServer", "Migrations.PostgreSql", "Assets",
        ],
    });

    [Fact]
    public void Projects_refer_only_to_what_they_may() => Wall.Holds(ProjectGraph.Read().DifferencesFrom(Allowed));

    [Fact]
    public void An_offender_is_caught()
    {
        var offender = new ProjectGraph(new Dictionary<string, string[]>(Allowed.References)
        {
            ["Domain"] = ["Features"],
            ["Components"] = ["Domain"],
        });

        Assert.Equal(
            ["not allowed: Domain -> Features", "missing: Components -> Features"],
            offender.DifferencesFrom(Allowed));
    }
}
