using CitizenPortal.Domain.Deadlines;
using CitizenPortal.Domain.Questions;
using CitizenPortal.Features.Agencies;
using CitizenPortal.Features.Deadlines;
using CitizenPortal.Features.Operations.Roster;
using CitizenPortal.Features.Questions.Correct;
using CitizenPortal.Features.Questions.Decide;
using CitizenPortal.Features.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace CitizenPortal.Features.Simulation;

/// <summary>The level above: the provincial office decides and corrects, the administrator enters a storm day, a closure of two agencies, and the roster of each month.</summary>
internal sealed class SimulatedProvince(SimulationPlan plan, SimulatedStaff staff, SimulatedActs acts, string[] agencies)
{
    private const int OnDutyOneIn = 3;
    private const int DaysAhead = 3;

    public async Task DecideAsync(IServiceProvider server, WaitingCase it, DateOnly day, Dice dice, CancellationToken ct)
    {
        if (staff.Province(day) is { } office && dice.Percent(30))
        {
            var decision = new DecideQuestion(it.Key, dice.Pick(agencies), [], $"{it.Id}/QĐ-VPUB");
            await acts.DoAsync<DecideQuestionHandler>(server, h => h.HandleAsync(decision, office, ct));
        }
    }

    /// <summary>Now and then a breach that was counted proves to be none.</summary>
    public async Task CorrectAsync(IServiceProvider server, IReadOnlyList<WaitingCase> waiting, DateOnly day, Dice dice, CancellationToken ct)
    {
        WaitingCase[] late = [.. waiting.Where(it => it.IsLate(day) && !it.IsSuspected)];
        if (late.Length == 0)
        {
            return;
        }

        var it = dice.Pick(late);
        if (staff.Monitor(it.Coordinator == "vp-ubnd" || it.Lead == "vp-ubnd", day) is { } monitor)
        {
            await acts.DoAsync<CorrectQuestionHandler>(server, h => h.HandleAsync(
                new CorrectQuestion(it.Key, dice.Percent(50) ? Question.PromiseBreach : Question.HolderBreach, "Cổng mất kết nối, đơn vị đã trả lời qua điện thoại."), monitor, ct));
        }
    }

    /// <summary>Half way a day a few days ahead is taken off because of a storm, at two thirds two agencies are closed: the open cases are counted anew.</summary>
    public Task<bool> ChangeCalendarAsync(IServiceProvider server, DateOnly day, CancellationToken ct)
    {
        var played = day.DayNumber - plan.FirstDay.DayNumber;
        var off = server.GetRequiredService<ReferenceBook>().Current.Clock.Calendar.NextWorkingDay(day.AddDays(DaysAhead));
        return played == plan.Days / 2 ? ChangeAsync(server, new CalendarChange.PutDay(new CalendarDay(off, CalendarDayKind.Off, "Nghỉ tránh bão", "Công điện của Chủ tịch UBND tỉnh"), null), ct)
            : played == plan.Days * 2 / 3 ? ChangeAsync(server, new CalendarChange.Close(new AgencyClosure(0, off, off.AddDays(2), [.. agencies.Take(2)], "Ngập lụt", "Quyết định của UBND tỉnh")), ct)
            : Task.FromResult(false);
    }

    /// <summary>On the first day of each month some agencies name who is on duty day and night.</summary>
    public async Task FillRosterAsync(IServiceProvider server, DateOnly day, CancellationToken ct)
    {
        if (day.Day != 1 && day != plan.FirstDay)
        {
            return;
        }

        var last = new DateOnly(day.Year, day.Month, DateTime.DaysInMonth(day.Year, day.Month));
        foreach (var agency in agencies.Where(a => new Dice(plan.Seed, Dice.Of(a), 12).IsOneIn(OnDutyOneIn)))
        {
            if (staff.Named($"canbo.{agency}") is { UserId: { } user })
            {
                await acts.DoAsync<PutOnDutyHandler>(server, h => h.HandleAsync(new PutOnDuty(user, day, last, "0259 3822 900"), staff.Administrator, ct));
            }
        }
    }

    private Task<bool> ChangeAsync(IServiceProvider server, CalendarChange change, CancellationToken ct) => acts.DoAsync<ChangeCalendarHandler>(server, async h =>
    {
        await using var scope = server.CreateAsyncScope();
        var rows = await DeadlineRows.CalendarAsync(scope.ServiceProvider.GetRequiredService<PortalDb>(), ct);
        await h.HandleAsync(new ChangeCalendar(change, rows.Version, "Bão số 9"), staff.Administrator, ct);
    });
}
