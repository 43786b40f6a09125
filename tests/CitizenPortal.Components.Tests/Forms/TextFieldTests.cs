using Bunit;
using CitizenPortal.Components.Forms;

namespace CitizenPortal.Components.Tests.Forms;

public sealed class TextFieldTests : BunitContext
{
    [Fact]
    public void Label_hint_and_error_are_tied_to_the_input()
    {
        var shown = Render<TextField>(p => p
            .Add(c => c.Id, "dien-thoai").Add(c => c.Name, "DienThoai").Add(c => c.Label, "Số điện thoại").Add(c => c.Optional, "(không bắt buộc)")
            .Add(c => c.Hint, "Chúng tôi nhắn khi có trả lời.").Add(c => c.Error, "Thiếu chữ số").Add(c => c.ErrorPrefix, "Lỗi:")
            .Add(c => c.InputMode, "tel").Add(c => c.Autocomplete, "tel").Add(c => c.MaxLength, 20).Add(c => c.Value, "0912 34"));

        var input = shown.Find("input#dien-thoai");
        Assert.Equal("Số điện thoại (không bắt buộc)", shown.Find("label[for=dien-thoai]").TextContent.Trim());
        Assert.Equal("dien-thoai-hint dien-thoai-error", input.GetAttribute("aria-describedby"));
        Assert.Equal("Lỗi: Thiếu chữ số", shown.Find("#dien-thoai-error").TextContent);
        Assert.Equal("true", input.GetAttribute("aria-invalid"));
        Assert.Equal(("DienThoai", "0912 34", "tel", "tel", "20"), (input.GetAttribute("name"), input.GetAttribute("value"), input.GetAttribute("inputmode"), input.GetAttribute("autocomplete"), input.GetAttribute("maxlength")));
    }

    [Fact]
    public void Plain_field_describes_nothing_and_takes_its_id_as_name()
    {
        var input = Render<TextField>(p => p.Add(c => c.Id, "ma").Add(c => c.Label, "Mã")).Find("input");

        Assert.False(input.HasAttribute("aria-describedby"));
        Assert.False(input.HasAttribute("aria-invalid"));
        Assert.Equal("ma", input.GetAttribute("name"));
    }

    [Fact]
    public void Label_may_be_the_heading_of_a_question_page() =>
        Assert.Equal("Tên bạn", Render<TextField>(p => p.Add(c => c.Id, "ten").Add(c => c.Label, "Tên bạn").Add(c => c.LabelIsHeading, true)).Find("h1 > label[for=ten]").TextContent.Trim());
}
