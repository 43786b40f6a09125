using Bunit;
using CitizenPortal.Components.Public;
using CitizenPortal.Domain.Questions;
using CitizenPortal.Features.Words;

namespace CitizenPortal.Components.Tests.Public;

public sealed class OwnerFormTests : BunitContext
{
    private static readonly Choice[] Reasons = [new("solved", "Việc đã được giải quyết"), new("other", "Lý do khác")];

    [Theory]
    [InlineData(Verb.RequestReopen, "Đề nghị trả lời lại", "Gửi đề nghị")]
    [InlineData(Verb.PromiseMissed, "Chưa thấy làm", "Gửi")]
    [InlineData(Verb.WithdrawConsent, "Không cho công khai nữa", "Xác nhận không cho công khai")]
    [InlineData(Verb.Withdraw, "Rút ý kiến", "Rút ý kiến này")]
    public void Act_stands_folded_under_its_name_and_posts_to_its_address(Verb verb, string name, string button)
    {
        var shown = Draw(new OwnerFormView(verb, "/hoi-dap/HD20-000007-1?viec=x"));

        Assert.False(shown.Find("details").HasAttribute("open"));
        Assert.Equal(name, shown.Find("summary").TextContent);
        Assert.Equal(button, shown.Find("button").TextContent);
        Assert.Equal(("post", "/hoi-dap/HD20-000007-1?viec=x"), (shown.Find("form").GetAttribute("method"), shown.Find("form").GetAttribute("action")));
        Assert.Null(shown.Find("form").QuerySelector("[name=ma-bi-mat]"));
        Assert.NotEqual("", shown.Find(".hint").TextContent.Trim());
    }

    [Fact]
    public void Words_are_asked_for_except_where_only_a_yes_is_needed()
    {
        Assert.Equal("Câu trả lời còn thiếu hoặc chưa đúng điều gì", Draw(new OwnerFormView(Verb.RequestReopen, "/x")).Find("label[for=requestreopen-loi]").TextContent.Trim());
        Assert.Empty(Draw(new OwnerFormView(Verb.WithdrawConsent, "/x")).FindAll("textarea, input"));
    }

    [Fact]
    public void Failed_act_is_open_with_everything_typed_and_each_error_at_its_field()
    {
        var shown = Draw(new OwnerFormView(Verb.Withdraw, "/x")
        {
            Reasons = Reasons, Reason = "other", Words = "Đã gõ", IsOpen = true, AsksSecret = true,
            Errors = [new("withdraw-ly-do", "Chọn lý do."), new("withdraw-loi", "Dài quá."), new("withdraw-ma-bi-mat", "Không khớp.")],
        });

        Assert.True(shown.Find("details#withdraw-viec").HasAttribute("open"));
        Assert.Equal("Đã gõ", shown.Find("#withdraw-loi").TextContent);
        Assert.Equal("other", shown.Find("input[type=radio][checked]").GetAttribute("value"));
        Assert.Contains("Chọn lý do.", shown.Find("#withdraw-ly-do-error").TextContent, StringComparison.Ordinal);
        Assert.Contains("Dài quá.", shown.Find("#withdraw-loi-error").TextContent, StringComparison.Ordinal);
        Assert.Contains("Không khớp.", shown.Find("#withdraw-ma-bi-mat-error").TextContent, StringComparison.Ordinal);
        Assert.Equal("off", shown.Find("#withdraw-ma-bi-mat").GetAttribute("autocomplete"));
    }

    [Fact]
    public void Withdrawing_looks_like_what_cannot_be_undone() => Assert.Contains("warn", Draw(new OwnerFormView(Verb.Withdraw, "/x")).Find("button").ClassName, StringComparison.Ordinal);

    private IRenderedComponent<OwnerForm> Draw(OwnerFormView view) => Render<OwnerForm>(p => p.Add(c => c.View, view));
}
