using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using CitizenPortal.Components.Public;
using CitizenPortal.Features.Agencies;
using CitizenPortal.Features.Reading.Feed;
using CitizenPortal.Features.Words;
using CitizenPortal.Web.Startup;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace CitizenPortal.Web.Pages.Questions;

/// <summary>The newest answers as Atom 1.0 (RFC 4287), redacted copies only.</summary>
[AllowAnonymous]
public sealed class FeedModel(NewestAnswersQuery newest, ReferenceBook book, IOptions<PortalOptions> portal) : PageModel
{
    private const int Entries = 30;
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var entries = await newest.FeedAsync(Entries, ct);
        var bytes = new UTF8Encoding(false).GetBytes("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n" + Document(entries));
        var tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, 12))}\"");
        Response.Headers.CacheControl = "public, max-age=60";
        return new FileContentResult(bytes, "application/atom+xml; charset=utf-8") { EntityTag = tag };
    }

    private XElement Document(IReadOnlyList<FeedEntryView> entries) => new(
        Atom + "feed",
        new XAttribute(XNamespace.Xml + "lang", "vi"),
        new XElement(Atom + "id", Absolute(Links.Feed)),
        new XElement(Atom + "title", Say.Public["Feed.Title"]),
        new XElement(Atom + "updated", Shown.Iso(entries.Count > 0 ? entries[0].PublishedAt : DateTimeOffset.UnixEpoch)),
        new XElement(Atom + "author", new XElement(Atom + "name", Say.Public["Site.Owner"])),
        Link("self", Links.Feed, "application/atom+xml"),
        Link("alternate", Links.Browse(), "text/html"),
        entries.Select(Entry));

    private XElement Entry(FeedEntryView entry) => new(
        Atom + "entry",
        new XElement(Atom + "id", Absolute(Links.Case(entry.Reference))),
        new XElement(Atom + "title", Xml(CaseTitle.Of(entry.Excerpt).Title)),
        new XElement(Atom + "published", Shown.Iso(entry.ReceivedAt)),
        new XElement(Atom + "updated", Shown.Iso(entry.PublishedAt)),
        entry.Lead is null ? null : new XElement(Atom + "author", new XElement(Atom + "name", book.Current.AgencyFullName(entry.Lead))),
        entry.Topic is null ? null : new XElement(Atom + "category", new XAttribute("term", entry.Topic), new XAttribute("label", book.Current.TopicName(entry.Topic))),
        Link("alternate", Links.Case(entry.Reference), "text/html"),
        new XElement(Atom + "summary", Xml(entry.Excerpt)),
        new XElement(Atom + "content", new XAttribute("type", "text"), Xml(entry.Answer)));

    private XElement Link(string rel, string path, string type) =>
        new(Atom + "link", new XAttribute("rel", rel), new XAttribute("type", type), new XAttribute("href", Absolute(path)));

    private string Absolute(string path) => Links.Absolute(portal.Value.PublicBaseUrl, path);

    private static string Xml(string text) => string.Concat(text.Where(c => System.Xml.XmlConvert.IsXmlChar(c) || char.IsSurrogate(c)));
}
