using CitizenPortal.TestKit;

namespace CitizenPortal.Web.Tests.Public;

public sealed class HomeTests(DemoPortalHost portal) : IClassFixture<DemoPortalHost>
{
    [Fact]
    public async Task Home_offers_search_question_newest_answers_and_topics()
    {
        using var visitor = new Visitor(portal);
        var page = await visitor.OpenAsync("/");

        Assert.Equal("/hoi-dap", page.QuerySelector("form[role=search]")!.GetAttribute("action"));
        Assert.NotNull(page.QuerySelector("a.btn[href='/gui-cau-hoi']"));
        Assert.Equal(5, page.QuerySelectorAll(".case-card").Length);
        Assert.NotEmpty(page.QuerySelectorAll(".topics a"));
        Assert.Equal(4, page.QuerySelectorAll(".steps li").Length);
        Assert.Contains("01/06/2020", page.QuerySelector(".demo-banner").Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_sets_no_cookie_and_holds_no_token()
    {
        using var visitor = new Visitor(portal);
        var page = await visitor.OpenAsync("/gui-cau-hoi");

        Assert.False(visitor.Last.Headers.Contains("Set-Cookie"));
        Assert.Null(page.QuerySelector("input[name='__RequestVerificationToken']"));
    }
}
