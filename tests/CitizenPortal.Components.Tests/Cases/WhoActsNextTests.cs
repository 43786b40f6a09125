using Bunit;
using CitizenPortal.Components.Cases;

namespace CitizenPortal.Components.Tests.Cases;

public sealed class WhoActsNextTests : BunitContext
{
    [Fact]
    public void Who_and_by_when_are_both_told()
    {
        var shown = Render<WhoActsNext>(p => p.Add(c => c.Step, new("Việc tiếp theo", "Sở Y tế trả lời", "trước ngày 12/06/2020", "2020-06-12", new("còn 2 ngày", DueTone.Soon))));

        Assert.Equal("Sở Y tế trả lời", shown.Find(".next-who").TextContent);
        Assert.Equal("2020-06-12", shown.Find("time").GetAttribute("datetime"));
        Assert.Equal("còn 2 ngày", shown.Find(".due-soon").TextContent);
    }
}
