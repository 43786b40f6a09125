using Bunit;
using CitizenPortal.Components.Desk;
using CitizenPortal.Components.Forms;
using CitizenPortal.Domain.Questions;
using static CitizenPortal.Components.Tests.Desk.DeskViews;

namespace CitizenPortal.Components.Tests.Desk;

public sealed class CaseActionsTests : BunitContext
{
    [Fact]
    public void Allowed_acts_are_buttons_or_panels_that_post_to_their_handler_with_token_and_version()
    {
        var shown = Render(Model(Case(QuestionState.Routed, May(Verb.Accept), May(Verb.Take), May(Verb.SendBack))));

        Assert.Equal(
            ["/can-bo/y-kien/HD20-000007-1?handler=Accept", "/can-bo/y-kien/HD20-000007-1?handler=Take", "/can-bo/y-kien/HD20-000007-1?handler=SendBack"],
            shown.FindAll("form").Select(f => f.GetAttribute("action")!));
        Assert.All(shown.FindAll("form"), f => Assert.Equal("thẻ", f.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")));
        Assert.All(shown.FindAll("form"), f => Assert.Equal("3", f.QuerySelector("input[name=Version]")!.GetAttribute("value")));
        Assert.Equal("Nhận xử lý", shown.Find(".action-now button").TextContent);
        Assert.Equal("Chuyển trả", shown.Find("details#viec-sendback > summary").TextContent);
    }

    [Fact]
    public void Refused_act_has_no_form_and_says_why_in_words()
    {
        var shown = Render(Model(Case(QuestionState.AwaitingApproval, MayNot(Verb.Approve, RefusalCode.OwnDraft))));

        Assert.Empty(shown.FindAll("form"));
        Assert.Equal("Duyệt trả lời", shown.Find(".refused dt").TextContent);
        Assert.Equal("Bạn không được duyệt dự thảo do chính mình trình.", shown.Find(".refused dd").TextContent);
    }

    [Fact]
    public void Act_of_another_step_is_not_even_explained()
    {
        var shown = Render(Model(Case(QuestionState.Routed, May(Verb.Accept), MayNot(Verb.Return, RefusalCode.WrongState))));

        Assert.DoesNotContain("Yêu cầu chỉnh sửa", shown.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Panel_that_failed_is_open_again_with_what_was_typed_and_the_error_at_its_field()
    {
        var model = Model(Case(QuestionState.Received, May(Verb.Decline))) with
        {
            Typing = new DeskTyping(Verb.Decline, new DeskInput { Words = "Đã gõ", Reason = "spam" }, [new FieldError("decline-reason", "Hãy chọn lý do.")]),
        };

        var shown = Render(model);

        Assert.True(shown.Find("details#viec-decline").HasAttribute("open"));
        Assert.Equal("Đã gõ", shown.Find("#decline-words").TextContent);
        Assert.Equal("spam", shown.Find("#decline-reason option[selected]").GetAttribute("value"));
        Assert.Equal("true", shown.Find("#decline-reason").GetAttribute("aria-invalid"));
        Assert.Contains("Hãy chọn lý do.", shown.Find("#decline-reason-error").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Who_has_nothing_to_do_here_is_told_so()
    {
        Assert.Contains("không có việc phải làm", Render(Model(Case(QuestionState.InProgress))).Markup, StringComparison.Ordinal);
    }

    private IRenderedComponent<CaseActions> Render(CaseModel model) => Render<CaseActions>(p => p.Add(c => c.Model, model));
}
