using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using CitizenPortal.TestKit;
using CitizenPortal.Web.Tests.Public;

namespace CitizenPortal.Web.Tests.Files;

public sealed class AskUploadTests(DemoPortalHost portal) : IClassFixture<DemoPortalHost>
{
    private const string Address = "/gui-cau-hoi";
    private const string Text = "Cột điện trước nhà bị nghiêng, có ảnh kèm theo, ai sửa giúp?";

    [Fact]
    public async Task Photo_survives_a_form_that_fails_goes_with_the_question_and_comes_back_without_its_place()
    {
        using var visitor = new Visitor(portal);
        var failed = await visitor.UploadAsync(Address, [("buoc", "Text"), ("cau-hoi", "ngắn")], ("cột điện.PNG", Samples.Png));
        Assert.Equal("#cau-hoi", Assert.Single(failed.Faults()).Split(' ')[0]);
        Assert.Equal(["cột điện.png"], Names(failed));

        var key = failed.Hidden("khoa")!;
        var next = await visitor.UploadAsync(Address, [("buoc", "Text"), ("khoa", key), ("di", "tiep"), ("cau-hoi", Text)]);
        Assert.Empty(next.Faults());
        await visitor.PostAsync(Address, ("khoa", key), ("buoc", "Place"), ("di", "tiep"));
        await visitor.PostAsync(Address, ("khoa", key), ("buoc", "Publication"), ("di", "tiep"), ("cong-khai", "khong"));
        var check = await visitor.PostAsync(Address, ("khoa", key), ("buoc", "Contact"), ("di", "tiep"), ("chi-ma", "co"));
        Assert.Contains("cột điện.png", check.QuerySelector("main").Words(), StringComparison.Ordinal);

        var codes = Codes(await visitor.PostAsync(Address, ("khoa", key), ("buoc", "Check"), ("di", "gui")));
        var own = await visitor.PostAsync("/tra-cuu", ("ma", codes[0]), ("ma-bi-mat", codes[1]));
        var link = Assert.Single(own.QuerySelectorAll(".files a"));
        using var file = await visitor.SendAsync(new HttpRequestMessage(HttpMethod.Get, link.GetAttribute("href")));
        Assert.Equal(HttpStatusCode.OK, file.StatusCode);
        Assert.Equal("image/png", file.Content.Headers.ContentType?.ToString());
        Assert.Equal("attachment", file.Content.Headers.ContentDisposition?.DispositionType);
        Assert.Equal("cột điện.png", file.Content.Headers.ContentDisposition?.FileNameStar);
        Assert.Contains("sandbox", file.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Equal("nosniff", file.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("no-store", file.Headers.CacheControl?.ToString());
        Assert.DoesNotContain(Samples.Place, await file.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);

        using var stranger = new Visitor(portal);
        await stranger.OpenAsync(link.GetAttribute("href")!);
        Assert.Equal(HttpStatusCode.NotFound, stranger.Status);
    }

    [Fact]
    public async Task Each_file_that_is_not_taken_is_named_with_its_reason_and_the_others_stay()
    {
        using var visitor = new Visitor(portal);
        var page = await visitor.UploadAsync(
            Address, [("buoc", "Text"), ("cau-hoi", Text), ("di", "tiep")],
            ("a.png", Samples.Png), ("cai-dat.exe", Samples.Program), ("to.png", new byte[5_300_000]), ("b.pdf", Samples.Pdf));

        Assert.Equal(["a.png", "b.pdf"], Names(page));
        Assert.Equal(Text, page.Typed("#cau-hoi"));
        Assert.Collection(
            page.Faults(),
            one => Assert.StartsWith("#tep Tệp “cai-dat.exe” không thuộc loại nhận được", one, StringComparison.Ordinal),
            one => Assert.StartsWith("#tep Tệp “to.png” lớn hơn 5 MB", one, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData(Text)]
    public async Task Upload_pressed_without_a_file_says_so_and_judges_nothing_else(string typed)
    {
        using var visitor = new Visitor(portal);
        var page = await visitor.UploadAsync(Address, [("buoc", "Text"), ("cau-hoi", typed), ("di", "them-tep")]);

        Assert.Equal("#tep Hãy chọn tệp trước khi bấm “Tải tệp lên”", Assert.Single(page.Faults()));
        Assert.Equal(typed, page.Typed("#cau-hoi"));
    }

    [Fact]
    public async Task Sixth_file_is_refused_and_a_file_taken_back_makes_room()
    {
        using var visitor = new Visitor(portal);
        var page = await visitor.UploadAsync(
            Address, [("buoc", "Text"), ("cau-hoi", Text), ("di", "them-tep")], [.. Enumerable.Range(1, 6).Select(i => ($"{i}.png", Samples.Png))]);
        Assert.Equal(5, Names(page).Length);
        Assert.Contains("“6.png”", Assert.Single(page.Faults()), StringComparison.Ordinal);

        var remove = page.QuerySelector<IHtmlButtonElement>(".files button")!;
        page = await visitor.UploadAsync(Address, [("buoc", "Text"), ("khoa", page.Hidden("khoa")!), ("cau-hoi", Text), (remove.Name!, remove.Value!)]);
        Assert.Equal(["2.png", "3.png", "4.png", "5.png"], Names(page));
        Assert.Equal(Text, page.Typed("#cau-hoi"));
        page = await visitor.UploadAsync(Address, [("buoc", "Text"), ("khoa", page.Hidden("khoa")!), ("cau-hoi", Text), ("di", "them-tep")], ("6.png", Samples.Png));
        Assert.Equal(5, Names(page).Length);
        Assert.Empty(page.Faults());
    }

    [Theory]
    [InlineData("multipart/form-data")]
    [InlineData("multipart/form-data; boundary=x")]
    [InlineData("multipart/form-data; boundary=\"\"")]
    public async Task Form_that_is_none_gets_the_page_again(string type)
    {
        using var visitor = new Visitor(portal);
        var request = new HttpRequestMessage(HttpMethod.Post, Address) { Content = new StringContent("--x\r\nContent-Disposition: form-data\r\n\r\n1\r\n--x\r\nrubbish") };
        request.Content.Headers.Remove("Content-Type");
        request.Content.Headers.TryAddWithoutValidation("Content-Type", type);
        using var answer = await visitor.SendAsync(request);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    internal static string[] Codes(IParentNode receipt) => [.. receipt.QuerySelectorAll(".panel dd").Select(d => d.Words())];

    internal static string[] Names(IParentNode page) => [.. page.QuerySelectorAll(".files li > span:first-child, .files li > a").Select(e => e.Words())];
}
