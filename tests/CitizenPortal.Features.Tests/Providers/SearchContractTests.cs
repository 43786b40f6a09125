using CitizenPortal.Features.Ports;
using CitizenPortal.Features.Storage;
using CitizenPortal.Features.Tests.Desk;
using CitizenPortal.TestKit;
using Microsoft.Extensions.DependencyInjection;

namespace CitizenPortal.Features.Tests.Providers;

public sealed class SearchContractTests
{
    private static readonly string[] Texts =
    [
        "Đường liên thôn Phước Thuận bị ngập", "Thẻ bảo hiểm y tế bị mất thì cấp lại ở đâu?", "Đăng ký khai sinh cho con ở xã nào?", "It's 100% 'đúng' & \"rõ\" | (a) : *",
    ];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, EveryProvider]
    public async Task Words_are_found_without_marks_newest_first_and_counted(string provider)
    {
        await using var portal = PortalHost.On(provider);
        await using var scope = await FilledAsync(portal);
        var (index, db) = (scope.Get<IQuestionSearch>(), scope.Db());

        Assert.Equal([1L], await index.CandidatesAsync(db, ["duong"], 10, ranked: false, Cancel));
        Assert.Equal([2L, 1L], await index.CandidatesAsync(db, ["bi"], 10, ranked: false, Cancel));
        Assert.Equal([3L, 2L, 1L], await index.CandidatesAsync(db, ["bi", "khai"], 10, ranked: false, Cancel));
        Assert.Equal([3L, 2L], await index.CandidatesAsync(db, ["bi", "khai"], 2, ranked: false, Cancel));
        Assert.Empty(await index.CandidatesAsync(db, ["đường"], 10, ranked: false, Cancel));
        Assert.Equal(
            [new("bi", 2), new("khai", 1), new("khong", 0)],
            await index.CountTermsAsync(db, ["bi", "khai", "khong"], Cancel));
        Assert.Equal([1L, 2L], (await index.CandidatesAsync(db, ["bi", "mat"], 10, ranked: true, Cancel)).Order());
    }

    [Theory, EveryProvider]
    public async Task Text_that_changes_or_goes_is_found_by_its_old_words_no_more(string provider)
    {
        await using var portal = PortalHost.On(provider);
        await using var scope = await FilledAsync(portal);
        var (index, db) = (scope.Get<IQuestionSearch>(), scope.Db());

        await index.PutAsync(db, SearchDocument.Of(1, "Cầu treo đã sửa xong"), Cancel);
        await index.RemoveAsync(db, 2, Cancel);
        await index.RemoveAsync(db, 777, Cancel);

        Assert.Equal([1L], await index.CandidatesAsync(db, ["cau"], 10, ranked: false, Cancel));
        Assert.Empty(await index.CandidatesAsync(db, ["bi"], 10, ranked: false, Cancel));
        Assert.Equal(0, (await index.CountTermsAsync(db, ["bi"], Cancel))[0].Documents);
    }

    [Theory, EveryProvider]
    public async Task No_word_of_a_text_is_taken_for_an_operator(string provider)
    {
        await using var portal = PortalHost.On(provider);
        await using var scope = await FilledAsync(portal);
        var (index, db) = (scope.Get<IQuestionSearch>(), scope.Db());
        string[] nasty = ["'", "\"", "a:*", "not", "or", "near", "100", "(", "%", "_", "\\", "&", "|", "!", "<->"];

        Assert.Equal([4L], await index.CandidatesAsync(db, ["100"], 10, ranked: true, Cancel));
        foreach (var term in nasty)
        {
            Assert.DoesNotContain(1L, await index.CandidatesAsync(db, [term], 10, ranked: true, Cancel));
            Assert.Single(await index.CountTermsAsync(db, [term], Cancel));
        }
    }

    [Theory, EveryProvider]
    public async Task Text_of_a_commit_that_is_taken_back_is_not_found(string provider)
    {
        await using var portal = PortalHost.On(provider);
        await using var scope = await FilledAsync(portal);
        var (index, db) = (scope.Get<IQuestionSearch>(), scope.Db());
        await using (var transaction = await db.Database.BeginTransactionAsync(Cancel))
        {
            await index.PutAsync(db, SearchDocument.Of(9, "Chợ huyện dời đi"), Cancel);
            await transaction.RollbackAsync(Cancel);
        }

        Assert.DoesNotContain(9L, await index.CandidatesAsync(db, ["cho", "huyen"], 10, ranked: true, Cancel));
    }

    private static async Task<AsyncServiceScope> FilledAsync(PortalHost portal)
    {
        var scope = portal.Scope();
        foreach (var (index, text) in Texts.Index())
        {
            await scope.Get<IQuestionSearch>().PutAsync(scope.Db(), SearchDocument.Of(index + 1, text), Cancel);
        }

        return scope;
    }
}
