using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Officials;
using CitizenPortal.Domain.Questions;
using CitizenPortal.Domain.Ratings.Counting;
using CitizenPortal.Domain.Ratings.Stuffing;
using CitizenPortal.Features.Audit;
using CitizenPortal.Features.Ratings.Counting;
using CitizenPortal.Features.Ratings.Release;
using CitizenPortal.Features.Ratings.Watch;
using CitizenPortal.Features.Storage;
using CitizenPortal.Features.Sweeps;
using CitizenPortal.TestKit;
using CitizenPortal.TestKit.Ratings;
using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CitizenPortal.Features.Tests.Ratings;

public sealed class FiguresTests : IAsyncLifetime
{
    private const string Agency = RatingPortal.Agency;
    private const string Quarter = "2020-2";
    private static readonly DateTimeOffset June = new(2020, 6, 8, 8, 0, 0, TimeSpan.FromHours(7));
    private readonly DemoPortalHost _host = new DemoPortalHost();
    private readonly RatingPortal _portal;
    private readonly RatingRows _rows;
    private Official _clerk = null!;

    public FiguresTests() => (_portal, _rows) = (new(_host), new(_host));

    public async ValueTask InitializeAsync() => _clerk = await _rows.OfficialAsync(Agency);

    public ValueTask DisposeAsync() => _portal.DisposeAsync();

    [Fact]
    public async Task Quarter_is_published_once_when_it_is_over_and_never_changes()
    {
        var ids = await _rows.GiveAsync(Agency, _clerk, 60, June);
        Assert.Equal(ReleaseOutcome.NotOver, await ReleaseAsync());
        ToJuly(1);
        Assert.Null(await PublicAsync());
        Assert.Equal(ReleaseOutcome.Made, await ReleaseAsync());
        Assert.Equal(ReleaseOutcome.MadeBefore, await ReleaseAsync());
        var before = Assert.Single((await PublicAsync())!.Tables[FigureTableKind.Agencies]);

        await ReadAsync(db => db.Ratings.Where(r => r.Id == ids[0]).ExecuteUpdateAsync(r => r.SetProperty(x => x.Score, 0)));
        await _rows.GiveAsync(Agency, _clerk, 12, June.AddDays(1), points: 0);

        var line = Assert.Single((await PublicAsync())!.Tables[FigureTableKind.Agencies]);
        Assert.Equal(before, line);
        Assert.Equal((FigureKind.Comparable, 60, 10m), (line.Figure.Kind, line.Figure.Sums.Count, line.Figure.Score));
        Assert.Equal((60, 60, 60, false), (line.Sample!.Served, line.Sample.Issued, line.Sample.UsedTens, line.Sample.IsThin));
        Assert.Equal(1, await ReadAsync(db => db.Set<AuditRow>().CountAsync(r => r.Act == nameof(AuditAct.ReleaseRatings))));
    }

    [Fact]
    public async Task Few_ratings_are_no_figure_and_their_number_is_not_told()
    {
        await _rows.GiveAsync(Agency, _clerk, 9, June);
        await _rows.GiveAsync("so-noi-vu", await _rows.OfficialAsync("so-noi-vu"), 12, June);
        ToJuly(1);
        await ReleaseAsync();

        var lines = (await PublicAsync())!.Tables[FigureTableKind.Agencies];

        var few = lines.Single(l => l.Of.Agency == Agency);
        Assert.Equal((FigureKind.Hidden, 0, 0), (few.Figure.Kind, few.Figure.Sums.Count, few.Sample!.UsedTens));
        Assert.Equal(FigureKind.Interval, lines.Single(l => l.Of.Agency == "so-noi-vu").Figure.Kind);
        Assert.Equal(9, await ReadAsync(db => db.Ratings.CountAsync(r => !db.ReleasedRatings.Any(x => x.RatingId == r.Id))));
    }

    [Fact]
    public async Task Public_sees_no_person_and_each_official_only_what_is_his()
    {
        await _rows.GiveAsync(Agency, _clerk, 15, June);
        await _rows.GiveAsync("so-noi-vu", await _rows.OfficialAsync("so-noi-vu"), 12, June);
        ToJuly(1);
        await ReleaseAsync();

        Assert.DoesNotContain((await PublicAsync())!.Tables.Values.SelectMany(t => t), l => l.Of.OfficialId is not null);
        Assert.Equal([Agency], await SeenAsync($"lanhdao.{Agency}"));
        Assert.Equal(["so-noi-vu", Agency], await SeenAsync("vanphong"));
        Assert.Equal(["so-noi-vu", Agency], await SeenAsync("lanhdao.so-noi-vu"));
        Assert.Empty(await SeenAsync($"canbo.{Agency}"));
        Assert.Empty(await SeenAsync($"vanthu.{Agency}"));
        Assert.Empty(await SeenAsync("theodoi"));
        await ReadAsync(async db =>
        {
            var user = await db.Users.SingleAsync(u => u.UserName == $"canbo.{Agency}");
            (await db.Officials.Where(o => o.UserId == user.Id).ToListAsync()).ForEach(o => o.UserId = null);
            (await db.Officials.SingleAsync(o => o.Id == _clerk.Id)).UserId = user.Id;
            return await db.SaveChangesAsync();
        });
        Assert.Equal([Agency], await SeenAsync($"canbo.{Agency}"));
    }

