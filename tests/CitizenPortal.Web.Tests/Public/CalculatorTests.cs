using CitizenPortal.TestKit;

namespace CitizenPortal.Web.Tests.Public;

public sealed class CalculatorTests(PortalHost portal) : IClassFixture<PortalHost>
{
    [Theory]
    [InlineData("loai=question&ngay=2020-04-27", "20/05/2020")]
    [InlineData("loai=tu-nhap&so=15&don-vi=wd&ngay=27/4/2020", "20/05/2020")]
    [InlineData("loai=tu-nhap&so=30&don-vi=d&ngay=2020-08-03", "03/09/2020")]
    [InlineData("loai=tu-nhap&so=2&ngay=2025-04-25", "28/04/2025")]
    public async Task Day_and_term_give_the_due_date_with_every_step(string query, string due)
    {
        using var visitor = new Visitor(portal);
        var page = await visitor.OpenAsync($"/thoi-han?{query}");

        Assert.EndsWith(due, page.QuerySelector("#ket-qua")!.TextContent, StringComparison.Ordinal);
        Assert.True(page.QuerySelectorAll(".answer li").Length >= 2);
        Assert.Empty(page.QuerySelectorAll(".error-summary"));
    }

    [Fact]
    public async Task Form_alone_asks_nothing_and_answers_nothing()
    {
        using var visitor = new Visitor(portal);
        var page = await visitor.OpenAsync("/thoi-han");

        Assert.Equal("Tính thời hạn", page.Heading());
        Assert.Null(page.QuerySelector("#ket-qua"));
        Assert.Empty(page.QuerySelectorAll(".error-summary"));
    }

    [Theory]
    [InlineData("loai=question&ngay=mai", "#ngay")]
    [InlineData("loai=question&ngay=0001-01-01", "#ngay")]
    [InlineData("loai=khong-co&ngay=2020-04-27", "#loai")]
    [InlineData("loai=question&ngay=2001-04-27", "#loai")]
    [InlineData("loai=tu-nhap&so=-3&ngay=2020-04-27", "#so")]
    [InlineData("loai=tu-nhap&so=999999999999&ngay=2020-04-27", "#so")]
    [InlineData("loai=tu-nhap&ngay=2020-04-27", "#so")]
    public async Task What_cannot_be_counted_is_said_in_a_summary_that_points_at_its_field(string query, string field)
    {
        using var visitor = new Visitor(portal);
        var page = await visitor.OpenAsync($"/thoi-han?{query}");

        Assert.Equal(field, Assert.Single(page.QuerySelectorAll(".error-summary a")).GetAttribute("href"));
        Assert.Null(page.QuerySelector("#ket-qua"));
        Assert.StartsWith("Lỗi", page.Title, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("so=5&ngay=2027-02-01")]
    [InlineData("so=1000&ngay=2050-12-31")]
    [InlineData("so=1000&don-vi=d&ngay=31/12/2050")]
    [InlineData("so=1&ngay=1990-01-01")]
    public async Task Date_in_a_year_that_nobody_approved_is_called_provisional(string query)
    {
        using var visitor = new Visitor(portal);
        var page = await visitor.OpenAsync($"/thoi-han?loai=tu-nhap&{query}");

        Assert.NotNull(page.QuerySelector("#ket-qua"));
        Assert.Contains("tạm tính", page.QuerySelector(".answer .notice-warn")!.TextContent, StringComparison.Ordinal);
    }
}
