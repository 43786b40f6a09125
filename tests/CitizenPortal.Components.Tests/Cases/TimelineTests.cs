using Bunit;
using CitizenPortal.Components.Cases;

namespace CitizenPortal.Components.Tests.Cases;

public sealed class TimelineTests : BunitContext
{
    [Fact]
    public void Steps_stand_in_the_given_order_with_machine_readable_times()
    {
        var shown = Render<Timeline>(p => p.Add(c => c.Label, "Diễn biến").Add(c => c.Entries,
            [new("11/05/2020 09:14", "2020-05-11T09:14+07:00", "Đã gửi"), new("28/05/2020 10:30", "2020-05-28T10:30+07:00", "Đã trả lời", "Sở Y tế", "Xem bên dưới.", Tone.Good)]));

        Assert.Equal("Diễn biến", shown.Find("ol").GetAttribute("aria-label"));
        Assert.Equal(["Đã gửi", "Đã trả lời"], shown.FindAll("ol > li > h3").Select(h => h.TextContent));
        Assert.Equal(["2020-05-11T09:14+07:00", "2020-05-28T10:30+07:00"], shown.FindAll("time").Select(t => t.GetAttribute("datetime")));
        Assert.Equal("tone-good", shown.Find("li:last-child").ClassName);
    }
}
