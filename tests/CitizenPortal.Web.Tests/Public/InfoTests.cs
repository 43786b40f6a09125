using System.IO.Compression;
using CitizenPortal.TestKit;

namespace CitizenPortal.Web.Tests.Public;

public sealed class InfoTests(DemoPortalHost portal) : IClassFixture<DemoPortalHost>
{
    private const int HeaviestPage = 14 * 1024;

    public static TheoryData<string> Pages { get; } =
    [
        "/", "/hoi-dap", "/hoi-dap?tu-khoa=dat", "/gui-cau-hoi", "/tra-cuu", "/gioi-thieu", "/quy-che", "/quyen-rieng-tu", "/tro-nang",
        "/phan-anh-can-bo", "/huong-dan/khieu-nai", "/huong-dan/to-cao", "/huong-dan/mat-ma-bi-mat",
    ];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Page_has_one_heading_a_title_landmarks_unique_ids_and_no_inline_code(string address)
    {
        using var visitor = new Visitor(portal);
        var page = await visitor.OpenAsync(address);

        Assert.True(visitor.Last.IsSuccessStatusCode);
        Assert.Equal("vi", page.DocumentElement.GetAttribute("lang"));
        Assert.Single(page.QuerySelectorAll("h1"));
        Assert.EndsWith("Hỏi – Đáp trực tuyến", page.Title, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector("a.skip[href='#noi-dung']"));
        Assert.NotNull(page.QuerySelector("main#noi-dung"));
        Assert.Empty(page.QuerySelectorAll("[id]").GroupBy(e => e.Id).Where(g => g.Count() > 1).Select(g => g.Key));
        Assert.Empty(page.QuerySelectorAll("script:not([src]), style, [style], [onclick]"));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Page_weighs_little_and_its_links_lead_somewhere(string address)
    {
        using var visitor = new Visitor(portal);
        var html = await visitor.TextAsync(address);
        Assert.InRange(Zipped(html), 1, HeaviestPage);

        var page = await visitor.OpenAsync(address);
        foreach (var path in page.QuerySelectorAll("a[href^='/']").Select(a => a.GetAttribute("href")!).Distinct())
        {
            await visitor.TextAsync(path);
            Assert.True(visitor.Last.IsSuccessStatusCode, $"{address} -> {path}: {visitor.Status}");
        }
    }

    private static long Zipped(string html)
    {
        using var zipped = new MemoryStream();
        using (var gzip = new GZipStream(zipped, CompressionLevel.Optimal, leaveOpen: true))
        {
            gzip.Write(System.Text.Encoding.UTF8.GetBytes(html));
        }

        return zipped.Length;
    }
}
