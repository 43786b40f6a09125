using Bunit;
using CitizenPortal.Components.Forms;

namespace CitizenPortal.Components.Tests.Forms;

public sealed class CheckFieldTests : BunitContext
{
    [Fact]
    public void Every_given_value_is_checked()
    {
        var shown = Render<CheckField>(p => p
            .Add(c => c.Id, "nhan").Add(c => c.Label, "Cách nhận").Add(c => c.Values, ["thu", "tin"])
            .Add(c => c.Choices, [new("thu", "Thư điện tử"), new("goi", "Điện thoại"), new("tin", "Tin nhắn")]));

        Assert.Equal(["thu", "tin"], shown.FindAll("input[type=checkbox][checked]").Select(i => i.GetAttribute("value")));
        Assert.Equal("Điện thoại", shown.Find("label[for=nhan-2]").TextContent);
    }
}
