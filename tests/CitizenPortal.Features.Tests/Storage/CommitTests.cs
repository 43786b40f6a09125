using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Questions;
using CitizenPortal.Features.Questions.Ask;
using CitizenPortal.Features.Questions.Decline;
using CitizenPortal.Features.Questions.Import;
using CitizenPortal.Features.Questions.Unpublish;
using CitizenPortal.Features.Reading.Search;
using CitizenPortal.Features.Storage;
using CitizenPortal.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CitizenPortal.Features.Tests.Storage;

public sealed class CommitTests : IDisposable
{
    private static readonly Actor Coordinator = new(7, "Điều phối", [new DutyGrant(Duty.Coordinator, "so-tt-tt")]) { Agency = "so-tt-tt" };
    private readonly PortalHost _portal = new();

    [Fact]
    public async Task Verb_writes_state_event_and_letter_in_one_commit()
    {
        var asked = await AskAsync();

        await DeclineAsync(asked.Reference, 1);

        await using var scope = _portal.Scope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
        Assert.Equal(["received", "declined"], await db.Letters.OrderBy(l => l.Id).Select(l => l.Letter).ToListAsync(Cancel));
        Assert.Equal([Verb.Ask, Verb.Decline], await db.History(asked.QuestionId).OrderBy(e => e.Number).Select(e => e.Verb).ToListAsync(Cancel));
    }

    [Fact]
    public async Task Second_of_two_decisions_on_the_same_version_changes_nothing()
    {
        var asked = await AskAsync();
        await DeclineAsync(asked.Reference, 1);

        await Assert.ThrowsAsync<RefusedException>(() => DeclineAsync(asked.Reference, 2));
        await using var scope = _portal.Scope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
        var question = await db.Cases(Coordinator).SingleAsync(q => q.Id == asked.QuestionId, Cancel);
        Assert.Equal((QuestionState.Declined, 2), (question.State, question.Version));
    }

    [Fact]
    public async Task Decision_on_a_version_that_is_gone_is_a_conflict()
    {
        var asked = await AskAsync();

        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => DeclineAsync(asked.Reference, 99));
    }

    [Fact]
    public async Task Taking_down_an_answer_takes_it_out_of_the_search_at_once()
    {
        await ImportAsync("""{"id":"a","text":"Cấp lại thẻ bảo hiểm y tế bị mất ở đâu?","answer":"Tại BHXH.","source":"x"}""");
        Assert.Single(await SearchAsync("the bao hiem"));

        await UnpublishFirstAsync();

        Assert.Empty(await SearchAsync("the bao hiem"));
    }

    [Fact]
    public async Task Case_of_another_agency_is_as_unknown_as_one_that_does_not_exist()
    {
        var asked = await AskAsync();
        var stranger = new Actor(8, "", [new DutyGrant(Duty.Approver, "so-y-te")]);

        await using var scope = _portal.Scope();
        var handler = scope.ServiceProvider.GetRequiredService<DeclineQuestionHandler>();
        await Assert.ThrowsAsync<CaseNotFoundException>(() => handler.HandleAsync(new(new(asked.Reference, 1), "spam", "x"), stranger, Cancel));
        await Assert.ThrowsAsync<CaseNotFoundException>(() => handler.HandleAsync(new(new("HD20-424242-0", 1), "spam", "x"), stranger, Cancel));
    }

    public void Dispose() => _portal.Dispose();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private async Task<AskReceipt> AskAsync()
    {
        await using var scope = _portal.Scope();
        return await scope.ServiceProvider.GetRequiredService<AskQuestionHandler>().HandleAsync(
            new AskQuestion(Guid.NewGuid().ToString("N"), new SubmissionContent { Text = "Câu hỏi thử để xem các bước.", Email = "an@example.vn" }), Actor.Citizen(), Cancel);
    }

    private async Task DeclineAsync(string reference, int version)
    {
        await using var scope = _portal.Scope();
        await scope.ServiceProvider.GetRequiredService<DeclineQuestionHandler>()
            .HandleAsync(new DeclineQuestion(new CaseKey(reference, version), "no-content", "Câu hỏi chưa rõ nội dung."), Coordinator, Cancel);
    }

    private async Task ImportAsync(string line)
    {
        await using var scope = _portal.Scope();
        using var file = new StringReader(line);
        await scope.ServiceProvider.GetRequiredService<ImportFile>().ReadAsync(file, _ => { }, Cancel);
    }

    private async Task<IReadOnlyList<SearchHit>> SearchAsync(string words)
    {
        await using var scope = _portal.Scope();
        return await scope.ServiceProvider.GetRequiredService<PublicSearch>().FindAsync(words, 10, Cancel);
    }

    private async Task UnpublishFirstAsync()
    {
        await using var scope = _portal.Scope();
        var question = await scope.ServiceProvider.GetRequiredService<PortalDb>().Cases(Coordinator).AsNoTracking().FirstAsync(Cancel);
        await scope.ServiceProvider.GetRequiredService<UnpublishQuestionHandler>()
            .HandleAsync(new UnpublishQuestion(new CaseKey(question.Reference, question.Version), "Lộ thông tin cá nhân"), Coordinator, Cancel);
    }
}
