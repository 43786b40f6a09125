using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Questions;
using CitizenPortal.Features.Letters;
using CitizenPortal.Features.Questions.Draft;
using CitizenPortal.Features.Questions.MarkCurrent;
using CitizenPortal.Features.Questions.MarkOutdated;
using CitizenPortal.Features.Questions.Register;
using CitizenPortal.Features.Questions.Submit;
using CitizenPortal.Features.Reading.Search;
using CitizenPortal.Features.Records;
using CitizenPortal.Features.Tests.Questions;
using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CitizenPortal.Features.Tests.Records;

public sealed class AnswerRecordTests : IDisposable
{
    private const string Law = "Luật Đất đai 45/2013/QH13; Điều 48; 29/11/2013";
    private readonly TermPortal _portal = new();

    public void Dispose() => _portal.Dispose();

    [Fact]
    public async Task Citations_go_with_the_draft_into_the_answer_and_with_the_document_into_the_letter()
    {
        var id = await _portal.InWorkAsync();
        await _portal.DoAsync<DraftQuestionHandler>((h, key) => h.HandleAsync(new(key, "Nháp.", 0) { Citations = Law }, _portal.Official, default), id);
        Assert.Equal(Law, await _portal.ReadAsync(db => db.Drafts.Where(d => d.QuestionId == id).Select(d => d.Citations).SingleAsync()));
        await _portal.DoAsync<SubmitQuestionHandler>((h, key) => h.HandleAsync(new(key, "Trả lời đủ.", 1) { Citations = Law + "\n\n" }, _portal.Official, default), id);
        await _portal.DoAsync<RegisterQuestionHandler>((h, key) => h.HandleAsync(new(key, " 125/STNMT ", "1/6/2020", "Nguyễn Văn A"), _portal.Approver, default), id);
        await _portal.ActAsync(id, (q, at) => q.Approve(_portal.Approver, at));

        var facts = LetterFacts.FromJson((await _portal.LetterAsync(id, "answered")).Facts);
        Assert.Equal([Law], facts.Citations);
        Assert.Equal(new AnswerDocument("125/STNMT", new DateOnly(2020, 6, 1), "Nguyễn Văn A"), facts.Document);
        Assert.Equal("Trả lời đủ.", facts.Words);
    }

    [Theory]
    [InlineData("Luật Đất đai\nhttp://x.vn", "Dòng 2")]
    [InlineData("29/11/2013", "Dòng 1")]
    public void Line_that_is_no_citation_is_named(string lines, string named)
    {
        var key = new Features.Storage.CaseKey("HD20-000001-1", 1);
        Assert.StartsWith(named, new SubmitQuestionValidator().Validate(new SubmitQuestion(key, "Trả lời.", 0) { Citations = lines }).Errors.Single(e => e.PropertyName == "Citations").ErrorMessage, StringComparison.Ordinal);
        Assert.StartsWith(named, new DraftQuestionValidator().Validate(new DraftQuestion(key, "Trả lời.", 0) { Citations = lines }).Errors.Single().ErrorMessage, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answers_that_cite_a_document_are_found_by_its_agency_and_by_no_other()
    {
        var id = await PublishedAsync("Đất ở nông thôn được tách thửa từ bao nhiêu mét vuông?");

        Assert.Equal([(await _portal.CaseAsync(id)).Reference], await CitedAsync("45/2013/qh13", null, _portal.Official));
        Assert.Single(await CitedAsync("luat dat dai", 2020, _portal.Approver));
        Assert.Empty(await CitedAsync("45/2013/QH13", 2019, _portal.Official));
        Assert.Empty(await CitedAsync("31/2024/QH15", null, _portal.Official));
        Assert.Empty(await CitedAsync(" ", null, _portal.Official));
        Assert.Empty(await CitedAsync("45/2013/QH13", null, new Actor(99, "Nơi khác", [new DutyGrant(Duty.Official, "so-y-te")]) { Agency = "so-y-te" }));
    }

    [Fact]
    public async Task Answer_whose_rules_changed_stands_behind_one_that_holds_until_the_mark_is_taken_back()
    {
        var (older, newer) = (await PublishedAsync("Tách thửa đất ở cần bao nhiêu mét vuông tối thiểu?"), await PublishedAsync("Tách thửa đất ở cần bao nhiêu mét vuông?"));
        var first = (await FoundAsync())[0];
        var other = first == older ? newer : older;
        var reference = (await _portal.CaseAsync(other)).Reference;

        await _portal.DoAsync<MarkOutdatedQuestionHandler>((h, key) => h.HandleAsync(new(key, "1/7/2020", "Luật 31/2024/QH15", reference), _portal.Official, default), first);
        Assert.Equal([other, first], await FoundAsync());

        await _portal.DoAsync<MarkCurrentQuestionHandler>((h, key) => h.HandleAsync(new(key, "Nhầm văn bản."), _portal.Coordinator, default), first);
        Assert.Equal([first, other], await FoundAsync());
    }

    [Fact]
    public async Task Newer_answer_is_another_one_that_everybody_can_read()
    {
        var (id, open) = (await PublishedAsync("Phí cấp lại giấy chứng nhận là bao nhiêu?"), await _portal.InWorkAsync());
        foreach (var newer in new[] { (await _portal.CaseAsync(id)).Reference, (await _portal.CaseAsync(open)).Reference })
        {
            var wrong = await Assert.ThrowsAsync<ValidationException>(() =>
                _portal.DoAsync<MarkOutdatedQuestionHandler>((h, key) => h.HandleAsync(new(key, "1/7/2020", "Luật mới", newer), _portal.Official, default), id));
            Assert.Equal("NewerCase", wrong.Errors.Single().PropertyName);
        }

        Assert.Null((await _portal.CaseAsync(id)).RuleChange);
    }

    private async Task<long> PublishedAsync(string body)
    {
        var id = await _portal.InWorkAsync();
        await _portal.ActAsync(id, (q, at) => q.Submit(_portal.Official, at, "Theo quy định của tỉnh.", [Law]));
        await _portal.ActAsync(id, (q, at) => q.Approve(_portal.Approver, at));
        await _portal.ActAsync(id, (q, at) => q.Redact(_portal.Coordinator, at, new PublicCopy(body, "Theo quy định của tỉnh.", true)));
        await _portal.ActAsync(id, (q, at) => q.Publish(_portal.Coordinator, at));
        return id;
    }

    private async Task<IReadOnlyList<string>> CitedAsync(string document, int? year, Actor viewer)
    {
        await using var scope = _portal.Services.CreateAsyncScope();
        return [.. (await scope.ServiceProvider.GetRequiredService<CitedAnswersQuery>().ReadAsync(document, year, viewer, default)).Select(a => a.Reference)];
    }

    private async Task<long[]> FoundAsync()
    {
        await using var scope = _portal.Services.CreateAsyncScope();
        return [.. (await scope.ServiceProvider.GetRequiredService<PublicSearch>().FindAsync("tách thửa đất ở bao nhiêu mét vuông", 10, default)).Select(h => h.QuestionId)];
    }
}
