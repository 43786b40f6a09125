using Bunit;
using CitizenPortal.Components.Desk;
using CitizenPortal.Domain.Questions;
using CitizenPortal.Features.Desk;
using static CitizenPortal.Components.Tests.Desk.DeskViews;

namespace CitizenPortal.Components.Tests.Desk;

public sealed class CaseScreenTests : BunitContext
{
    [Fact]
    public void Editor_stands_open_for_who_may_draft_and_holds_the_saved_text()
    {
        var view = Case(QuestionState.InProgress, May(Verb.Draft), May(Verb.Submit)) with { Draft = new DraftView("Bản nháp", 4, DateTimeOffset.UnixEpoch, "Lê Văn A", true) };

        var shown = Render(Model(view));

        Assert.Equal("Bản nháp", shown.Find("#submit-text").TextContent);
        Assert.Equal("4", shown.Find("input[name=DraftVersion]").GetAttribute("value"));
        Assert.Equal(["Trình duyệt", "Lưu dự thảo"], shown.FindAll(".draft button").Select(b => b.TextContent));
    }

    [Fact]
    public void Conflict_shows_the_saved_text_beside_the_typed_one()
    {
        var view = Case(QuestionState.InProgress, May(Verb.Draft), May(Verb.Submit)) with { Draft = new DraftView("Của người kia", 5, DateTimeOffset.UnixEpoch, "Lê Văn A", false) };
        var model = Model(view) with { Typing = new DeskTyping(Verb.Draft, new DeskInput { Text = "Của tôi" }, []) { IsConflict = true } };

        var shown = Render(model);

        Assert.Contains("Của người kia", shown.Find(".notice-warn").TextContent, StringComparison.Ordinal);
        Assert.Equal("Của tôi", shown.Find("#submit-text").TextContent);
        Assert.Equal("5", shown.Find("input[name=DraftVersion]").GetAttribute("value"));
    }

    [Fact]
    public void Hidden_name_is_not_shown_and_contact_is_only_a_way()
    {
        var view = Case(QuestionState.Routed) with { Asker = new AskerView(null, null, true, ContactWay.Email) };

        var facts = Render(Model(view)).Find(".facts").TextContent;

        Assert.Contains("Người gửi không muốn cơ quan xử lý biết tên", facts, StringComparison.Ordinal);
        Assert.Contains("E-mail", facts, StringComparison.Ordinal);
    }

    [Fact]
    public void Personal_data_is_marked_for_who_redacts_and_taken_out_of_the_proposed_copy()
    {
        var shown = Render(Model(Case(QuestionState.Answered, May(Verb.Redact)) with { Answer = "Liên hệ 0912 345 678." }));

        Assert.Contains("số điện thoại", shown.Find(".card mark").TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("0912", shown.Find("#redact-publicbody").TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("0912", shown.Find("#redact-publicanswer").TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(-2, "quá hạn 2 ngày làm việc", "due-late")]
    [InlineData(0, "hạn hôm nay", "due-soon")]
    [InlineData(4, "còn 4 ngày làm việc", "due-ok")]
    public void Due_date_is_a_date_and_the_working_days_left(int left, string words, string css)
    {
        var view = Case(QuestionState.InProgress) with { HolderDue = new DueView(new DateOnly(2020, 6, 5), left) { Steps = ["Đếm 4 ngày."] } };

        var shown = Render(Model(view));

        var badge = shown.Find(".case-head .due");
        Assert.Equal($"05/06/2020 · {words}", badge.TextContent);
        Assert.Contains(css, badge.ClassName, StringComparison.Ordinal);
        Assert.Equal("Đếm 4 ngày.", shown.Find(".date-line details li").TextContent);
    }

    [Fact]
    public void Every_label_belongs_to_a_field_and_no_id_stands_twice()
    {
        var acts = DeskActs.InOrder.Where(v => v != Verb.ChangeKind).Select(May).ToArray();

        var shown = Render(Model(Case(QuestionState.InProgress, acts)));

        var ids = shown.FindAll("[id]").Select(e => e.Id!).ToList();
        Assert.Equal(ids.Distinct(), ids);
        Assert.All(shown.FindAll("label[for]"), label => Assert.Contains(label.GetAttribute("for")!, ids));
    }

    private IRenderedComponent<CaseScreen> Render(CaseModel model) => Render<CaseScreen>(p => p.Add(c => c.Model, model));
}
