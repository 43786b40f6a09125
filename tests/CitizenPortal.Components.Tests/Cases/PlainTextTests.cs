using Bunit;
using CitizenPortal.Components.Cases;

namespace CitizenPortal.Components.Tests.Cases;

public sealed class PlainTextTests : BunitContext
{
    [Fact]
    public void Empty_lines_part_paragraphs_and_single_breaks_stay() =>
        Render<PlainText>(p => p.Add(c => c.Text, "Một\r\nhai\n\n\nBa & <i>bốn</i>"))
            .MarkupMatches("""<div class="prose"><p>Một<br />hai</p><p>Ba &amp; &lt;i&gt;bốn&lt;/i&gt;</p></div>""");

    [Fact]
    public void Personal_data_is_marked_with_what_it_is()
    {
        var shown = Render<PlainText>(p => p.Add(c => c.Text, "Gọi 0912 345 678 nhé").Add(c => c.Marks, [new(4, 12, "số điện thoại")]));

        Assert.Equal("0912 345 678 (số điện thoại)", shown.Find("mark").TextContent);
        Assert.Equal("Gọi 0912 345 678 (số điện thoại) nhé", shown.Find("p").TextContent.Trim());
    }
}
