using System.Net;
using AngleSharp.Html.Dom;
using CitizenPortal.Domain.Text;
using CitizenPortal.TestKit;

namespace CitizenPortal.Web.Tests.Public;

public sealed class AskTests(DemoPortalHost portal) : IClassFixture<DemoPortalHost>
{
    private const string Address = "/gui-cau-hoi";
    private const string Text = "Hẻm 12 khu phố 3 chưa có đèn chiếu sáng, khi nào lắp? Gọi tôi số 0912 345 678.";

    [Fact]
    public async Task Whole_way_from_text_to_receipt_and_the_same_receipt_again()
    {
        using var visitor = new Visitor(portal);
        var key = await TypeAsync(visitor);
        var check = await ContactAsync(visitor, key, ("email", "an@example.vn"));
        Assert.Equal("Kiểm tra lại trước khi gửi", check.Heading());

        var receipt = await StepAsync(visitor, key, "Check", ("di", "gui"));
        var again = await StepAsync(visitor, key, "Check", ("di", "gui"));

        var codes = Codes(receipt);
        Assert.True(Reference.TryParse(codes[0], out _));
        Assert.True(TrackingSecret.TryParse(codes[1], out _));
        Assert.Equal(codes, Codes(again));
        Assert.Contains("22/06/2020", receipt.QuerySelector("main").Words(), StringComparison.Ordinal);
        Assert.Equal("no-store", visitor.Last.Headers.CacheControl?.ToString());
    }

