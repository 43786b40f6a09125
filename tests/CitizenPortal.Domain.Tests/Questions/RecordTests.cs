using CitizenPortal.Domain.Files;

namespace CitizenPortal.Domain.Tests.Questions;

public sealed class RecordTests
{
    private static readonly AnswerDocument Letter = new("125/STNMT-QLĐĐ", A.Day("2020-06-01"), "Nguyễn Văn A");
    private static readonly string[] Law = ["Luật Đất đai 45/2013/QH13; Điều 48; 29/11/2013; https://vbpl.vn/45", "Nghị định 43/2014/NĐ-CP"];

    [Theory]
    [InlineData("Luật Đất đai 45/2013/QH13; Điều 48; 29/11/2013; https://vbpl.vn/45", "Điều 48, Luật Đất đai 45/2013/QH13, ngày 29/11/2013")]
    [InlineData("Luật Đất đai 45/2013/QH13; https://vbpl.vn/45; Điều 48; 2013-11-29", "Điều 48, Luật Đất đai 45/2013/QH13, ngày 29/11/2013")]
    [InlineData(" Nghị định 43/2014/NĐ-CP ;", "Nghị định 43/2014/NĐ-CP")]
    public void Citation_is_read_from_a_line_and_comes_back(string line, string text)
    {
        var citation = Citation.Parse(line)!;
        Assert.Equal(text, citation.Text);
        Assert.Equal(citation, Citation.Parse(citation.ToLine()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("29/11/2013")]
    [InlineData("Luật; Điều 1; khoản 2")]
    [InlineData("Luật; 29/11/2013; 30/11/2013")]
    [InlineData("Luật; javascript://x")]
    [InlineData("Luật; http://vbpl.vn/45")]
    [InlineData("Luật; https://ten:mat-khau@vbpl.vn/45")]
    public void Line_that_is_no_citation_is_refused(string line) => Assert.Null(Citation.Parse(line));

    [Fact]
    public void Submitted_answer_keeps_what_it_rests_on_and_its_documents_can_be_searched()
    {
        var question = A.Question().Taken().Do((q, at) => q.Submit(An.Official, at, "Trả lời.", Law)).Build();
        Assert.Equal(Law, question.Citations);
        Assert.Equal("luat dat dai 45/2013/qh13\nnghi dinh 43/2014/nd-cp", question.CitedDocuments);
    }

    [Fact]
    public void Document_is_entered_by_the_agency_from_the_approvers_table_on_and_never_dated_ahead()
    {
        Assert.Contains(RefusalCode.WrongState, A.Question().Taken().WhyNotNow(Verb.Register, An.Official));
        Assert.Equal([RefusalCode.MissingDuty], A.Question().Approved().WhyNotNow(Verb.Register, An.Coordinator));
        Assert.Equal([RefusalCode.LetterDate], A.Question().Approved().Refused((q, at) => q.Register(An.Desk, at, Letter with { On = at.Day.AddDays(1) })));
        Assert.Equal([RefusalCode.NoText], A.Question().Approved().Refused((q, at) => q.Register(An.Desk, at, Letter with { Signer = " " })));
        Assert.Equal(Letter, A.Question().Submitted().Do((q, at) => q.Register(An.Approver, at, Letter)).Build().Document);
    }

    [Fact]
    public void New_wording_drops_the_document_of_the_old_one_and_the_same_wording_keeps_it()
    {
        QuestionBuilder Again(string answer) => A.Question().Submitted().Do((q, at) => q.Register(An.Approver, at, Letter))
            .Do((q, at) => q.Return(An.Approver, at, "Xem lại.")).Do((q, at) => q.Submit(An.Official, at, answer));
        Assert.Null(Again("Câu khác.").Build().Document);
        Assert.Equal(Letter, Again(QuestionBuilder.Answer).Build().Document);
    }

    [Fact]
    public void Published_answer_is_marked_with_what_replaced_its_rules_and_the_mark_can_be_taken_back()
    {
        var change = new RuleChange(A.Day("2020-07-01"), "Luật số 31/2024/QH15", "HD20-000009-1");
        var builder = A.Question().Published().Do((q, at) => q.MarkOutdated(An.Official, at, change));
        Assert.Equal(change, builder.Build().RuleChange);
        Assert.Equal([RefusalCode.WrongState], A.Question().Published().WhyNotNow(Verb.MarkCurrent, An.Coordinator));
        Assert.Null(builder.Do((q, at) => q.MarkCurrent(An.Coordinator, at, "Nhầm văn bản.")).Build().RuleChange);
    }

    [Fact]
    public void Mark_names_a_document_and_not_the_case_itself()
    {
        RefusalCode[] Of(RuleChange change) => [.. A.Question().Published().Refused((q, at) => q.MarkOutdated(An.Official, at, change))];
        Assert.Equal([RefusalCode.NoText], Of(new(A.Day("2020-07-01"), " ", null)));
        Assert.Equal([RefusalCode.NoText], Of(new(A.Day("2020-07-01"), "Luật mới", "HD20-000001-1")));
    }

    [Fact]
    public void Signed_file_is_open_only_while_its_document_stands()
    {
        var file = new Attachment { StoredName = "a", Name = "van-ban.pdf", Kind = FileKind.Pdf, Size = 1, Sha256 = [], At = default };
        file.Bind(1, FilePlace.Signed);
        var published = A.Question().Published();
        Assert.False(FileVisibility.MaySee(file, published.Build(), Actor.Anonymous));
        Assert.True(FileVisibility.MaySee(file, published.Do((q, at) => q.Register(An.Desk, at, Letter)).Build(), Actor.Anonymous));
    }
}
