using Bunit;

namespace CitizenPortal.Components.Tests;

public sealed class RenderingTests : BunitContext
{
    [Fact]
    public void Component_is_rendered_found_clicked_and_compared()
    {
        var counted = Render<Counted>();

        counted.Find("button").Click();

        counted.MarkupMatches("""<button  type="button">Đã bấm 1 lần</button>""");
        Assert.Throws<HtmlEqualException>(() => counted.MarkupMatches("<button>Đã bấm 2 lần</button>"));
    }
}
