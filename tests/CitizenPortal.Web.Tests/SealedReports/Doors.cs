using System.IO.Compression;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using AngleSharp.Html.Parser;
using CitizenPortal.TestKit;
using CitizenPortal.Web.Tests.Accounts;
using CitizenPortal.Web.Tests.Desk;

namespace CitizenPortal.Web.Tests.SealedReports;

/// <summary>What one person gets behind every door of a portal: status, where it leads, what stands there, and where its links go.</summary>
internal static partial class Doors
{
    private const int MostLinks = 60;

    /// <summary>Every address that can be asked for, each with something plausible in its holes, and the same with what somebody would look for.</summary>
    public static async Task<IReadOnlyList<string>> OfAsync(PortalHost portal, string reference, string word, string image)
    {
        var patterns = (await MatrixEndpoints.AllAsync(portal)).Where(r => r.StartsWith("GET ", StringComparison.Ordinal)).Select(r => r[4..]).ToList();
        string[] holes = ["{reference}", "{id}", "{queue}", "{token}", "{id:long}", "{code:int}", "{**path}"];
        string[] fills = [reference, image, "cho-duyet", "khong-dung", "1", "404", "khong-co-trang-nay"];
        var doors = patterns.Select(p => holes.Zip(fills).Aggregate(p, (address, fill) => address.Replace(fill.First, fill.Second, StringComparison.Ordinal))).ToList();
        var sought = Uri.EscapeDataString(word);
        return
        [
            .. doors.Where(d => d != "/dang-xuat"),
            .. new[] { "phan-loai", "tiep-nhan", "dang-xu-ly", "cua-toi", "qua-han", "ca-co-quan" }.Select(q => $"/can-bo/hang-doi/{q}"),
            $"/hoi-dap?tu-khoa={sought}", $"/hoi-dap?tu-khoa={reference}", $"/can-bo?ma={reference}", $"/tra-cuu?ma={reference}", $"/can-bo/tai-ve?dang=csv", $"/kiem-toan?nguoi={sought}",
            $"/quan-tri/nguoi?tu-khoa={sought}", "/kiem-toan?viec=Sealed.Acknowledge", "/kiem-toan?viec=Sealed.ReadSealed",
        ];
    }

    public static async Task<(string Seen, IReadOnlyList<string> Links)> OpenAsync(StaffBrowser browser, string address)
    {
        using var answer = await browser.GetAsync(address);
        var text = IsSheet(answer.Content.Headers.ContentType) ? await CellsAsync(answer.Content) : await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var to = answer.Headers.Location?.OriginalString;
        if (answer.Content.Headers.ContentType is not { MediaType: "text/html" } type)
        {
            return ($"{(int)answer.StatusCode} {to} {Steady(text, answer.Content.Headers.ContentType)}", []);
        }

        using var page = new HtmlParser().ParseDocument(text);
        List<string> links = [.. page.QuerySelectorAll("a[href]").Select(a => a.GetAttribute("href")!)];
        return ($"{(int)answer.StatusCode} {to} {Steady(page.Body!.TextContent, type)} {string.Join(' ', links.Select(l => Number().Replace(l, "truoc=")))}",
            [.. links.Where(l => l.StartsWith('/') && !l.StartsWith("/dang-xuat", StringComparison.Ordinal)).Select(l => l.Split('#')[0]).Distinct().Take(MostLinks)]);
    }

    private static bool IsSheet(MediaTypeHeaderValue? type) => type?.MediaType?.Contains("spreadsheetml", StringComparison.Ordinal) == true;

    private static async Task<string> CellsAsync(HttpContent content)
    {
        await using var bytes = await content.ReadAsStreamAsync(TestContext.Current.CancellationToken);
        using var book = new ZipArchive(bytes);
        var cells = book.Entries.Where(e => e.FullName.StartsWith("xl/worksheets/sheet", StringComparison.Ordinal) || e.FullName == "xl/sharedStrings.xml").OrderBy(e => e.FullName, StringComparer.Ordinal)
            .Select(e => { using var reader = new StreamReader(e.Open()); return XDocument.Parse(reader.ReadToEnd()).Root!.Value; });
        return string.Join(' ', cells);
    }

    /// <summary>Without what differs between any two portals: keys drawn at random.</summary>
    private static string Steady(string text, MediaTypeHeaderValue? type) =>
        type?.MediaType?.StartsWith("text/", StringComparison.Ordinal) == true || type?.MediaType?.Contains("xml", StringComparison.Ordinal) == true ? Drawn().Replace(Space().Replace(text, " "), "*") : "";

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();

    [GeneratedRegex(@"truoc=\d+")]
    private static partial Regex Number();

    [GeneratedRegex(@"[0-9a-f]{24,}|[A-Z2-7]{4}( [A-Z2-7]{4}){3,}|[A-Z2-7]{32}")]
    private static partial Regex Drawn();
}
