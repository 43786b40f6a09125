using CitizenPortal.Features.Ports;
using CitizenPortal.Features.Storage;
using CitizenPortal.Features.Tests.Desk;
using CitizenPortal.TestKit;
using CitizenPortal.Web.Startup;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CitizenPortal.Features.Tests.Providers;

public sealed class StorageContractTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, EveryProvider]
    public async Task Empty_database_becomes_a_portal_and_a_second_time_changes_nothing(string provider)
    {
        await using var portal = TestDatabase.ForCommands(provider, TestDatabase.Named(provider).Empty());
        await PortalStart.PrepareAsync(portal.Services, migrate: true, Cancel);
        await using var scope = portal.Services.CreateAsyncScope();
        var agencies = await scope.Db().Agencies.CountAsync(Cancel);

        await PortalStart.PrepareAsync(portal.Services, migrate: true, Cancel);

        Assert.Equal(scope.Db().Database.GetMigrations(), await scope.Db().Database.GetAppliedMigrationsAsync(Cancel));
        Assert.Equal(agencies, await scope.Db().Agencies.CountAsync(Cancel));
        Assert.Empty(await scope.Get<IQuestionSearch>().CandidatesAsync(scope.Db(), ["duong"], 10, ranked: true, Cancel));
    }

    [Theory, EveryProvider]
    public async Task Second_row_of_a_unique_key_is_recognised_and_other_failures_are_not(string provider)
    {
        await using var portal = PortalHost.On(provider);
        await using var scope = portal.Scope();
        scope.Db().Settings.Add(new PortalSetting { Key = "một", Value = "1" });
        await scope.Db().SaveChangesAsync(Cancel);
        await using var other = portal.Scope();

        other.Db().Settings.Add(new PortalSetting { Key = "một", Value = "2" });
        var clash = await Assert.ThrowsAsync<DbUpdateException>(() => other.Db().SaveChangesAsync(Cancel));
        other.Db().ChangeTracker.Clear();
        other.Db().Drafts.Add(new AnswerDraft { QuestionId = 987_654, Text = "", AuthorId = 1 });
        var orphan = await Assert.ThrowsAsync<DbUpdateException>(() => other.Db().SaveChangesAsync(Cancel));

        Assert.True(other.Get<IDatabaseProvider>().IsUniqueViolation(clash));
        Assert.False(other.Get<IDatabaseProvider>().IsUniqueViolation(orphan));
    }

    [Theory, EveryProvider]
    public async Task Who_saves_second_on_the_same_version_is_told(string provider)
    {
        await using var portal = PortalHost.On(provider);
        await using var first = portal.Scope();
        await using var second = portal.Scope();
        first.Db().Submissions.Add(new Submission { Key = "k", Content = "a", StartedAt = portal.Clock.GetUtcNow(), ExpiresAt = portal.Clock.GetUtcNow() });
        await first.Db().SaveChangesAsync(Cancel);
        var late = await second.Db().Submissions.SingleAsync(s => s.Key == "k", Cancel);
        (await first.Db().Submissions.SingleAsync(s => s.Key == "k", Cancel)).Content = "b";
        await first.Db().SaveChangesAsync(Cancel);

        late.Content = "c";

        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => second.Db().SaveChangesAsync(Cancel));
    }

    [Theory, EveryProvider]
    public async Task Instants_come_back_in_utc_to_the_microsecond_and_are_ordered_and_compared_by_the_database(string provider)
    {
        await using var portal = PortalHost.On(provider);
        var evening = new DateTimeOffset(2020, 6, 1, 23, 59, 59, 999, TimeSpan.FromHours(7)).AddMicroseconds(123);
        await using (var scope = portal.Scope())
        {
            foreach (var (key, at) in new[] { ("b", evening), ("a", evening.AddHours(-10)), ("c", evening.AddHours(10).ToOffset(TimeSpan.FromHours(-5))) })
            {
                scope.Db().Submissions.Add(new Submission { Key = key, Content = "", StartedAt = at, ExpiresAt = at });
            }

            await scope.Db().SaveChangesAsync(Cancel);
        }

        await using var reading = portal.Scope();
        var rows = await reading.Db().Submissions.Where(s => s.ExpiresAt >= evening).OrderByDescending(s => s.ExpiresAt).ToListAsync(Cancel);
        Assert.Equal(["c", "b"], rows.Select(r => r.Key));
        Assert.Equal(evening, rows[1].ExpiresAt);
        Assert.Equal(TimeSpan.Zero, rows[1].ExpiresAt.Offset);
    }

    [Theory, EveryProvider]
    public async Task Days_come_back_as_they_were_and_are_compared_by_the_database(string provider)
    {
        await using var portal = PortalHost.On(provider);
        await using var scope = portal.Scope();
        var tet = new DateOnly(2020, 1, 23);

        var days = await scope.Db().CalendarDays.Where(d => d.Date >= tet && d.Date <= tet.AddDays(6)).OrderBy(d => d.Date).Select(d => d.Date).ToListAsync(Cancel);

        Assert.NotEmpty(days);
        Assert.Equal(days.Order(), days);
        Assert.All(days, day => Assert.InRange(day, tet, tet.AddDays(6)));
    }

    [Theory, EveryProvider]
    public async Task Time_of_the_database_is_utc_and_goes_on(string provider)
    {
        await using var portal = PortalHost.On(provider);
        await using var scope = portal.Scope();
        var first = await scope.Get<IDatabaseProvider>().NowAsync(scope.Db(), Cancel);
        await Task.Delay(20, Cancel);
        var second = await scope.Get<IDatabaseProvider>().NowAsync(scope.Db(), Cancel);

        Assert.Equal(TimeSpan.Zero, first.Offset);
        Assert.InRange(scope.Get<TimeProvider>().GetUtcNow() - second, TimeSpan.FromSeconds(-5), TimeSpan.FromSeconds(5));
        Assert.True(second > first);
    }

    [Theory, EveryProvider]
    public async Task Two_servers_that_take_numbers_at_once_never_take_the_same(string provider)
    {
        await using var portal = PortalHost.On(provider);
        var scopes = portal.Services.GetRequiredService<IServiceScopeFactory>();
        using var one = new NumberReserve(scopes);
        using var two = new NumberReserve(scopes);

        var taken = await Task.WhenAll(Enumerable.Range(0, 400).Select(i => Task.Run(() => (i % 2 == 0 ? one : two).NextAsync(Cancel))));

        Assert.Equal(400, taken.Distinct().Count());
    }
}
