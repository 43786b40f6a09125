using CitizenPortal.Domain.Deadlines;
using CitizenPortal.Domain.Questions;
using CitizenPortal.Features.Agencies;
using CitizenPortal.Features.Storage;
using CitizenPortal.Features.Sweeps;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace CitizenPortal.Features.Simulation;

/// <summary>
/// Plays the portal through its own handlers and sweeps under a simulated office clock: residents, offices, servers that die, a mail server
/// that is down for days, a calendar that changes. Between the few hours of a day at which something happens nothing is waited for.
/// </summary>
public sealed class SimulationRun(SimulationPlan plan, SimulatedClock clock, SimulatedPost post, Func<CancellationToken, Task<IHost>> startServer)
{
    private const int DaysBetweenDeaths = 9;

    private static readonly TimeSpan[] Ticks =
        [new(0, 1, 0), new(2, 5, 0), new(7, 1, 0), new(7, 31, 0), new(10, 5, 0), new(14, 5, 0), new(16, 55, 0)];

    private static readonly TimeSpan[] Halves = [new(9, 50, 0), new(13, 50, 0)];
    private static readonly TimeSpan[] Evening = [new(16, 56, 0)];
    private static readonly int[] DaysDown = [3, 6, 1];
    private readonly SimulatedActs _acts = new();
    private readonly DailyWatch _watch = new();
    private readonly SimulatedServers _servers = new(startServer, post);

    public async Task<SimulationReport> RunAsync(Action<DateOnly> progress, CancellationToken ct)
    {
        clock.MoveTo(plan.FirstDay, TimeSpan.Zero);
        await _servers.StartAsync(plan.Servers, ct);
        try
        {
            return await PlayAsync(progress, ct);
        }
        finally
        {
            await _servers.StopAsync();
        }
    }

    private async Task<SimulationReport> PlayAsync(Action<DateOnly> progress, CancellationToken ct)
    {
        var any = _servers.Any(new Dice(plan.Seed));
        var staff = await SimulatedStaff.HireAsync(plan, any, ct);
        var book = any.GetRequiredService<ReferenceBook>().Current;
        var residents = new SimulatedResidents(plan, book);
        var office = new SimulatedOffice(plan, staff, _acts, new SimulatedWishes(plan, _acts), book);
        for (var day = plan.FirstDay; day <= plan.LastDay; day = day.AddDays(1))
        {
            await PlayDayAsync(day, residents, office, ct);
            progress(day);
        }

        return await JudgeAsync(ct);
    }

    private async Task PlayDayAsync(DateOnly day, SimulatedResidents residents, SimulatedOffice office, CancellationToken ct)
    {
        post.IsDown = IsMailDown(day);
        await AdministerAsync(office, day, ct);
        var isWorking = Clock().Calendar.IsWorkingDay(day);
        var moments = residents.ByDay[day].Select(a => (a.Time, Act: (Func<Task>)(() => AskAsync(residents, a.Number, ct))))
            .Concat(Ticks.Select(t => (Time: t, Act: (Func<Task>)(() => TickAsync(day, t, ct)))))
            .Concat(Halves.Where(_ => isWorking).Select((t, half) => (Time: t, Act: (Func<Task>)(() => office.WorkAsync(_servers, day, half, ct)))))
            .Concat(Evening.Where(_ => isWorking).Select(t => (Time: t, Act: (Func<Task>)(() => _watch.LookAsync(_servers.Any(new Dice(plan.Seed, day.DayNumber)), day, ct)))))
            .Append((Time: new TimeSpan(20, 0, 0), Act: () => office.Residents.ActAsync(_servers, day, clock.GetUtcNow(), ct)));
        foreach (var (time, act) in moments.OrderBy(m => m.Time))
        {
            clock.MoveTo(day, time);
            await act();
        }
    }

    private Task AskAsync(SimulatedResidents residents, int number, CancellationToken ct)
    {
        var dice = new Dice(plan.Seed, number, 4);
        return residents.AskAsync(_servers.Any(dice), _servers.Any(dice), number, clock.GetUtcNow(), ct);
    }

    private async Task TickAsync(DateOnly day, TimeSpan time, CancellationToken ct)
    {
        var dice = new Dice(plan.Seed, day.DayNumber, time.Ticks, 10);
        if (time.Hours == 10 && Clock().Calendar.IsWorkingDay(day) && (day.DayNumber - plan.FirstDay.DayNumber) % DaysBetweenDeaths == 4)
        {
            await _servers.DieHoldingAsync(dice.Pick([nameof(EscalateOverdue), nameof(RouteUnanswered), nameof(SendLetters), nameof(DeemAccepted)]), ct);
            return;
        }

        if (dice.IsOneIn(60))
        {
            _servers.DieWhileSending(dice);
        }

        await _servers.TickAsync(ct);
    }

    private bool IsMailDown(DateOnly day)
    {
        var played = day.DayNumber - plan.FirstDay.DayNumber;
        return played % 60 >= 12 && played % 60 < 12 + DaysDown[played / 60 % DaysDown.Length];
    }

    /// <summary>The administrator's room: the roster, and the calendar, which in life each server reads again within a minute.</summary>
    private async Task AdministerAsync(SimulatedOffice office, DateOnly day, CancellationToken ct)
    {
        var server = _servers.Any(new Dice(plan.Seed, day.DayNumber, 14));
        await office.Province.FillRosterAsync(server, day, ct);
        if (day == plan.FirstDay)
        {
            await office.Records.SetUpAsync(server, ct);
            await _servers.ReloadAsync(ct);
        }

        if (await office.Province.ChangeCalendarAsync(server, day, ct))
        {
            await _servers.ReloadAsync(ct);
        }
    }

    private DeadlineClock Clock() => _servers.Any(new Dice(plan.Seed)).GetRequiredService<ReferenceBook>().Current.Clock;

    private async Task<SimulationReport> JudgeAsync(CancellationToken ct)
    {
        await using var scope = _servers.Any(new Dice(plan.Seed)).CreateAsyncScope();
        var evidence = await SimulationEvidence.ReadAsync(scope.ServiceProvider.GetRequiredService<PortalDb>(), new Moment(clock.GetUtcNow(), Clock()), plan.Cases, post, ct);
        List<SimulationFigure> figures =
        [
            .. SimulationReport.FiguresOf(evidence, _acts.Done, plan.LastDay),
            new("MailTaken", "", post.Taken), new("MailAgain", "", post.Again),
            new("Restarts", "", _servers.Restarts), new("TakeOvers", "", _servers.TakeOvers),
            .. _acts.Refused.Select(r => new SimulationFigure("Refused", r.Key, r.Value)),
        ];
        return new SimulationReport(plan, figures,
        [
            .. SimulationInvariants.All.Select(i => new SimulationFinding(i.Key, [.. i.Breaches(evidence)])),
            new SimulationFinding("NobodyStarves", _watch.Starved),
            new SimulationFinding("LeaseRespected", _servers.RanUnderALease),
            new SimulationFinding("SameWordsAgain", post.Changed),
        ]);
    }
}
