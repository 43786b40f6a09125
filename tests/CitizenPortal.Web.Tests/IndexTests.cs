using AngleSharp.Html.Parser;
using CitizenPortal.TestKit;

namespace CitizenPortal.Web.Tests;

public sealed class IndexTests : IDisposable
{
    private readonly PortalHost _portal = new();

    [Fact]
    public async Task First_page_speaks_Vietnamese_without_entities()
    {
        var html = await _portal.CreateClient().GetStringAsync("/", TestContext.Current.CancellationToken);
        var page = new HtmlParser().ParseDocument(html);

        Assert.Equal("vi", page.DocumentElement.GetAttribute("lang"));
        Assert.Contains(page.QuerySelector("h1")!.TextContent, html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Style_sheet_is_served_under_its_fingerprint()
    {
        using var client = _portal.CreateClient();
        var html = await client.GetStringAsync("/", TestContext.Current.CancellationToken);
        var sheet = new HtmlParser().ParseDocument(html).QuerySelector("link[rel=stylesheet]")!.GetAttribute("href")!;

        using var answer = await client.GetAsync(sheet, TestContext.Current.CancellationToken);

        Assert.Matches(@"^/css/site\.\w+\.css$", sheet);
        Assert.True(answer.IsSuccessStatusCode);
    }

    public void Dispose() => _portal.Dispose();
}
