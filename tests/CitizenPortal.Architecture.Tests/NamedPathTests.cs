using CitizenPortal.Architecture.Tests.Reading;

namespace CitizenPortal.Architecture.Tests;

public sealed class NamedPathTests
{
    [Fact]
    public void Every_path_that_a_document_names_exists() =>
        Wall.Holds(NamedPathRules.Missing(NamedPathRules.Documents(Sources.Project), Sources.Project));

    [Fact]
    public void Nothing_unlisted_stands_at_the_root() => Wall.Holds(NamedPathRules.Unlisted(Sources.RootNames()));

    [Fact]
    public void Every_decision_is_numbered_once_and_has_its_parts()
    {
        var decisions = Sources.Project.Under("src/decisions/").Where(f => !f.Path.EndsWith("README.md", StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(decisions);
        Assert.Equal(decisions.Count, decisions.Select(d => Path.GetFileName(d.Path)[..4]).Distinct().Count());
        Wall.Holds(decisions.SelectMany(d => new[] { "## Context", "## Decision", "## Consequences", "## When this does not apply" }
            .Where(part => !d.Text.Contains(part, StringComparison.Ordinal)).Select(part => $"{d.Path} lacks {part}")));
    }

    [Fact]
    public void Names_of_what_is_not_there_are_caught()
    {
        var sources = Sources.Of(
            ("src/README.md", "`Gone.cs`, `src/gone/`, [link](../tests/Gone.md), `Here.cs`, `src/Here.cs`, [ok](Here.cs), `/tra-cuu`, `Domain/...`, `dotnet build`, `Portal:Key`"),
            ("src/Here.cs", ""));

        Assert.Equal(
            ["src/README.md names Gone.cs", "src/README.md names src/gone", "src/README.md names ../tests/Gone.md"],
            NamedPathRules.Missing(NamedPathRules.Documents(sources), sources));
    }

    [Fact]
    public void A_thing_left_at_the_root_is_caught() => Assert.Equal(["notes.txt"], NamedPathRules.Unlisted(["src", "README.md", "notes.txt"]));
}
