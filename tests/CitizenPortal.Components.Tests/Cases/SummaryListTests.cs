using Bunit;
using CitizenPortal.Components.Cases;

namespace CitizenPortal.Components.Tests.Cases;

public sealed class SummaryListTests : BunitContext
{
    [Fact]
    public void Change_is_a_link_or_a_button_and_says_of_what()
    {
        var shown = Render<SummaryList>(p => p.Add(c => c.Rows,
            [new("Nơi ở", "Xã Phước Thuận", new("Sửa", "nơi ở", "/noi-o")), new("Họ tên", "Không ghi", new("Sửa", "họ tên", null, "buoc", "5")), new("Mã", "NT-1")]));

        Assert.Equal("Sửa nơi ở", shown.Find("a[href='/noi-o']").TextContent);
        var button = shown.Find("button");
        Assert.Equal(("Sửa họ tên", "buoc", "5"), (button.TextContent, button.GetAttribute("name"), button.GetAttribute("value")));
        Assert.Single(shown.FindAll("dl > div:last-child > dd"));
    }
}
