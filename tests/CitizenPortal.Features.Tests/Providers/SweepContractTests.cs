using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Questions;
using CitizenPortal.Features.Questions.Ask;
using CitizenPortal.Features.Storage;
using CitizenPortal.Features.Sweeps;
using CitizenPortal.Features.Tests.Sweeps;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CitizenPortal.Features.Tests.Providers;

public sealed class SweepContractTests
{
    private const int Dozen = 12;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, EveryProvider]
    public async Task Of_many_who_want_the_lease_at_once_one_gets_it(string provider)
    {
        using var portal = new SweepPortal(provider);
        var leases = portal.Services.GetRequiredService<SweepLeases>();

        var holders = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Task.Run(() => leases.TakeAsync(nameof(SendLetters), Cancel))));

        var holder = Assert.Single(holders.OfType<string>());
        await leases.ReleaseAsync(nameof(SendLetters), holder, Cancel);
        Assert.NotNull(await leases.TakeAsync(nameof(SendLetters), Cancel));
    }

    [Theory, EveryProvider]
    public async Task Lease_of_a_dead_runner_is_taken_over_and_the_dead_one_cannot_go_on(string provider)
    {
        using var portal = new SweepPortal(provider);
        var leases = portal.Services.GetRequiredService<SweepLeases>();
        var dead = await leases.TakeAsync(nameof(DeemAccepted), Cancel);
        Assert.Null(await leases.TakeAsync(nameof(DeemAccepted), Cancel));
        await portal.ReadAsync(async db =>
        {
            var lease = await db.SweepLeases.SingleAsync(l => l.Sweep == nameof(DeemAccepted), Cancel);
            lease.Until = await portal.Services.GetRequiredService<IDatabaseProvider>().NowAsync(db, Cancel) - TimeSpan.FromSeconds(1);
            return await db.SaveChangesAsync(Cancel);
        });

        Assert.NotNull(await leases.TakeAsync(nameof(DeemAccepted), Cancel));
        await Assert.ThrowsAsync<LeaseLostException>(() => leases.KeepAsync(nameof(DeemAccepted), dead!, Cancel));
    }

    [Theory, EveryProvider]
    public async Task Dozen_cases_are_sent_on_deemed_accepted_and_climb_every_rung_once_under_two_runners(string provider)
    {
        using var portal = new SweepPortal(provider);
        await AskAsync(portal);
        portal.MoveTo(3);
        var routed = await portal.RunAsync(nameof(RouteUnanswered));
        portal.MoveTo(2);
        var accepted = await portal.RunAsync(nameof(DeemAccepted));
        for (var day = 0; day < 14; day++)
        {
            portal.MoveTo(1);
            await Task.WhenAll(UnleasedAsync(), UnleasedAsync());
            Assert.Null((await portal.RunAsync(nameof(EscalateOverdue))).Error);
        }

        Assert.Equal((null, Dozen, 0), (routed.Error, routed.Acted, routed.Skipped));
        Assert.Equal((null, Dozen, 0), (accepted.Error, accepted.Acted, accepted.Skipped));
        Assert.Equal(Dozen, await portal.ReadAsync(db => db.Set<Question>().CountAsync(q => q.State == QuestionState.InProgress, Cancel)));
        var effects = await portal.ReadAsync(db => db.SweepEffects.GroupBy(e => e.Step).Select(g => g.Count()).ToListAsync(Cancel));
        Assert.NotEmpty(effects);
        Assert.All(effects, times => Assert.Equal(Dozen, times));
        Assert.Equal(Dozen, await portal.ReadAsync(db => db.Letters.CountAsync(l => l.Letter == "apology", Cancel)));

        Task UnleasedAsync() => Task.Run(() => portal.Sweep(nameof(EscalateOverdue)).RunAsync(new SweepPass(portal.Now, _ => Task.CompletedTask), Cancel));
    }

    [Theory, EveryProvider]
    public async Task Letters_and_gatherings_go_out_once_though_two_runners_send(string provider)
    {
        using var portal = new SweepPortal(provider);
        await portal.HireAsync("vanthu", Duty.AgencyDesk, portal.Routable.Lead);
        await AskAsync(portal);
        Assert.Equal(Dozen, (await portal.RunAsync(nameof(SendLetters))).Acted);
        portal.MoveTo(3);
        await portal.RunAsync(nameof(RouteUnanswered));
        portal.MoveTo(1, 9);

        await portal.RunAsync(nameof(SendLetters));
        var again = await portal.RunAsync(nameof(SendLetters));

        Assert.Equal((null, 0), (again.Error, again.Acted));
        Assert.Equal(portal.Mail.Taken.Count, portal.Mail.Taken.Select(m => m.MessageId).Distinct().Count());
        Assert.Single(portal.Mail.Taken, m => m.To == "vanthu@coquan.example.vn");
        Assert.Equal(0, await portal.ReadAsync(db => db.Letters.CountAsync(l => l.SentAt == null, Cancel)));
    }

    [Theory, EveryProvider]
    public async Task Tick_runs_every_sweep_of_the_timetable_without_an_error(string provider)
    {
        using var portal = new SweepPortal(provider);
        await AskAsync(portal);
        portal.MoveTo(3);

        await portal.Services.GetRequiredService<SweepRunner>().TickAsync(Cancel);

        var runs = await portal.ReadAsync(db => db.SweepRuns.OrderBy(r => r.Id).Select(r => new { r.Sweep, r.Error, r.EndedAt }).ToListAsync(Cancel));
        Assert.Equal(Timetable.Names, runs.Select(r => r.Sweep));
        Assert.All(runs, run => Assert.True(run is { Error: null, EndedAt: not null }, $"{run.Sweep}: {run.Error}"));
    }

    private static async Task AskAsync(SweepPortal portal)
    {
        for (var i = 0; i < Dozen; i++)
        {
            await portal.AskAsync(new SubmissionContent { Topic = portal.Routable.Topic, Email = $"dan{i}@example.vn" });
        }
    }
}
