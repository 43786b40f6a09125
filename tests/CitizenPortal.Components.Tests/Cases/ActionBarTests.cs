using Bunit;
using CitizenPortal.Components.Cases;

namespace CitizenPortal.Components.Tests.Cases;

public sealed class ActionBarTests : BunitContext
{
    [Fact]
    public void Allowed_act_opens_its_panel_and_a_refused_one_says_why()
    {
        var shown = Render<ActionBar>(p => p
            .Add(c => c.Label, "Việc có thể làm").Add(c => c.BlockedText, "Chưa làm được")
            .Add(c => c.Items, [new("Trình duyệt", "trinh", true, []), new("Gia hạn", "gia-han", false, ["Đã gia hạn một lần.", "Đã quá hạn."])])
            .Add(c => c.Panel, item => $"<button>{item.Label}</button>"));

        Assert.Equal("Trình duyệt", shown.Find("details#trinh button").TextContent);
        Assert.Empty(shown.FindAll("details#gia-han button"));
        Assert.Equal(["Đã gia hạn một lần.", "Đã quá hạn."], shown.FindAll("details#gia-han li").Select(l => l.TextContent));
        Assert.Contains("Chưa làm được", shown.Find("details#gia-han summary").TextContent);
    }
}
