using Bunit;
using CitizenPortal.Components.Cases;

namespace CitizenPortal.Components.Tests.Cases;

public sealed class DescriptionTableTests : BunitContext
{
    [Fact]
    public void Facts_are_a_table_with_a_header_for_every_row() =>
        Assert.Equal("Ngày nhận", Render<DescriptionTable>(p => p.Add(c => c.Caption, "Cách tính").Add(c => c.Rows, [new("Ngày nhận", "01/06/2020")])).Find("th[scope=row]").TextContent);
}
