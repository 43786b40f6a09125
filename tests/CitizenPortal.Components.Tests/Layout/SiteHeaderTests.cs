using Bunit;
using CitizenPortal.Components.Layout;

namespace CitizenPortal.Components.Tests.Layout;

public sealed class SiteHeaderTests : BunitContext
{
    [Fact]
    public void Skip_link_comes_first_and_the_current_page_is_told()
    {
        var shown = Render<SiteHeader>(p => p
            .Add(c => c.SkipText, "Đến nội dung chính").Add(c => c.Name, "Hỏi đáp Ninh Thuận").Add(c => c.Owner, "UBND tỉnh").Add(c => c.NavLabel, "Mục chính")
            .Add(c => c.Items, [new("Hỏi - Đáp", "/hoi-dap"), new("Tra cứu", "/tra-cuu", Current: true)]).Add(c => c.DemoText, "Bản chạy thử"));

        Assert.Equal("#noi-dung", shown.Find("a").GetAttribute("href"));
        Assert.Equal("/tra-cuu", Assert.Single(shown.FindAll("[aria-current=page]")).GetAttribute("href"));
        Assert.Equal("Bản chạy thử", shown.Find("header .demo-banner").TextContent);
    }
}
