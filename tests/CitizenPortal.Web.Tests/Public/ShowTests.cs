using System.Net;
using CitizenPortal.TestKit;

namespace CitizenPortal.Web.Tests.Public;

public sealed class ShowTests(DemoPortalHost portal) : IClassFixture<DemoPortalHost>
{
    [Fact]
    public async Task Published_case_shows_answer_before_question_and_its_steps()
    {
        using var visitor = new Visitor(portal);
        var page = await visitor.OpenAsync((await visitor.OpenAsync("/")).QuerySelector(".case-card a")!.GetAttribute("href")!);

        Assert.NotNull(page.QuerySelector(".answer"));
        Assert.Equal(["Trả lời", "Câu hỏi"], page.QuerySelectorAll(".split h2").Take(2).Select(h => h.Words()));
        Assert.Equal("Đã gửi", page.QuerySelector(".timeline h3").Words());
        Assert.NotNull(page.QuerySelector("link[rel=canonical]"));
    }

    [Fact]
    public async Task Case_in_work_says_who_acts_next_and_by_when_but_no_words()
    {
        using var visitor = new Visitor(portal);
        var page = await visitor.OpenAsync(await FirstAsync(visitor, "dang-xu-ly"));

        Assert.Matches(@"chậm nhất ngày \d\d/\d\d/2020", page.QuerySelector(".next").Words());
        Assert.Null(page.QuerySelector(".answer"));
        Assert.Null(page.QuerySelector("#cau-hoi"));
        Assert.Equal("noindex", page.QuerySelector("meta[name=robots]")!.GetAttribute("content"));
    }

    [Theory]
    [InlineData("/hoi-dap/HD20-999999-1")]
    [InlineData("/hoi-dap/khong-phai-ma")]
    [InlineData("/hoi-dap/%E2%80%AE")]
    [InlineData("/khong-co-trang-nay")]
    public async Task Unknown_reference_and_unknown_address_get_the_same_friendly_words(string address)
    {
        using var visitor = new Visitor(portal);
        var page = await visitor.OpenAsync(address);

        Assert.Equal(HttpStatusCode.NotFound, visitor.Status);
        Assert.Equal("Không tìm thấy trang này", page.Heading());
    }

    [Fact]
    public async Task Supplement_without_the_secret_keeps_what_was_typed_for_a_case_that_exists_and_for_one_that_does_not()
    {
        using var visitor = new Visitor(portal);
        var known = (await FirstAsync(visitor, "dang-xu-ly"))["/hoi-dap/".Length..];

        foreach (var reference in new[] { known, "HD20-999999-4" })
        {
            var page = await visitor.PostAsync($"/hoi-dap/{reference}", ("bo-sung", "Thửa đất số 12"));
            if (visitor.Status == HttpStatusCode.OK)
            {
                Assert.Equal("Thửa đất số 12", page.QuerySelector("#bo-sung")!.TextContent);
                Assert.NotNull(page.QuerySelector("#ma-bi-mat"));
            }
        }
    }

    internal static async Task<string> FirstAsync(Visitor visitor, string phase) =>
        (await visitor.OpenAsync($"/hoi-dap?trang-thai={phase}")).QuerySelector(".case-card a")!.GetAttribute("href")!;
}