    [Fact]
    public async Task Person_has_a_public_page_only_by_a_decision()
    {
        await _rows.GiveAsync(Agency, _clerk, 15, June);
        ToJuly(1);
        await ReleaseAsync();
        var administrator = await _portal.StaffAsync("quantri");
        Task<QuarterFigures?> PageAsync() => _portal.UseAsync<RatingFiguresQuery, QuarterFigures?>(q => q.PersonFiguresAsync(null, _clerk.Id, default));

        Assert.Null(await PageAsync());
        await Assert.ThrowsAsync<ValidationException>(() => SwitchAsync(new(true, " ", "01/06/2020"), administrator));
        await Assert.ThrowsAsync<ValidationException>(() => SwitchAsync(new(true, "12/QĐ-UBND", "01/06/2021"), administrator));
        await Assert.ThrowsAsync<UnauthorizedAccessException>(async () => await SwitchAsync(new(true, "12/QĐ-UBND", "01/06/2020"), await _portal.StaffAsync("vanphong")));
        Assert.Null(await PageAsync());
        await SwitchAsync(new(true, "12/QĐ-UBND", "01/06/2020"), administrator);
        Assert.Equal(15, Assert.Single((await PageAsync())!.Tables[FigureTableKind.Officials]).Figure.Sums.Count);
        await SwitchAsync(new(false, "13/QĐ-UBND", "02/06/2020"), administrator);
        Assert.Null(await PageAsync());
        Assert.Equal(["12/QĐ-UBND ngày 01/06/2020", "13/QĐ-UBND ngày 02/06/2020"], await ReadAsync(db => db.Set<AuditRow>().Where(r => r.Act == nameof(AuditAct.SwitchPersonPages)).OrderBy(r => r.Id).Select(r => r.Reason!).ToListAsync()));
    }

    [Fact]
    public async Task Suspect_ratings_wait_and_excluded_ones_take_their_block_away_until_it_is_taken_back()
    {
        await _rows.GiveAsync(Agency, _clerk, 24, June);
        _rows.Trace = (i, at) => (at.AddHours(i), "own telephone", "own network");
        await _rows.GiveAsync(Agency, _clerk, 6, June.AddDays(1));
        _host.Clock.Advance(TimeSpan.FromDays(14));
        await RunAsync(nameof(WatchStuffing));
        await RunAsync(nameof(WatchStuffing));
        var monitor = await _portal.StaffAsync("theodoi");
        var found = Assert.Single((await QueueAsync(monitor)).Open, s => s.Kind == StuffingKind.Device);
        Assert.Equal((6, 6), (found.Ratings, found.Seen));
        ToJuly(1);
        await ReleaseAsync();
        var line = Assert.Single((await PublicAsync())!.Tables[FigureTableKind.Agencies]);
        Assert.Equal((24, 6, 0), (line.Figure.Sums.Count, line.Sample!.Held, line.Sample.Excluded));

        Assert.False(await JudgeAsync(found with { Version = 7 }, true, "Một máy", monitor));
        await Assert.ThrowsAsync<ValidationException>(() => JudgeAsync(found, true, "  ", monitor));
        await Assert.ThrowsAsync<UnauthorizedAccessException>(async () => await JudgeAsync(found, true, "Một máy", await _portal.StaffAsync($"lanhdao.{Agency}")));
        Assert.True(await JudgeAsync(found, true, "Một máy, một mạng", monitor));
        Assert.Equal(6, Assert.Single((await PublicAsync())!.Tables[FigureTableKind.Agencies]).Sample!.Excluded);

        await ReadAsync(async db =>
        {
            var shown = await db.ReleasedRatings.Select(r => r.RatingId).FirstAsync();
            var suspicion = new RatingSuspicion { Kind = StuffingKind.Burst, Agency = Agency, OfficialId = _clerk.Id, Week = new(2020, 6, 8), FoundAt = June };
            suspicion.Take(new StuffingFlag(StuffingKind.Burst, Agency, _clerk.Id, suspicion.Week, [shown], 5, 0.5));
            db.RatingSuspicions.Add(suspicion);
            return await db.SaveChangesAsync();
        });
        var late = (await QueueAsync(monitor)).Open.Single(s => s.Kind == StuffingKind.Burst);
        Assert.True(await JudgeAsync(late, true, "Dồn dập", monitor));
        Assert.Equal(12, Assert.Single((await PublicAsync())!.Tables[FigureTableKind.Agencies]).Figure.Sums.Count);
        Assert.True(await JudgeAsync((await QueueAsync(monitor)).Judged.Single(s => s.Id == late.Id), false, "Đoàn khách, đã hỏi lại", monitor));
        Assert.Equal(24, Assert.Single((await PublicAsync())!.Tables[FigureTableKind.Agencies]).Figure.Sums.Count);
        Assert.Equal(3, await ReadAsync(db => db.Set<AuditRow>().CountAsync(r => r.Act == nameof(AuditAct.ExcludeRatings) || r.Act == nameof(AuditAct.CountRatings))));
    }

