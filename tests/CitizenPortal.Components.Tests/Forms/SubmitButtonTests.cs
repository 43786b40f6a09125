using Bunit;
using CitizenPortal.Components.Forms;

namespace CitizenPortal.Components.Tests.Forms;

public sealed class SubmitButtonTests : BunitContext
{
    [Theory]
    [InlineData(ButtonKind.Primary, "btn")]
    [InlineData(ButtonKind.Secondary, "btn secondary")]
    [InlineData(ButtonKind.Warn, "btn warn")]
    public void Button_posts_its_name_and_value_to_its_action(ButtonKind kind, string css) =>
        Render<SubmitButton>(p => p.Add(c => c.Label, "Trình duyệt").Add(c => c.Kind, kind).Add(c => c.Name, "viec").Add(c => c.Value, "trinh").Add(c => c.FormAction, "?handler=Submit"))
            .MarkupMatches($"""<button type="submit" class="{css}" name="viec" value="trinh" formaction="?handler=Submit">Trình duyệt</button>""");
}
