using Bunit;
using CitizenPortal.Components.Forms;

namespace CitizenPortal.Components.Tests.Forms;

public sealed class SelectFieldTests : BunitContext
{
    [Fact]
    public void Groups_become_optgroups_and_the_value_is_selected()
    {
        var shown = Render<SelectField>(p => p
            .Add(c => c.Id, "xa").Add(c => c.Label, "Xã").Add(c => c.EmptyLabel, "Chọn một nơi").Add(c => c.Value, "2")
            .Add(c => c.Groups, [new(null, [new("0", "Tôi không rõ, nhờ chuyển giúp")]), new("Huyện Ninh Phước", [new("1", "Xã Phước Thuận"), new("2", "Xã An Hải")])]));

        Assert.Equal(["Chọn một nơi", "Tôi không rõ, nhờ chuyển giúp"], shown.FindAll("select#xa > option").Select(o => o.TextContent));
        Assert.Equal(2, shown.FindAll("optgroup[label='Huyện Ninh Phước'] > option").Count);
        Assert.Equal("Xã An Hải", Assert.Single(shown.FindAll("option[selected]")).TextContent);
    }
}
