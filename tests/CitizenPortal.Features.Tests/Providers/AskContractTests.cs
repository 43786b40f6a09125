using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Questions;
using CitizenPortal.Features.Ports;
using CitizenPortal.Features.Questions.Ask;
using CitizenPortal.Features.Questions.Import;
using CitizenPortal.Features.Reading.Search;
using CitizenPortal.Features.Tests.Desk;
using CitizenPortal.TestKit;
using Microsoft.EntityFrameworkCore;

namespace CitizenPortal.Features.Tests.Providers;

public sealed class AskContractTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, EveryProvider]
    public async Task Twenty_identical_posts_at_once_make_one_case_one_receipt_and_one_letter(string provider)
    {
        await using var portal = PortalHost.On(provider);
        var ask = new AskQuestion(Guid.NewGuid().ToString("N"), new SubmissionContent { Text = "Đường liên thôn bị ngập, khi nào sửa?", Email = "binh@example.vn", ConsentsToPublication = true });

        var receipts = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => AskAsync(portal, ask))));

        await using var scope = portal.Scope();
        Assert.Single(receipts.Distinct());
        Assert.Equal(1, await scope.Db().Letters.CountAsync(l => l.QuestionId == receipts[0].QuestionId, Cancel));
        var contact = await scope.Db().Contacts.SingleAsync(Cancel);
        Assert.Equal("binh@example.vn", scope.Get<IContactVault>().Open(contact.Email!));
    }

    [Theory, EveryProvider]
    public async Task Forty_different_posts_at_once_make_forty_cases(string provider)
    {
        await using var portal = PortalHost.On(provider);

        var receipts = await Task.WhenAll(Enumerable.Range(0, 40).Select(i => Task.Run(() => AskAsync(portal, new AskQuestion(
            Guid.NewGuid().ToString("N"), new SubmissionContent { Text = $"Câu hỏi số {i} về thủ tục đất đai.", CodeOnly = true })))));

        Assert.Equal(40, receipts.Select(r => r.Reference).Distinct().Count());
    }

    [Theory, EveryProvider]
    public async Task Imported_answers_are_published_found_and_brought_in_once(string provider)
    {
        await using var portal = PortalHost.On(provider);
        var lines = string.Join('\n', Enumerable.Range(0, 12).Select(i =>
            $$"""{"id":"{{i}}","text":"Thẻ bảo hiểm số {{i}} bị mất thì cấp lại ở đâu?","topic":"Bảo hiểm y tế","answer":"Nộp đơn tại BHXH.","source":"moh-portal","agency":"BHXH"}"""));

        var first = await ImportAsync(portal, lines);
        var second = await ImportAsync(portal, lines);

        await using var scope = portal.Scope();
        Assert.Equal((12, 0), (first.Published, first.AlreadyThere));
        Assert.Equal((0, 12), (second.Published, second.AlreadyThere));
        Assert.Equal(12, await scope.Db().Cases(Actor.Anonymous).CountAsync(q => q.State == QuestionState.Published, Cancel));
        Assert.Equal(12, (await scope.Get<PublicSearch>().FindAsync("the bao hiem bi mat", 50, Cancel)).Count);
    }

    private static async Task<AskReceipt> AskAsync(PortalHost portal, AskQuestion ask)
    {
        await using var scope = portal.Scope();
        return await scope.Get<AskQuestionHandler>().HandleAsync(ask, Actor.Citizen(), Cancel);
    }

    private static async Task<ImportReport> ImportAsync(PortalHost portal, string lines)
    {
        await using var scope = portal.Scope();
        using var file = new StringReader(lines);
        return await scope.Get<ImportFile>().ReadAsync(file, _ => { }, Cancel);
    }
}
