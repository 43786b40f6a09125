using Bunit;
using CitizenPortal.Components.Layout;

namespace CitizenPortal.Components.Tests.Layout;

public sealed class PagerTests : BunitContext
{
    [Fact]
    public void Neighbours_are_linked_by_relation_and_the_current_page_is_told()
    {
        var shown = Render<Pager>(p => p.Add(c => c.Label, "Phân trang").Add(c => c.Current, "Trang 2 trong 9").Add(c => c.Previous, new("Trang trước", "?trang=1")).Add(c => c.Next, new("Trang sau", "?trang=3")));

        Assert.Equal("?trang=1", shown.Find("nav[aria-label='Phân trang'] a[rel=prev]").GetAttribute("href"));
        Assert.Equal("?trang=3", shown.Find("a[rel=next]").GetAttribute("href"));
        Assert.Equal("Trang 2 trong 9", shown.Find("[aria-current=page]").TextContent);
    }

    [Fact]
    public void A_single_page_has_no_pager() =>
        Assert.Equal("", Render<Pager>(p => p.Add(c => c.Label, "Phân trang").Add(c => c.Current, "Trang 1 trong 1")).Markup.Trim());
}
