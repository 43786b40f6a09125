using Bunit;
using CitizenPortal.Components.Layout;

namespace CitizenPortal.Components.Tests.Layout;

public sealed class BreadcrumbsTests : BunitContext
{
    [Fact]
    public void Last_crumb_is_the_current_page_and_no_link()
    {
        var shown = Render<Breadcrumbs>(p => p.Add(c => c.Label, "Bạn đang ở").Add(c => c.Links, [new("Trang chủ", "/")]).Add(c => c.Current, "Tra cứu"));

        Assert.Equal("Tra cứu", shown.Find("nav[aria-label='Bạn đang ở'] li[aria-current=page]").TextContent);
        Assert.Equal("/", Assert.Single(shown.FindAll("a")).GetAttribute("href"));
    }
}
