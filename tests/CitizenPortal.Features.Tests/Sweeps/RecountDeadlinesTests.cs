using System.Data.Common;
using CitizenPortal.Domain.Deadlines;
using CitizenPortal.Domain.Questions;
using CitizenPortal.Features.Agencies;
using CitizenPortal.Features.Deadlines;
using CitizenPortal.Features.Storage;
using CitizenPortal.Features.Sweeps;
using CitizenPortal.Features.Tests.Deadlines;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace CitizenPortal.Features.Tests.Sweeps;

public sealed class RecountDeadlinesTests : IDisposable
{
    private const int Cases = 2_300;
    private const int CountedBeforeTheEnd = 1_000;
    private readonly SweepPortal _portal = new();

    public void Dispose() => _portal.Dispose();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Recount_of_a_killed_server_is_finished_by_another_once_with_one_letter_each()
    {
        await _portal.AddAsync(Cases, q => q.Taken());
        await ChangeOnADyingServerAsync();
        Assert.Equal(Cases - CountedBeforeTheEnd, await BehindAsync());

        var soon = await OnAnotherServerAsync();
        Assert.Equal((null, 0), (soon.Error, soon.Scanned));
        _portal.Clock.Advance(RecountDeadlines.Rest);
        await Task.WhenAll(UnleasedAsync(), UnleasedAsync());
        var later = await OnAnotherServerAsync();
        var again = await OnAnotherServerAsync();

        Assert.Equal((null, 0), (later.Error, later.Acted));
        Assert.Equal((null, 0), (again.Error, again.Scanned));
        Assert.Equal(0, await BehindAsync());
        var events = await _portal.ReadAsync(db => db.Set<QuestionEvent>().Where(e => e.Verb == Verb.Recount).Select(e => new { e.QuestionId, e.Words }).ToListAsync(Cancel));
        Assert.Equal((Cases, Cases), (events.Count, events.Select(e => e.QuestionId).Distinct().Count()));
        Assert.All(events, e => Assert.Equal("Bão số 5", e.Words));
        Assert.Equal(Cases, await _portal.ReadAsync(db => db.Letters.CountAsync(l => l.Letter == "postponed", Cancel)));

        Task UnleasedAsync() => Task.Run(() => _portal.Sweep(nameof(RecountDeadlines)).RunAsync(new SweepPass(_portal.Now, _ => Task.CompletedTask), Cancel));
    }

    [Fact]
    public async Task Case_received_by_a_server_that_had_not_heard_of_the_change_is_counted_too_and_a_sealed_one_never()
    {
        await ChangeAsync(_portal.Services);
        await _portal.AddAsync(3, q => q.Taken());
        await _portal.SealAsync(ManyQuestions.First);
        await _portal.ReadAsync(db => db.Set<Question>().Where(q => q.Id == ManyQuestions.First)
            .ExecuteUpdateAsync(set => set.SetProperty(q => q.Audience, Domain.Visibility.Audience.Sealed), Cancel));
        _portal.Clock.Advance(RecountDeadlines.Rest);

        var run = await OnAnotherServerAsync();

        Assert.Equal((null, 2, 0), (run.Error, run.Acted, run.Skipped));
    }

    [Fact]
    public async Task Term_of_an_opinion_that_is_waited_for_is_counted_with_its_case()
    {
        await ChangeAsync(_portal.Services);
        await _portal.AddAsync(2, q => q.OpinionAsked());
        _portal.Clock.Advance(RecountDeadlines.Rest);
        var before = await _portal.CaseAsync(ManyQuestions.First);

        var run = await OnAnotherServerAsync();

        var after = await _portal.CaseAsync(ManyQuestions.First);
        Assert.Equal((null, 2, 0), (run.Error, run.Acted, run.Skipped));
        Assert.Equal((after.OpinionDueOn, 2), (after.Opinions[0].DueOn, after.CalendarVersion));
        Assert.Equal(_portal.Book.Clock.AddWorkingDays(before.OpinionDueOn!.Value, 1), after.OpinionDueOn);
    }

    private async Task<SweepRun> OnAnotherServerAsync()
    {
        await _portal.Services.GetRequiredService<ReferenceBook>().LoadAsync(Cancel);
        return await _portal.RunAsync(nameof(RecountDeadlines));
    }

    private async Task ChangeOnADyingServerAsync()
    {
        var end = new EndAfter(commits: 2);
        await using var dying = _portal.AnotherServer(services => services.ConfigureDbContext<PortalDb>(options => options.AddInterceptors(end)));
        await Assert.ThrowsAsync<OperationCanceledException>(() => ChangeAsync(dying.Services, end.Arm));
    }

    private static async Task ChangeAsync(IServiceProvider services, Action? ready = null)
    {
        await using var scope = services.CreateAsyncScope();
        var clock = scope.ServiceProvider.GetRequiredService<ReferenceBook>().Current.Clock;
        var day = new CalendarDay(clock.AddWorkingDays(new DateOnly(2020, 6, 1), 3), CalendarDayKind.Off, "Nghỉ bão", "QĐ 7/QĐ-UBND");
        ready?.Invoke();
        await scope.ServiceProvider.GetRequiredService<ChangeCalendarHandler>()
            .HandleAsync(new ChangeCalendar(new CalendarChange.PutDay(day, null), clock.Calendar.Version, "Bão số 5"), AdministratorPortal.Administrator, Cancel);
    }

    private Task<int> BehindAsync() => _portal.ReadAsync(db => db.Set<Question>().CountAsync(q => q.CalendarVersion < 2, Cancel));

    /// <summary>Ends the work of a server as a kill would: what it committed before stands, the commit under way does not.</summary>
    private sealed class EndAfter(int commits) : DbTransactionInterceptor
    {
        private int _left = int.MaxValue;

        public void Arm() => _left = commits;

        public override ValueTask<InterceptionResult> TransactionCommittingAsync(DbTransaction transaction, TransactionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default) =>
            _left-- > 0 ? new(result) : throw new OperationCanceledException("The server is gone.");
    }
}
