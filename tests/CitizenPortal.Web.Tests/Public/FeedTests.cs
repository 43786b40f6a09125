using System.Net;
using System.Xml.Linq;
using CitizenPortal.TestKit;

namespace CitizenPortal.Web.Tests.Public;

public sealed class FeedTests(DemoPortalHost portal) : IClassFixture<DemoPortalHost>
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    [Fact]
    public async Task Feed_is_atom_with_what_every_entry_needs()
    {
        using var visitor = new Visitor(portal);
        var feed = XElement.Parse(await visitor.TextAsync("/hoi-dap.atom"));

        Assert.Equal("application/atom+xml", visitor.Last.Content.Headers.ContentType!.MediaType);
        Assert.NotEmpty(feed.Elements(Atom + "entry"));
        Assert.All(feed.Elements(Atom + "entry").Append(feed), node =>
            Assert.All(new[] { "id", "title", "updated" }, name => Assert.NotEqual("", node.Element(Atom + name)!.Value)));
        Assert.All(feed.Descendants(Atom + "updated"), date => Assert.True(DateTimeOffset.TryParse(date.Value, System.Globalization.CultureInfo.InvariantCulture, out _)));
    }

    [Fact]
    public async Task Unchanged_feed_is_not_sent_twice()
    {
        using var visitor = new Visitor(portal);
        await visitor.TextAsync("/hoi-dap.atom");
        using var request = new HttpRequestMessage(HttpMethod.Get, "/hoi-dap.atom");
        request.Headers.IfNoneMatch.Add(visitor.Last.Headers.ETag!);

        using var answer = await visitor.SendAsync(request);

        Assert.Equal(HttpStatusCode.NotModified, answer.StatusCode);
    }
}
