using System.Data.Common;
using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Questions;
using CitizenPortal.Features.Privacy;
using CitizenPortal.Features.Questions.Ask;
using CitizenPortal.Features.Storage;
using CitizenPortal.Features.Tests.Sweeps;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace CitizenPortal.Features.Tests.Privacy;

public sealed class SettleErasureTests : IDisposable
{
    private readonly SweepPortal _portal = new();

    public void Dispose() => _portal.Dispose();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(1, true)]
    [InlineData(2, true)]
    [InlineData(3, false)]
    public async Task Case_that_is_changed_meanwhile_is_read_again_and_erased_all_the_same(int changes, bool erased)
    {
        var id = await ClosedAsync();
        var request = await ProposedAsync((await _portal.CaseAsync(id)).Reference);
        var meddler = new Meddler(() => _portal.ReadAsync(db => db.Set<Question>().Where(q => q.Id == id)
            .ExecuteUpdateAsync(set => set.SetProperty(q => q.Version, q => q.Version + 1), Cancel)));
        await using var server = _portal.AnotherServer(services => services.ConfigureDbContext<PortalDb>(options => options.AddInterceptors(meddler)));
        await using var scope = server.Services.CreateAsyncScope();
        var handler = scope.ServiceProvider.GetRequiredService<SettleErasureHandler>();
        meddler.Left = changes;
        Task Settle() => handler.HandleAsync(new(request, true, null), new Actor(72, "Quản trị hai", [new DutyGrant(Duty.Administrator, null)]), Cancel);

        await (erased ? Settle() : Assert.ThrowsAsync<DbUpdateConcurrencyException>(Settle));

        var body = (await _portal.CaseAsync(id)).Body;
        Assert.Equal(erased, !body.Contains("giấy tờ", StringComparison.Ordinal));
        Assert.Equal(erased ? 1 : 0, await _portal.ReadAsync(db => db.PersonalAccesses.CountAsync(a => a.Act == PersonalAct.Erased, Cancel)));
        Assert.Equal(erased ? ErasureState.Erased : ErasureState.Proposed, await _portal.ReadAsync(db => db.ErasureRequests.Select(r => r.State).SingleAsync(Cancel)));
    }

    private async Task<long> ClosedAsync()
    {
        var id = await _portal.AskAsync(new SubmissionContent { Topic = _portal.Routable.Topic, Email = "nguoidan@example.vn" });
        await _portal.ActAsync(id, (q, at) => q.Withdraw(Actor.Citizen(id), at, "solved", null));
        return id;
    }

    private Task<long> ProposedAsync(string reference) => _portal.ReadAsync(async db =>
    {
        var request = new ErasureRequest
        {
            At = _portal.Now.Instant, ByResident = true, References = [reference], State = ErasureState.Proposed, Reason = "Người dân đề nghị.", ProposedBy = 71, ProposedByName = "Quản trị một",
        };
        db.ErasureRequests.Add(request);
        await db.SaveChangesAsync(Cancel);
        return request.Id;
    });

    /// <summary>Somebody else who changes the case after it was read and before it is written.</summary>
    private sealed class Meddler(Func<Task> change) : DbTransactionInterceptor
    {
        public int Left { get; set; }

        public override async ValueTask<InterceptionResult<DbTransaction>> TransactionStartingAsync(DbConnection connection, TransactionStartingEventData eventData, InterceptionResult<DbTransaction> result, CancellationToken cancellationToken = default)
        {
            if (Left-- > 0)
            {
                await change();
            }

            return result;
        }
    }
}
