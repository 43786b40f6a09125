using Bunit;
using CitizenPortal.Components.Cases;

namespace CitizenPortal.Components.Tests.Cases;

public sealed class CaseCardTests : BunitContext
{
    private static readonly CaseCardItem Item = new("NT-2020-000417", "Tách thửa đất", "/hoi-dap/NT-2020-000417", new("Đã trả lời", Tone.Good), "Hồ sơ gồm gì?", "Đất đai", "UBND huyện Ninh Phước", "28/05/2020", "2020-05-28");

    [Theory]
    [InlineData(2, "h2")]
    [InlineData(3, "h3")]
    public void Card_is_named_by_its_linked_title(int level, string heading)
    {
        var shown = Render<CaseCard>(p => p.Add(c => c.Item, Item).Add(c => c.Level, level));

        var title = shown.Find($"{heading} > a");
        Assert.Equal(("Tách thửa đất", "/hoi-dap/NT-2020-000417"), (title.TextContent.Trim(), title.GetAttribute("href")));
        Assert.Equal(title.ParentElement!.Id, shown.Find("article").GetAttribute("aria-labelledby"));
        Assert.Equal("2020-05-28", shown.Find("time").GetAttribute("datetime"));
    }

    [Fact]
    public void Search_hits_in_the_title_are_marked() =>
        Assert.Equal("thửa", Render<CaseCard>(p => p.Add(c => c.Item, Item).Add(c => c.TitleMarks, [new(5, 4)])).Find("h3 mark").TextContent);
}
