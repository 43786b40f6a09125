using AngleSharp.Dom;
using Bunit;
using CitizenPortal.Components.Desk;
using CitizenPortal.Components.Desk.Panels;
using CitizenPortal.Components.Forms;
using CitizenPortal.Domain.Questions;
using CitizenPortal.Features.Desk;
using CitizenPortal.Features.Words;
using static CitizenPortal.Components.Tests.Desk.DeskViews;

namespace CitizenPortal.Components.Tests.Desk;

/// <summary>Each panel of the terms and of what comes after an answer: its fields by name, its labels, what was typed, the error at its field.</summary>
public sealed class TermPanelsTests : BunitContext
{
    public static TheoryData<Verb, string> FieldNames => new()
    {
        { Verb.Decide, "Lead Coordinating Coordinating DocumentNumber" },
        { Verb.Extend, "Days Reason ConsentDocument" },
        { Verb.NameCause, "Cause Words" },
        { Verb.Correct, "Breach Reason" },
        { Verb.Lapse, "Words" },
        { Verb.AcceptReopen, "Words" },
        { Verb.RefuseReopen, "Words" },
        { Verb.PromiseKept, "Words" },
        { Verb.PromiseMissed, "Words" },
        { Verb.Unpublish, "Reason" },
        { Verb.Approve, "Work WorkAgency WorkOn" },
        { Verb.Register, "Number SentOn Signer tep" },
        { Verb.MarkOutdated, "ChangedOn ReplacedBy NewerCase" },
        { Verb.MarkCurrent, "Words" },
        { Verb.LeaveOut, "Why Original Words" },
        { Verb.CountAgain, "Words" },
    };

    public static TheoryData<Verb, string, string> Typed => new()
    {
        { Verb.Decide, "Lead", "so-y-te" },
        { Verb.Decide, "DocumentNumber", "45/VP" },
        { Verb.Extend, "Days", "mười" },
        { Verb.Extend, "Reason", "Vì sao" },
        { Verb.Extend, "ConsentDocument", "45/VP" },
        { Verb.NameCause, "Cause", "overload" },
        { Verb.NameCause, "Words", "Vì sao" },
        { Verb.Correct, "Breach", "holder" },
        { Verb.Correct, "Reason", "Vì sao" },
        { Verb.Lapse, "Words", "Vì sao" },
        { Verb.RefuseReopen, "Words", "Vì sao" },
        { Verb.PromiseKept, "Words", "Vì sao" },
        { Verb.PromiseMissed, "Words", "Vì sao" },
        { Verb.Approve, "Work", "Sửa cống" },
        { Verb.Approve, "WorkAgency", "so-y-te" },
        { Verb.Approve, "WorkOn", "31/02/2021" },
        { Verb.Register, "Number", "125/CV" },
        { Verb.Register, "SentOn", "31/02/2021" },
        { Verb.Register, "Signer", "Nguyễn Văn A" },
        { Verb.MarkOutdated, "ChangedOn", "31/02/2021" },
        { Verb.MarkOutdated, "ReplacedBy", "Luật mới" },
        { Verb.MarkOutdated, "NewerCase", "HD20-1" },
        { Verb.MarkCurrent, "Words", "Nhầm" },
        { Verb.LeaveOut, "Why", "Spam" },
        { Verb.LeaveOut, "Original", "HD20-1" },
        { Verb.CountAgain, "Words", "Nhầm" },
    };

    [Theory]
    [MemberData(nameof(FieldNames))]
    public void Panel_posts_its_own_fields_each_with_a_label_to_its_own_handler(Verb verb, string names)
    {
        var shown = Draw(verb, Of(verb));

        var form = shown.Find("form");
        Assert.Equal($"/can-bo/y-kien/HD20-000007-1?handler={verb}", form.GetAttribute("action"));
        Assert.Equal("post", form.GetAttribute("method"));
        var fields = form.QuerySelectorAll("input:not([type=hidden]), select, textarea");
        Assert.Equal(names, string.Join(' ', fields.Select(f => f.GetAttribute("name"))));
        Assert.All(fields, field => Assert.NotEqual("", shown.Find($"label[for='{field.Id}']").TextContent.Trim()));
        Assert.Equal(["__RequestVerificationToken", "Version"], form.QuerySelectorAll("input[type=hidden]").Select(h => h.GetAttribute("name")));
    }

    [Theory]
    [MemberData(nameof(Typed))]
    public void Panel_shows_again_what_was_typed_and_the_error_at_its_field_alone(Verb verb, string name, string value)
    {
        var input = new DeskInput();
        typeof(DeskInput).GetProperty(name)!.SetValue(input, value);
        var id = PanelIds.Field(verb, name);
        var model = Of(verb) with { Typing = new DeskTyping(verb, input, [new FieldError(id, "Chưa được.")]) };

        var shown = Draw(verb, model);

        Assert.Equal(value, ValueOf(shown.Find($"#{id}")));
        Assert.Contains("Chưa được.", shown.Find($"#{id}-error").TextContent, StringComparison.Ordinal);
        Assert.Equal(id, Assert.Single(shown.FindAll("[aria-invalid=true]")).Id);
    }

