using CitizenPortal.TestKit;

namespace CitizenPortal.Web.Tests.Public;

public sealed class TrackTests(DemoPortalHost portal) : IClassFixture<DemoPortalHost>
{
    [Fact]
    public async Task Right_secret_opens_the_whole_case_and_lets_its_owner_add_to_it()
    {
        using var visitor = new Visitor(portal);
        var codes = AskTests.Codes(await AskTests.SendAsync(visitor));
        var own = await visitor.PostAsync("/tra-cuu", ("ma", codes[0].ToLowerInvariant()), ("ma-bi-mat", codes[1].Replace("-", " ", StringComparison.Ordinal)));

        Assert.Contains("0912 345 678", own.QuerySelector("main").Words(), StringComparison.Ordinal);
        var after = await visitor.PostAsync($"/hoi-dap/{codes[0]}", ("bo-sung", "Cột điện số 7 bị hỏng."));
        Assert.Contains("Cột điện số 7 bị hỏng.", after.QuerySelector(".timeline").Words(), StringComparison.Ordinal);
        Assert.Contains("no-store", visitor.Last.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_visitor_does_not_see_what_the_owner_sees()
    {
        using var owner = new Visitor(portal);
        using var other = new Visitor(portal);
        var codes = AskTests.Codes(await AskTests.SendAsync(owner));
        await owner.PostAsync("/tra-cuu", ("ma", codes[0]), ("ma-bi-mat", codes[1]));

        var page = await other.OpenAsync($"/hoi-dap/{codes[0]}");

        Assert.Equal("Không tìm thấy trang này", page.Heading());
    }

    [Fact]
    public async Task Wrong_secret_and_unknown_reference_get_the_same_page()
    {
        using var visitor = new Visitor(portal);
        var codes = AskTests.Codes(await AskTests.SendAsync(visitor));
        var wrong = await visitor.PostAsync("/tra-cuu", ("ma", codes[0]), ("ma-bi-mat", "AAAA-BBBB-CCCC-DDDD"));
        var unknown = await visitor.PostAsync("/tra-cuu", ("ma", "HD20-999999-4"), ("ma-bi-mat", "AAAA-BBBB-CCCC-DDDD"));
        var nonsense = await visitor.PostAsync("/tra-cuu", ("ma", "???"), ("ma-bi-mat", "???"));

        Assert.Single(new[] { wrong, unknown, nonsense }.Select(page => string.Join('|', page.Faults())).Distinct());
        Assert.StartsWith("#ma-bi-mat Mã ý kiến và mã bí mật không khớp", Assert.Single(wrong.Faults()), StringComparison.Ordinal);
        Assert.Equal("", wrong.QuerySelector("#ma-bi-mat")!.GetAttribute("value") ?? "");
    }

    [Theory]
    [InlineData("H43.12-200601-0001")]
    [InlineData("000.00.12.H43-200601-0001")]
    public async Task Dossier_code_is_pointed_to_the_national_portal(string code)
    {
        using var visitor = new Visitor(portal);
        var page = await visitor.PostAsync("/tra-cuu", ("ma", code), ("ma-bi-mat", ""));

        Assert.NotNull(page.QuerySelector(".notice a[href='https://dichvucong.gov.vn']"));
        Assert.Empty(page.Faults());
    }

    [Fact]
    public async Task Forged_cookie_opens_nothing_and_breaks_nothing()
    {
        using var visitor = new Visitor(portal);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/hoi-dap");
        request.Headers.Add("Cookie", "y-kien=CfDJ8AAAA; y-kien=%00");

        using var answer = await visitor.SendAsync(request);

        Assert.True(answer.IsSuccessStatusCode);
    }
}
