using Bunit;
using CitizenPortal.Components.Admin.Operations;
using CitizenPortal.Components.Forms;
using CitizenPortal.Features.Letters;

namespace CitizenPortal.Components.Tests.Admin;

public sealed class LettersScreenTests : BunitContext
{
    private static readonly LetterPreview Preview = new(new LetterView("received", "HD20-000007-1", "[Hỏi - Đáp] Đã nhận") { PromisedOn = "thứ hai, ngày 22/6/2020", CaseLink = "https://example.vn/tra-cuu" }, "Chữ thường")
    {
        Subject = "Đã nhận câu hỏi {ma}", Body = "Hẹn trả lời {ngay-hen}", Offered = ["ma", "ngay-hen"], Needed = ["ngay-hen"],
    };

    [Fact]
    public void Letter_is_drawn_with_its_text_twin_and_the_holes_that_may_be_used()
    {
        var shown = Draw(Model());

        Assert.Contains("thứ hai, ngày 22/6/2020", shown.Find(".preview").TextContent, StringComparison.Ordinal);
        Assert.Equal("Chữ thường", shown.Find("pre").TextContent);
        Assert.Equal(["{ma}", "{ngay-hen}"], shown.FindAll("section:has(#sua-loi) code").Select(c => c.TextContent));
        Assert.EndsWith("(bắt buộc)", shown.FindAll("section:has(#sua-loi) li")[1].TextContent.Trim(), StringComparison.Ordinal);
        Assert.Equal(("Đã nhận câu hỏi {ma}", "Hẹn trả lời {ngay-hen}"), (shown.Find("#subject").GetAttribute("value"), shown.Find("#body").TextContent));
    }

    [Fact]
    public void Letter_that_is_looked_at_is_marked_and_changed_ones_have_a_star()
    {
        var shown = Draw(Model());

        Assert.Equal("/quan-tri/thu?loai=received", shown.Find("nav [aria-current=page]").GetAttribute("href"));
        Assert.EndsWith(" *", Assert.Single(shown.FindAll("nav a"), a => a.GetAttribute("href")!.EndsWith("answered", StringComparison.Ordinal)).TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Built_in_words_need_no_way_back_and_changed_ones_have_it()
    {
        Assert.Empty(Draw(Model()).FindAll("#bo-loi"));
        Assert.Equal("/quan-tri/thu?loai=received&handler=Reset", Draw(Model() with { Preview = Preview with { ChangedAt = DateTimeOffset.UnixEpoch } }).Find("#bo-loi").GetAttribute("action"));
    }

    [Fact]
    public void Words_that_do_not_resolve_stay_typed_with_the_error_at_their_field()
    {
        var model = Model() with { Typed = new WordingInput { Subject = "", Body = "Chào {ong-ba}" }, Errors = [new FieldError("body", "Không dùng được {ong-ba}.")] };

        var shown = Draw(model);

        Assert.Equal("Chào {ong-ba}", shown.Find("#body").TextContent);
        Assert.Equal("", shown.Find("#subject").GetAttribute("value") ?? "");
        Assert.Contains("Không dùng được {ong-ba}.", shown.Find("#body-error").TextContent, StringComparison.Ordinal);
        Assert.Equal("/quan-tri/thu?loai=received&handler=Save", shown.Find("#luu-loi").GetAttribute("action"));
    }

    private static LettersModel Model() => new(["received", "answered"], ["answered"], Preview, new FormToken("t", "thẻ"), "/quan-tri/thu");

    private IRenderedComponent<LettersScreen> Draw(LettersModel model) => Render<LettersScreen>(p => p.Add(c => c.Model, model));
}
