using Bunit;
using CitizenPortal.Components.Forms;

namespace CitizenPortal.Components.Tests.Forms;

public sealed class ErrorSummaryTests : BunitContext
{
    [Fact]
    public void Each_error_links_to_its_field_and_the_summary_takes_the_focus()
    {
        var shown = Render<ErrorSummary>(p => p
            .Add(c => c.Title, "Có 2 chỗ cần sửa")
            .Add(c => c.Errors, [new("cau-hoi", "Hãy viết câu hỏi"), new("dien-thoai", "Số điện thoại thiếu chữ số")]));

        var box = shown.Find("[role=alert]");
        Assert.Equal("-1", box.GetAttribute("tabindex"));
        Assert.True(box.HasAttribute("autofocus"));
        Assert.Equal("Có 2 chỗ cần sửa", shown.Find($"#{box.GetAttribute("aria-labelledby")}").TextContent);
        Assert.Equal(["#cau-hoi", "#dien-thoai"], shown.FindAll("li a").Select(a => a.GetAttribute("href")));
    }

    [Fact]
    public void Nothing_is_shown_without_errors() =>
        Assert.Equal("", Render<ErrorSummary>(p => p.Add(c => c.Title, "Có chỗ cần sửa").Add(c => c.Errors, [])).Markup.Trim());
}
