using CitizenPortal.Architecture.Tests.Reading;

namespace CitizenPortal.Architecture.Tests;

public sealed class LeftoverTests
{
    [Fact]
    public void No_file_holds_a_leftover() => Wall.Holds(LeftoverRules.In(Sources.Project));

    [Theory]
    [InlineData("var path = \"/home/me/data\";")]
    [InlineData("see https://api.nuget.org/v3/index.json")]
    [InlineData("// TODO later")]
    [InlineData("throw new NotImplementedException();")]
    public void A_leftover_is_caught(string text) => Assert.Single(LeftoverRules.In(Sources.Of(("src/Offender.cs", text))));

    [Fact]
    public void An_address_of_the_portal_is_none() => Wall.Holds(LeftoverRules.In(Sources.Of(("src/Fine.cs", "\"/hoi-dap/home/\" + \"https://example.vn/work/x\""))));
}
