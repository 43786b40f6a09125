using Bunit;
using CitizenPortal.Components.Forms;

namespace CitizenPortal.Components.Tests.Forms;

public sealed class FileFieldTests : BunitContext
{
    [Fact]
    public void Files_may_be_several_of_the_named_kinds()
    {
        var input = Render<FileField>(p => p.Add(c => c.Id, "tep").Add(c => c.Label, "Ảnh").Add(c => c.Accept, ".jpg,.png").Add(c => c.Multiple, true)).Find("input[type=file]");

        Assert.Equal(".jpg,.png", input.GetAttribute("accept"));
        Assert.True(input.HasAttribute("multiple"));
    }
}
