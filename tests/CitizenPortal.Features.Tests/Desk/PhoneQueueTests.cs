using CitizenPortal.Features.Desk.Phone;
using CitizenPortal.Features.Storage;
using CitizenPortal.TestKit;
using Microsoft.EntityFrameworkCore;

namespace CitizenPortal.Features.Tests.Desk;

public sealed class PhoneQueueTests(DemoPortalHost portal) : IClassFixture<DemoPortalHost>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Who_was_not_reached_stays_in_the_list_and_who_was_reached_leaves_it()
    {
        await using var scope = portal.Scope();
        var coordinator = await scope.ActorAsync("dieuphoi");
        var queue = scope.Get<PhoneQueue>();
        var before = await queue.ReadAsync(coordinator, 50, Cancel);
        var row = before.Rows[0];
        Assert.StartsWith("+84", row.Number, StringComparison.Ordinal);

        await scope.Get<CallResidentHandler>().HandleAsync(new CallResident(row.Id, false, "Không nghe máy."), coordinator, Cancel);
        var tried = (await queue.ReadAsync(coordinator, 50, Cancel)).Rows.Single(r => r.Id == row.Id);
        await scope.Get<CallResidentHandler>().HandleAsync(new CallResident(row.Id, true, null), coordinator, Cancel);
        var after = await queue.ReadAsync(coordinator, 50, Cancel);

        Assert.Equal("Không nghe máy.", tried.Note);
        Assert.Equal(coordinator.Name, tried.CallerName);
        Assert.Equal(before.Total - 1, after.Total);
    }

    [Fact]
    public async Task People_of_another_agency_neither_see_nor_settle_it()
    {
        await using var scope = portal.Scope();
        var notice = await scope.Db().PhoneNotices.Where(n => n.Agency == "so-tt-tt" && !n.Reached).FirstAsync(Cancel);
        var stranger = await scope.ActorAsync("canbo.so-noi-vu");

        Assert.DoesNotContain((await scope.Get<PhoneQueue>().ReadAsync(stranger, 50, Cancel)).Rows, r => r.Id == notice.Id);
        await Assert.ThrowsAsync<CaseNotFoundException>(() => scope.Get<CallResidentHandler>().HandleAsync(new CallResident(notice.Id, true, null), stranger, Cancel));
    }

    [Fact]
    public async Task Every_notice_of_the_demonstration_has_words_of_its_own()
    {
        await using var scope = portal.Scope();
        var letters = await scope.Db().PhoneNotices.Select(n => n.Letter).Distinct().ToListAsync(Cancel);

        Assert.NotEmpty(letters);
        Assert.All(letters, letter => Assert.True(Words.Say.Desk.Has($"Phone.Say.{letter}"), letter));
    }
}
