using Bunit;
using CitizenPortal.Components.Layout;

namespace CitizenPortal.Components.Tests.Layout;

public sealed class EmptyStateTests : BunitContext
{
    [Fact]
    public void Empty_list_offers_a_way_on() =>
        Assert.Equal("/gui-cau-hoi", Render<EmptyState>(p => p.Add(c => c.Title, "Chưa có").Add(c => c.Link, new("Gửi câu hỏi", "/gui-cau-hoi"))).Find("a.btn").GetAttribute("href"));
}
