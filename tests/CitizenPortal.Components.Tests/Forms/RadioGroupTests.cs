using Bunit;
using CitizenPortal.Components.Forms;
using CitizenPortal.Features.Words;

namespace CitizenPortal.Components.Tests.Forms;

public sealed class RadioGroupTests : BunitContext
{
    private static readonly Choice[] Choices = [new("co", "Có", "Bản đăng đã che thông tin."), new("khong", "Không")];

    [Fact]
    public void One_choice_is_checked_and_the_first_bears_the_id_of_the_group()
    {
        var shown = Render<RadioGroup>(p => p.Add(c => c.Id, "cong-khai").Add(c => c.Label, "Có đăng không?").Add(c => c.Choices, Choices).Add(c => c.Value, "khong").Add(c => c.Error, "Hãy chọn"));

        Assert.Equal("Có đăng không?", shown.Find("fieldset > legend").TextContent.Trim());
        Assert.Equal("cong-khai-error", shown.Find("fieldset").GetAttribute("aria-describedby"));
        Assert.Equal(["cong-khai", "cong-khai-2"], shown.FindAll("input[type=radio][name=cong-khai]").Select(i => i.Id));
        Assert.Equal("khong", Assert.Single(shown.FindAll("input[checked]")).GetAttribute("value"));
        Assert.Equal("Bản đăng đã che thông tin.", shown.Find("#cong-khai-note").TextContent);
        Assert.Equal("cong-khai-note", shown.Find("#cong-khai").GetAttribute("aria-describedby"));
    }
}
