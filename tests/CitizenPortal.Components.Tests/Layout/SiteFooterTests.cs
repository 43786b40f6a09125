using Bunit;
using CitizenPortal.Components.Layout;

namespace CitizenPortal.Components.Tests.Layout;

public sealed class SiteFooterTests : BunitContext
{
    [Fact]
    public void Hotline_is_dialled_without_spaces() =>
        Assert.Equal("tel:02593822683", Render<SiteFooter>(p => p.Add(c => c.NavLabel, "Về Cổng").Add(c => c.Links, []).Add(c => c.HotlineLabel, "Đường dây nóng:").Add(c => c.HotlineNumber, "0259 3822.683")).Find(".hotline a").GetAttribute("href"));
}
