using System.Net;
using CitizenPortal.Domain.Ratings;
using CitizenPortal.TestKit;
using CitizenPortal.Web.Tests.Desk;
using CitizenPortal.Web.Tests.Public;

namespace CitizenPortal.Web.Tests.Ratings;

public sealed class TokenPageTests : IDisposable
{
    private readonly DemoPortalHost _portal = new();

    public void Dispose() => _portal.Dispose();

    [Fact]
    public async Task Link_is_opened_often_and_used_once_and_both_posts_end_on_one_page()
    {
        var address = $"/dg/{await Slips.TokenAsync(_portal)}";
        using var visitor = new Visitor(_portal);
        for (var i = 0; i < 3; i++)
        {
            Assert.Equal(4, (await visitor.OpenAsync(address)).QuerySelectorAll("fieldset").Length);
        }

        Assert.Equal("no-store", visitor.Last.Headers.CacheControl!.ToString());
        Assert.Equal(0, await Slips.CountAsync<Rating>(_portal));
        var first = await visitor.PostAsync(address, Slips.Good);
        var second = await visitor.PostAsync(address, Slips.Good);

        Assert.Equal(1, await Slips.CountAsync<Rating>(_portal));
        Assert.Equal(first.QuerySelector("main").Words(), second.QuerySelector("main").Words());
        Assert.Contains("Đã ghi nhận đánh giá của ông/bà", first.QuerySelector("[role=status]").Words(), StringComparison.Ordinal);
        using var clerk = new Visitor(_portal);
        var used = await clerk.PostAsync(address, Slips.Good);
        Assert.Contains("Mã này đã được dùng", used.QuerySelector("main").Words(), StringComparison.Ordinal);
        Assert.DoesNotContain("dễ hiểu", used.QuerySelector("main").Words(), StringComparison.Ordinal);
        Assert.Contains("Sửa đánh giá (một lần, đến hết ngày 01/07/2020)", first.QuerySelector("details").Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Change_is_taken_once_and_then_the_page_has_no_form()
    {
        var address = $"/dg/{await Slips.TokenAsync(_portal)}";
        using var visitor = new Visitor(_portal);
        await visitor.PostAsync(address, Slips.Good);
        var page = await visitor.PostAsync($"{address}?handler=Edit", [.. Slips.Good.Where(f => f.Name != "chon[chi-so-4]"), ("chon[chi-so-4]", "kem")]);

        Assert.Null(page.QuerySelector("main form"));
        Assert.Contains("Thiếu lịch sự", page.QuerySelectorAll("table")[^1].Words(), StringComparison.Ordinal);
        var late = await visitor.PostAsync($"{address}?handler=Edit", Slips.Good);
        Assert.Contains("Thiếu lịch sự", late.QuerySelectorAll("table")[^1].Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Low_rating_offers_the_sealed_report()
    {
        using var visitor = new Visitor(_portal);
        var page = await visitor.PostAsync($"/dg/{await Slips.TokenAsync(_portal)}", ("chon[chi-so-1]", "ba"), ("chon[chi-so-3]", "hai"), ("chon[chi-so-4]", "kem"), ("chon[chi-so-7]", "khong"));

        Assert.Equal("Gửi phản ánh kín", page.QuerySelector("main a[href='/phan-anh-can-bo']").Words());
    }

    public static TheoryData<string, string, string> Bad => new()
    {
        { "chon[chi-so-1]", "", "#chi-so-1 Câu 1: hãy chọn một câu trả lời" },
        { "chon[chi-so-3]", "ba", "#chi-so-3 Câu 2: hãy chọn một câu trả lời" },
        { "nhan-xet", new string('x', 501), "#nhan-xet " },
        { "nhan-xet", "a\u202Eb", "#nhan-xet " },
    };

    [Theory]
    [MemberData(nameof(Bad))]
    public async Task What_is_wrong_is_said_at_its_field_and_nothing_typed_is_lost(string field, string value, string fault)
    {
        var address = $"/dg/{await Slips.TokenAsync(_portal)}";
        using var visitor = new Visitor(_portal);
        var page = await visitor.PostAsync(address, [.. Slips.Good.Where(f => f.Name != field), (field, value)]);

        Assert.StartsWith(fault, Assert.Single(page.Faults()), StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector("#chi-so-4[checked], input[name='chon[chi-so-4]'][checked]"));
        Assert.All(page.QuerySelectorAll(".error-summary a"), a => Assert.NotNull(page.QuerySelector(a.GetAttribute("href")!)));
        Assert.NotEmpty(page.Typed("#nhan-xet"));
        Assert.Equal(0, await Slips.CountAsync<Rating>(_portal));
    }

    [Fact]
    public async Task Body_that_cannot_be_read_is_said_and_uses_nothing_up()
    {
        var token = await Slips.TokenAsync(_portal);
        using var visitor = new Visitor(_portal);
        var page = await visitor.PostAsync($"/dg/{token}", [.. Slips.Good.Where(f => f.Name != "nhan-xet"), ("nhan-xet", "a\0b")]);

        Assert.Equal((HttpStatusCode.OK, 0), (visitor.Status, await Slips.CountAsync<Rating>(_portal)));
        Assert.NotEmpty(page.Faults());
        Assert.NotNull(page.QuerySelector("main form"));
    }

    [Fact]
    public async Task Unknown_dead_and_foreign_posts_count_nothing_and_speak_vietnamese()
    {
        var token = await Slips.TokenAsync(_portal);
        using var visitor = new Visitor(_portal);
        foreach (var wrong in new[] { "khong-dung", TokenText.Mint(), new string('a', 400) })
        {
            Assert.Contains("Không tìm thấy lượt đánh giá này", (await visitor.PostAsync($"/dg/{wrong}", Slips.Good)).QuerySelector("main").Words(), StringComparison.Ordinal);
            Assert.Equal(HttpStatusCode.NotFound, visitor.Status);
        }

        await visitor.PostAsync($"/dg/{token}", Slips.Good, ("Sec-Fetch-Site", "cross-site"));
        Assert.Equal(HttpStatusCode.Forbidden, visitor.Status);
        _portal.Clock.Advance(TimeSpan.FromDays(31));
        Assert.Contains("quá 30 ngày", (await visitor.PostAsync($"/dg/{token}", Slips.Good)).QuerySelector("main").Words(), StringComparison.Ordinal);
        Assert.Equal(0, await Slips.CountAsync<Rating>(_portal));
    }

    [Fact]
    public async Task Colleague_who_is_signed_in_is_told_that_he_may_not()
    {
        var token = await Slips.TokenAsync(_portal);
        using var colleague = await StaffBrowser.SignedInAsync(_portal, $"canbo.{Slips.Agency}");
        await colleague.PostAsync($"/dg/{token}", Slips.Good.Select(f => KeyValuePair.Create(f.Name, f.Value)));

        Assert.Contains("Mã chưa bị dùng", colleague.Page.QuerySelector("main").Words(), StringComparison.Ordinal);
        Assert.Equal(0, await Slips.CountAsync<Rating>(_portal));
    }

    [Fact]
    public async Task Owner_of_an_answered_case_rates_the_answer_from_its_page_and_others_cannot()
    {
        var mine = await LivingCase.AnsweredAsync(_portal);
        var address = $"/danh-gia/cau-tra-loi/{mine.Reference}";
        using var other = new Visitor(_portal);
        await other.OpenAsync(address);
        Assert.Equal("/tra-cuu", other.Last.RequestMessage!.RequestUri!.AbsolutePath);
        await other.PostAsync(address, ("chon[hai-long]", "hai-long"), ("chon[dung-cau-hoi]", "co"));
        Assert.Equal(0, await Slips.CountAsync<Rating>(_portal));

        using var owner = new Visitor(_portal);
        var page = await owner.PostAsync("/tra-cuu", ("ma", mine.Reference), ("ma-bi-mat", mine.Secret));
        Assert.Equal(address, page.QuerySelectorAll("main a").Single(a => a.Words() == "Đánh giá câu trả lời").GetAttribute("href"));
        Assert.Equal(2, (await owner.OpenAsync(address)).QuerySelectorAll("fieldset").Length);
        var wrong = await owner.PostAsync(address, ("chon[hai-long]", "hai-long"));
        Assert.Equal(["#dung-cau-hoi Câu 2: hãy chọn một câu trả lời"], wrong.Faults());
        var done = await owner.PostAsync(address, ("chon[hai-long]", "chua-hai-long"), ("chon[dung-cau-hoi]", "mot-phan"));
        Assert.Contains("Chưa hài lòng", done.QuerySelectorAll("table")[^1].Words(), StringComparison.Ordinal);
        await owner.PostAsync(address, ("chon[hai-long]", "rat-hai-long"), ("chon[dung-cau-hoi]", "co"));
        Assert.Equal(1, await Slips.CountAsync<Rating>(_portal));
    }

    [Fact]
    public async Task Case_without_an_answer_is_not_rated()
    {
        var mine = await LivingCase.InWorkAsync(_portal);
        using var owner = new Visitor(_portal);
        var page = await owner.PostAsync("/tra-cuu", ("ma", mine.Reference), ("ma-bi-mat", mine.Secret));
        Assert.DoesNotContain("Đánh giá câu trả lời", page.QuerySelector("main").Words(), StringComparison.Ordinal);
        await owner.PostAsync($"/danh-gia/cau-tra-loi/{mine.Reference}", ("chon[hai-long]", "hai-long"), ("chon[dung-cau-hoi]", "co"));

        Assert.Equal((HttpStatusCode.NotFound, 0), (owner.Status, await Slips.CountAsync<Rating>(_portal)));
    }
}
