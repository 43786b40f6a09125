using Bunit;
using CitizenPortal.Components.Cases;
using CitizenPortal.Components.Desk;
using CitizenPortal.Domain.Questions;
using CitizenPortal.Features.Desk;
using CitizenPortal.Features.Records;
using CitizenPortal.Features.Words;
using static CitizenPortal.Components.Tests.Desk.DeskViews;

namespace CitizenPortal.Components.Tests.Desk;

public sealed class CaseRecordTests : BunitContext
{
    private static readonly AnswerRecordView Full = new(
        [new Citation("Luật Đất đai 45/2013/QH13") { Clause = "Điều 48", Link = "https://vbpl.vn/45" }, new Citation("Nghị định 43/2014/NĐ-CP")],
        new AnswerDocument("125/CV", new DateOnly(2020, 6, 1), "Nguyễn Văn A"),
        new RuleChange(new DateOnly(2020, 7, 1), "Luật 31/2024/QH15", "HD20-000009-1"));

    [Fact]
    public void Record_names_who_wrote_who_approved_what_was_signed_and_every_wording()
    {
        var view = Case(QuestionState.Published) with
        {
            Answer = "Bản sau.", Record = Full, Holders = new HoldersView("", "", null, "") { Drafter = "Cán bộ B", Approver = "Lãnh đạo C" },
            Versions = [new(1, default, "Cán bộ B", "Bản đầu."), new(2, default, "Cán bộ B", "Bản sau.")],
        };

        var shown = Render<CaseRecord>(p => p.Add(c => c.Model, Model(view)));

        Assert.Equal(["Cán bộ B", "Lãnh đạo C", "125/CV", "01/06/2020", "Nguyễn Văn A"], shown.FindAll("table td").Select(td => td.TextContent));
        Assert.Equal("https://vbpl.vn/45", shown.Find("li a").GetAttribute("href"));
        Assert.Equal("/hoi-dap/HD20-000009-1", shown.Find(".notice-warn a").GetAttribute("href"));
        Assert.Contains("Bản đầu.", shown.Find("details").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Case_without_an_answer_has_no_record() =>
        Assert.Equal("", Render<CaseRecord>(p => p.Add(c => c.Model, Model(Case(QuestionState.InProgress)))).Markup.Trim());

    [Fact]
    public void Answer_box_keeps_the_text_on_top_of_ground_and_document()
    {
        var answer = new AnswerText("Trả lời", "Sở", "Lời.", "", "", "Căn cứ", [new LegalReference("Điều 48", "https://vbpl.vn/45")]) { Document = RecordWords.Of(Full.Document!) };

        var shown = Render<AnswerBox>(p => p.Add(b => b.Answer, answer)).Find("section").TextContent;

        Assert.True(shown.IndexOf("Lời.", StringComparison.Ordinal) < shown.IndexOf("Điều 48", StringComparison.Ordinal));
        Assert.Contains("Văn bản số 125/CV, ngày 01/06/2020, người ký: Nguyễn Văn A", shown, StringComparison.Ordinal);
    }
}