    [Fact]
    public async Task Empty_text_is_named_in_summary_title_and_field()
    {
        using var visitor = new Visitor(portal);
        var page = await visitor.PostAsync(Address, ("buoc", "Text"), ("cau-hoi", " "));

        Assert.StartsWith("Lỗi:", page.Title, StringComparison.Ordinal);
        Assert.Equal(["#cau-hoi Hãy viết câu hỏi của bạn"], page.Faults());
        Assert.EndsWith("Hãy viết câu hỏi của bạn", page.QuerySelector("#cau-hoi-error").Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Hidden_characters_are_refused_and_the_rest_is_kept()
    {
        using var visitor = new Visitor(portal);
        var page = await visitor.PostAsync(Address, ("buoc", "Text"), ("cau-hoi", "Đường \u202Eliên thôn bị ngập"));

        Assert.StartsWith("#cau-hoi Nội dung có ký tự ẩn", Assert.Single(page.Faults()), StringComparison.Ordinal);
        Assert.Equal("Đường liên thôn bị ngập", page.Typed("#cau-hoi"));
    }

    [Fact]
    public async Task Decomposed_letters_are_composed_once_at_the_edge()
    {
        using var visitor = new Visitor(portal);
        var page = await visitor.PostAsync(Address, ("buoc", "Text"), ("cau-hoi", "Đường".Normalize(System.Text.NormalizationForm.FormD)));

        Assert.Equal("Đường", page.Typed("#cau-hoi"));
    }

    [Theory]
    [InlineData("Đường ở xã Phước Thuận ngập, ai lo?", "Xã Phước Thuận")]
    [InlineData("duong o xa phuoc thuan ngap, ai lo?", "Xã Phước Thuận")]
    [InlineData("Đường ở thôn tôi ngập, ai lo?", "Không rõ hoặc chung cả tỉnh")]
    public async Task Commune_named_in_the_text_is_chosen_already(string text, string place)
    {
        using var visitor = new Visitor(portal);
        var page = await visitor.PostAsync(Address, ("buoc", "Text"), ("cau-hoi", text), ("di", "tiep"));

        Assert.Equal(place, (page.QuerySelector("#xa option[selected]") ?? page.QuerySelector("#xa option")).Words());
    }

    [Fact]
    public async Task Commune_that_the_resident_cleared_is_not_chosen_again()
    {
        using var visitor = new Visitor(portal);
        var key = (await visitor.PostAsync(Address, ("buoc", "Text"), ("cau-hoi", "Đường ở xã Phước Thuận ngập, ai lo?"), ("di", "tiep"))).Hidden("khoa")!;
        await StepAsync(visitor, key, "Place", ("xa", ""), ("di", "tiep"));
        var back = await StepAsync(visitor, key, "Publication", ("di", "lui"));

        Assert.Null(back.QuerySelector("#xa option[selected][value^=c]"));
    }

    [Fact]
    public async Task Preview_shows_what_others_see_and_marks_personal_data()
    {
        using var visitor = new Visitor(portal);
        var key = await TypeAsync(visitor);
        var page = await StepAsync(visitor, key, "Place", ("di", "tiep"));

        Assert.DoesNotContain("0912", page.QuerySelector(".card .prose")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("0912 345 678", page.QuerySelector("mark")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Công dân", page.QuerySelector(".card .meta").Words());
    }

    [Fact]
    public async Task Wrong_contact_is_kept_as_typed_with_its_words_at_the_field()
    {
        using var visitor = new Visitor(portal);
        var key = await TypeAsync(visitor);
        var page = await ContactAsync(visitor, key, ("email", "không phải email"), ("ho-ten", "Trần Văn Tí"));

        Assert.Equal(["#email Địa chỉ email chưa đúng. Ví dụ: ten@example.vn"], page.Faults());
        Assert.Equal("không phải email", page.QuerySelector("#email")!.GetAttribute("value"));
        Assert.Equal("Trần Văn Tí", page.QuerySelector("#ho-ten")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Editing_from_the_check_screen_comes_back_to_it()
    {
        using var visitor = new Visitor(portal);
        var key = await TypeAsync(visitor);
        await ContactAsync(visitor, key, ("chi-ma", "1"));
        var edit = await StepAsync(visitor, key, "Check", ("di", "sua-Text"));
        var back = await StepAsync(visitor, key, "Text", ("ve", edit.Hidden("ve")!), ("di", "tiep"), ("cau-hoi", "Câu hỏi đã sửa lại cho rõ hơn."));

        Assert.Equal("Kiểm tra lại trước khi gửi", back.Heading());
        Assert.Contains("Câu hỏi đã sửa lại", back.QuerySelector(".summary").Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Report_on_an_official_is_guided_and_an_emergency_sees_the_number_to_call()
    {
        using var visitor = new Visitor(portal);
        var first = await visitor.PostAsync(Address, ("buoc", "Text"), ("cau-hoi", "Cán bộ một cửa vòi vĩnh, hôm qua còn có người đuối nước ở bến."));
        var page = first.QuerySelector("#xa") is null ? await StepAsync(visitor, first.Hidden("khoa")!, "Similar", ("di", "tiep")) : first;

        Assert.NotNull(page.QuerySelector("button[formaction='/phan-anh-can-bo']"));
        Assert.Contains("114", page.QuerySelector(".notice").Words(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Check", "gui", "khong-co-khoa")]
    [InlineData("Place", "tiep", "00000000000000000000000000000000")]
    [InlineData("Nowhere", "sua-Nowhere", "")]
    [InlineData("999", "lui", "")]
    public async Task Unknown_key_or_screen_is_answered_with_the_first_screen(string screen, string way, string key)
    {
        using var visitor = new Visitor(portal);
        var page = await visitor.PostAsync(Address, ("buoc", screen), ("di", way), ("khoa", key));

        Assert.Equal(HttpStatusCode.OK, visitor.Status);
        Assert.NotNull(page.QuerySelector("#cau-hoi"));
    }

    [Fact]
    public async Task Sending_half_a_form_goes_to_the_screen_that_lacks_something()
    {
        using var visitor = new Visitor(portal);
        var key = await TypeAsync(visitor);
        var page = await StepAsync(visitor, key, "Check", ("di", "gui"));

        Assert.Equal(["#cong-khai Hãy chọn cho phép hoặc không cho phép công khai"], page.Faults());
    }

    [Theory]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Origin", "https://noi-khac.example")]
    [InlineData("Origin", "null")]
    public async Task Post_from_another_site_is_refused(string header, string value)
    {
        using var visitor = new Visitor(portal);
        await visitor.PostAsync(Address, [("buoc", "Text"), ("cau-hoi", Text)], (header, value));

        Assert.Equal(HttpStatusCode.Forbidden, visitor.Status);
    }

    [Fact]
    public async Task Text_of_half_a_megabyte_is_refused_without_losing_it()
    {
        using var visitor = new Visitor(portal);
        var page = await visitor.PostAsync(Address, ("buoc", "Text"), ("cau-hoi", new string('x', 500_000)));

        Assert.Contains("5.000", Assert.Single(page.Faults()), StringComparison.Ordinal);
        Assert.Equal(500_000, page.Typed("#cau-hoi").Length);
    }

    internal static string[] Codes(IHtmlDocument receipt) => [.. receipt.QuerySelectorAll(".panel dd").Select(d => d.TextContent)];

    internal static async Task<IHtmlDocument> SendAsync(Visitor visitor)
    {
        var key = await TypeAsync(visitor);
        await ContactAsync(visitor, key, ("chi-ma", "1"));
        return await StepAsync(visitor, key, "Check", ("di", "gui"));
    }

    private static async Task<string> TypeAsync(Visitor visitor) =>
        (await visitor.PostAsync(Address, ("buoc", "Text"), ("cau-hoi", Text), ("di", "tiep"))).Hidden("khoa")!;

    private static async Task<IHtmlDocument> ContactAsync(Visitor visitor, string key, params (string, string)[] fields)
    {
        await StepAsync(visitor, key, "Publication", ("cong-khai", "co"), ("di", "tiep"));
        return await StepAsync(visitor, key, "Contact", [("tu-cach", "ca-nhan"), ("di", "tiep"), .. fields]);
    }

    private static Task<IHtmlDocument> StepAsync(Visitor visitor, string key, string screen, params (string, string)[] fields) =>
        visitor.PostAsync(Address, [("khoa", key), ("buoc", screen), .. fields], []);
}
