using Bunit;
using CitizenPortal.Components.Forms;

namespace CitizenPortal.Components.Tests.Forms;

public sealed class TextAreaFieldTests : BunitContext
{
    [Theory]
    [InlineData("Dòng một\nDòng hai <b>đậm</b>")]
    [InlineData("\nbắt đầu bằng dòng trống")]
    [InlineData("")]
    public void Typed_text_comes_back_letter_by_letter(string typed)
    {
        var area = Render<TextAreaField>(p => p.Add(c => c.Id, "cau-hoi").Add(c => c.Label, "Câu hỏi").Add(c => c.Value, typed).Add(c => c.Rows, 8)).Find("textarea");

        Assert.Equal(typed, area.TextContent);
        Assert.Equal("8", area.GetAttribute("rows"));
    }
}
