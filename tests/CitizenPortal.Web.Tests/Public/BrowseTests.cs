using CitizenPortal.TestKit;

namespace CitizenPortal.Web.Tests.Public;

public sealed class BrowseTests(DemoPortalHost portal) : IClassFixture<DemoPortalHost>
{
    [Fact]
    public async Task List_pages_by_twenty()
    {
        using var visitor = new Visitor(portal);
        var first = await visitor.OpenAsync("/hoi-dap?trang-thai=dang-xu-ly");
        var second = await visitor.OpenAsync(first.QuerySelector(".pager a[rel=next]")!.GetAttribute("href")!);

        Assert.Equal(20, first.QuerySelectorAll(".case-card").Length);
        Assert.Equal("Trang 2", second.QuerySelector(".pager [aria-current=page]").Words());
        Assert.Empty(References(first).Intersect(References(second)));
    }

    [Fact]
    public async Task List_without_filter_holds_answers_and_a_link_to_the_open_cases_with_their_number()
    {
        using var visitor = new Visitor(portal);
        var page = await visitor.OpenAsync("/hoi-dap");
        var link = page.QuerySelector("main a[href='/hoi-dap?trang-thai=dang-xu-ly']")!;
        var open = await visitor.OpenAsync(link.GetAttribute("href")!);

        Assert.All(page.QuerySelectorAll(".case-card .tag"), tag => Assert.Equal("Đã trả lời", tag.TextContent));
        Assert.Equal($"Có {link.TextContent.Split(' ')[1]} ý kiến, mới nhất ở trên.", open.QuerySelector("main [role=status]").Words());
    }

    [Fact]
    public async Task Words_without_marks_find_and_highlight_marked_text()
    {
        using var visitor = new Visitor(portal);
        var page = await visitor.OpenAsync("/hoi-dap?tu-khoa=ke%20hoach%20su%20dung%20dat");

        var hit = page.QuerySelectorAll(".case-card").Take(5).Single(card => card.TextContent.Contains("kế hoạch sử dụng đất", StringComparison.Ordinal));
        Assert.Contains("hoạch", hit.QuerySelectorAll("mark").Select(m => m.TextContent));
        Assert.Equal("ke hoach su dung dat", page.QuerySelector("#tu-khoa")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Case_without_published_words_shows_none()
    {
        using var visitor = new Visitor(portal);
        var page = await visitor.OpenAsync("/hoi-dap?trang-thai=dang-xu-ly");

        Assert.NotEmpty(page.QuerySelectorAll(".case-card"));
        Assert.All(page.QuerySelectorAll(".case-card"), card => Assert.Equal("Nội dung chưa công khai.", card.QuerySelector("p").Words()));
    }

    [Theory]
    [InlineData("/hoi-dap?linh-vuc=khong-co&co-quan=khong-co&trang-thai=khong-co&trang=-7")]
    [InlineData("/hoi-dap?trang=nhieu-lam")]
    [InlineData("/hoi-dap?trang=99999999999")]
    [InlineData("/hoi-dap?tu-khoa=%00%E2%80%AE%EF%BF%BF")]
    [InlineData("/hoi-dap?tu-khoa=%22%20OR%20*%20NEAR(")]
    [InlineData("/hoi-dap?linh-vuc=a&linh-vuc=b")]
    public async Task Unknown_filter_is_left_out_and_never_an_error(string address)
    {
        using var visitor = new Visitor(portal);
        await visitor.OpenAsync(address);

        Assert.True(visitor.Last.IsSuccessStatusCode);
    }

    [Fact]
    public async Task Filters_by_topic_group_and_agency()
    {
        using var visitor = new Visitor(portal);
        var land = await visitor.OpenAsync("/hoi-dap?linh-vuc=DAT&trang-thai=da-tra-loi");
        var agency = await visitor.OpenAsync("/hoi-dap?co-quan=so-noi-vu&trang-thai=da-tra-loi");

        Assert.NotEmpty(References(land));
        Assert.All(agency.QuerySelectorAll(".case-card .meta"), meta => Assert.Contains("Sở Nội vụ", meta.TextContent, StringComparison.Ordinal));
        Assert.NotEmpty(agency.QuerySelectorAll(".case-card"));
    }

    private static string[] References(AngleSharp.Dom.IParentNode page) => [.. page.QuerySelectorAll(".case-card .ref").Select(r => r.TextContent)];
}