    [Theory]
    [MemberData(nameof(FieldNames))]
    public void Panel_of_another_act_shows_nothing_of_what_was_typed_for_this_one(Verb verb, string names)
    {
        var input = new DeskInput { Words = "Lạ", Reason = "Lạ", Days = "Lạ", DocumentNumber = "Lạ", ConsentDocument = "Lạ", Work = "Lạ", WorkOn = "Lạ" };
        var other = verb == Verb.Return ? Verb.Lapse : Verb.Return;

        var shown = Draw(verb, Of(verb) with { Typing = new DeskTyping(other, input, [new FieldError(PanelIds.Field(other, names.Split(' ')[0]), "Sai.")]) });

        Assert.DoesNotContain("Lạ", shown.Markup, StringComparison.Ordinal);
        Assert.Empty(shown.FindAll("[aria-invalid]"));
    }

    [Fact]
    public void Promise_stands_folded_until_something_was_typed()
    {
        Assert.False(Draw(Verb.Approve, Of(Verb.Approve)).Find("details").HasAttribute("open"));
        Assert.True(Draw(Verb.Approve, Of(Verb.Approve) with { Typing = new DeskTyping(Verb.Approve, new DeskInput { Work = "Sửa" }, []) }).Find("details").HasAttribute("open"));
    }

    [Fact]
    public void Cause_that_was_named_is_chosen_and_every_cause_has_words()
    {
        var model = Model(Case(QuestionState.InProgress, May(Verb.NameCause)) with { Cause = "staff-absent" });

        var shown = Draw(Verb.NameCause, model);

        Assert.Equal("Người xử lý vắng mặt", shown.Find("option[selected]").TextContent);
        Assert.Equal(DelayCauses.All.Count + 1, shown.FindAll("#namecause-cause option").Count);
        Assert.All(shown.FindAll("option"), option => Assert.NotEqual("", option.TextContent.Trim()));
    }

    [Fact]
    public void Both_places_for_agencies_that_take_part_keep_their_choice()
    {
        var input = new DeskInput { Coordinating = ["so-y-te", "so-gtvt"] };

        var shown = Draw(Verb.Decide, Of(Verb.Decide) with { Typing = new DeskTyping(Verb.Decide, input, []) });

        Assert.Equal(["so-y-te", "so-gtvt"], new[] { "#decide-more1", "#decide-more2" }.Select(id => ValueOf(shown.Find(id))));
    }

    [Theory]
    [InlineData(Verb.Extend)]
    [InlineData(Verb.PromiseKept)]
    [InlineData(Verb.Approve)]
    public void Form_of_an_act_that_somebody_else_did_first_stays_with_its_words(Verb verb)
    {
        var input = new DeskInput { Reason = "Đã gõ", Words = "Đã gõ", Work = "Đã gõ" };
        var model = Model(Case(QuestionState.Published)) with { Typing = new DeskTyping(verb, input, [new FieldError(PanelIds.Panel(verb), "Muộn.")]) };

        var shown = Render<CaseActions>(p => p.Add(c => c.Model, model));

        Assert.Contains(shown.FindAll("textarea"), area => area.TextContent == "Đã gõ");
    }

    [Fact]
    public void Act_without_words_that_somebody_else_did_first_leaves_no_form_behind()
    {
        var model = Model(Case(QuestionState.InProgress)) with { Typing = new DeskTyping(Verb.Accept, new DeskInput(), [new FieldError("viec-can-lam", "Muộn.")]) };

        Assert.Empty(Render<CaseActions>(p => p.Add(c => c.Model, model)).FindAll("form"));
    }

    private static CaseModel Of(Verb verb) => Model(Case(QuestionState.InProgress, May(verb))) with
    {
        Choices = new DeskChoices { Agencies = [new ChoiceGroup("Cấp sở", [new Choice("so-y-te", "Sở Y tế"), new Choice("so-gtvt", "Sở GTVT")])] },
    };

    private IRenderedComponent<Microsoft.AspNetCore.Components.IComponent> Draw(Verb verb, CaseModel model) => verb == Verb.Approve
        ? Render(builder => Open<ApprovePanel>(builder, verb, model))
        : Render(builder => Open<ActPanel>(builder, verb, model));

    private static void Open<T>(Microsoft.AspNetCore.Components.Rendering.RenderTreeBuilder builder, Verb verb, CaseModel model)
        where T : Microsoft.AspNetCore.Components.IComponent
    {
        builder.OpenComponent<T>(0);
        builder.AddComponentParameter(1, "Model", model);
        builder.AddComponentParameter(2, "Verb", verb);
        builder.CloseComponent();
    }

    private static string? ValueOf(IElement field) => field.LocalName switch
    {
        "select" => field.QuerySelector("option[selected]")?.GetAttribute("value"),
        "textarea" => field.TextContent,
        _ => field.GetAttribute("value"),
    };
}
