using Bunit;
using CitizenPortal.Components.Layout;

namespace CitizenPortal.Components.Tests.Layout;

public sealed class PanelTests : BunitContext
{
    [Fact]
    public void Receipt_shows_reference_and_secret() =>
        Assert.Equal(["NT-2020-000431-7", "K7QX-9M2D-TR4W-0HVE"], Render<Panel>(p => p.Add(c => c.Title, "Đã gửi").Add(c => c.Receipt, new("Mã ý kiến", "NT-2020-000431-7", "Mã bí mật", "K7QX-9M2D-TR4W-0HVE"))).FindAll("dd").Select(d => d.TextContent));

    [Fact]
    public void Receipt_without_a_secret_leaves_no_empty_line() =>
        Assert.Single(Render<Panel>(p => p.Add(c => c.Title, "Đã gửi").Add(c => c.Receipt, new("Mã ý kiến", "NT-2020-000431-7"))).FindAll("dt"));
}