    [Fact]
    public async Task Monitor_of_the_rated_agency_neither_sees_nor_judges()
    {
        var mine = await _rows.OfficialAsync("so-tt-tt");
        _rows.Trace = (i, at) => (at.AddHours(i), "own telephone", "own network");
        await _rows.GiveAsync("so-tt-tt", mine, 6, June);
        _host.Clock.Advance(TimeSpan.FromDays(8));
        await RunAsync(nameof(WatchStuffing));
        var (inside, outside) = (await _portal.StaffAsync("theodoi"), await _portal.StaffAsync("vanphong"));

        Assert.Empty((await QueueAsync(inside)).Open);
        var found = (await QueueAsync(outside)).Open.Single(s => s.Kind == StuffingKind.Device);
        Assert.False(await JudgeAsync(found, false, "Không sao", inside));
        Assert.True(await JudgeAsync(found, false, "Không sao", outside));
    }

    [Fact]
    public async Task Sweep_publishes_after_ten_days_and_once()
    {
        await _rows.GiveAsync(Agency, _clerk, 10, June);
        ToJuly(10);
        await RunAsync(nameof(ReleaseRatings));
        Assert.Null(await PublicAsync());
        _host.Clock.Advance(TimeSpan.FromDays(1));
        await RunAsync(nameof(ReleaseRatings));
        await RunAsync(nameof(ReleaseRatings));

        Assert.Equal(Quarter, (await PublicAsync())!.Quarter);
        Assert.Equal(1, await ReadAsync(db => db.RatingReleases.CountAsync()));
    }

    [Fact]
    public async Task Quarter_in_which_nobody_was_served_is_not_published_by_itself()
    {
        ToJuly(20);
        await RunAsync(nameof(ReleaseRatings));

        Assert.Equal(0, await ReadAsync(db => db.RatingReleases.CountAsync()));
    }

    private void ToJuly(int day) => _host.Clock.Advance(new DateTimeOffset(2020, 7, day, 8, 0, 0, TimeSpan.FromHours(7)) - _host.Clock.GetUtcNow());

    private async Task<ReleaseOutcome> ReleaseAsync()
    {
        var monitor = await _portal.StaffAsync("theodoi");
        return await _portal.UseAsync<ReleaseRatingsHandler, ReleaseOutcome>(h => h.HandleAsync(Quarter, monitor, default));
    }

    private Task<QuarterFigures?> PublicAsync() => _portal.UseAsync<RatingFiguresQuery, QuarterFigures?>(q => q.PublicAsync(null, default));

    private async Task<IReadOnlyList<string>> SeenAsync(string account)
    {
        var by = await _portal.StaffAsync(account);
        var figures = await _portal.UseAsync<RatingFiguresQuery, QuarterFigures?>(q => q.StaffAsync(null, by, default));
        return [.. (figures?.Tables[FigureTableKind.Officials] ?? []).Select(l => l.Of.Agency).Order(StringComparer.Ordinal)];
    }

    private Task<SuspicionPage> QueueAsync(Actor by) => _portal.UseAsync<SuspicionQueue, SuspicionPage>(q => q.ReadAsync(by, default));

    private Task<bool> JudgeAsync(SuspicionView found, bool excludes, string reason, Actor by) =>
        _portal.UseAsync<JudgeSuspicionHandler, bool>(h => h.HandleAsync(new JudgeSuspicion(found.Id, found.Version, excludes, reason), by, default));

    private Task<object?> SwitchAsync(SwitchPersonPages input, Actor by) => _portal.UseAsync<SwitchPersonPagesHandler, object?>(async h =>
    {
        await h.HandleAsync(input, by, default);
        return null;
    });

    private Task<T> ReadAsync<T>(Func<PortalDb, Task<T>> read) => _portal.UseAsync(read);

    private async Task RunAsync(string sweep)
    {
        var moment = await _portal.UseAsync<OfficeClock, Moment>(c => Task.FromResult(c.Now()));
        await _host.Services.GetServices<ISweep>().Single(s => s.Name == sweep).RunAsync(new SweepPass(moment, _ => Task.CompletedTask), default);
    }
}
