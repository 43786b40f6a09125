using Bunit;
using CitizenPortal.Components.Forms;

namespace CitizenPortal.Components.Tests.Forms;

public sealed class TokenFieldTests : BunitContext
{
    [Fact]
    public void Token_travels_as_a_hidden_field() =>
        Render<TokenField>(p => p.Add(c => c.Token, new("__token", "a<b"))).MarkupMatches("""<input type="hidden" name="__token" value="a&lt;b" />""");
}
