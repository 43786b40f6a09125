using CitizenPortal.Domain.Questions;
using CitizenPortal.Features.Agencies;
using CitizenPortal.Features.Desk.Phone;
using CitizenPortal.Features.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CitizenPortal.Features.Simulation;

/// <summary>A half day's work: everybody looks at every case that waits for him and perhaps does something.</summary>
internal sealed class SimulatedOffice(SimulationPlan plan, SimulatedStaff staff, SimulatedActs acts, SimulatedWishes residents, ReferenceEdition book)
{
    private const int SecondRefusal = 2;
    private const int CorrectionOneIn = 5;
    private readonly SimulatedCoordinators _coordinators = new(staff, acts, book, Lasting(plan, book));
    private readonly SimulatedTies _ties = new(staff, acts, book, Lasting(plan, book));
    private readonly SimulatedAgencies _agencies = new(plan, staff, acts, residents, new SimulatedTies(staff, acts, book, Lasting(plan, book)), new SimulatedRecords(plan, staff, acts, book));
    private readonly SimulatedAfterwards _afterwards = new(staff, acts);

    public SimulatedWishes Residents => residents;

    public SimulatedRecords Records { get; } = new(plan, staff, acts, book);

    public SimulatedProvince Province { get; } = new(plan, staff, acts, Lasting(plan, book));

    public async Task WorkAsync(SimulatedServers servers, DateOnly day, int half, CancellationToken ct)
    {
        var waiting = await WaitingAsync(servers.Any(new Dice(plan.Seed, day.DayNumber, half)), day, ct);
        foreach (var it in waiting)
        {
            var dice = new Dice(plan.Seed, it.Id, day.DayNumber, half);
            var server = servers.Any(dice);
            var aside = new Dice(plan.Seed, it.Id, day.DayNumber, half, 15);
            if (!await _ties.ActAsync(server, it, waiting, day, aside, ct) && !(it.State == QuestionState.Answered && await Records.KeepAsync(server, it, day, aside, ct)))
            {
                await ActAsync(server, it, day, dice, ct);
            }
        }

        await CallAsync(servers, day, half, ct);
        var last = new Dice(plan.Seed, day.DayNumber, half, 13);
        if (last.IsOneIn(CorrectionOneIn))
        {
            await Province.CorrectAsync(servers.Any(last), await WaitingAsync(servers.Any(last), day, ct), day, last, ct);
        }
    }

    private static string[] Lasting(SimulationPlan plan, ReferenceEdition book) =>
        [.. book.Agencies.Values.Where(a => a.AnswersOn(plan.FirstDay) && a.AnswersOn(plan.LastDay)).Select(a => a.Code).Order(StringComparer.Ordinal)];

    private Task ActAsync(IServiceProvider server, WaitingCase it, DateOnly day, Dice dice, CancellationToken ct) =>
        it.IsReopenAsked || (it.WorkRemindOn is not null && it.WorkPromisedOn <= day && !QuestionJourney.IsOpen(it.State)) ? _afterwards.ActAsync(server, it, day, dice, ct)
        : it is { State: QuestionState.SentBack, SendBacks: >= SecondRefusal } ? Province.DecideAsync(server, it, day, dice, ct)
        : it.State is QuestionState.Received or QuestionState.SentBack or QuestionState.Answered || dice.IsOneIn(900) ? _coordinators.ActAsync(server, it, day, dice, ct)
        : _agencies.ActAsync(server, it, day, dice, ct);

    private static async Task<List<WaitingCase>> WaitingAsync(IServiceProvider server, DateOnly day, CancellationToken ct)
    {
        await using var scope = server.CreateAsyncScope();
        return await WaitingCase.ReadAsync(scope.ServiceProvider.GetRequiredService<PortalDb>(), day, ct);
    }

    private async Task CallAsync(SimulatedServers servers, DateOnly day, int half, CancellationToken ct)
    {
        var server = servers.Any(new Dice(plan.Seed, day.DayNumber, half, 8));
        await using var scope = server.CreateAsyncScope();
        var notices = await scope.ServiceProvider.GetRequiredService<PortalDb>().PhoneNotices.AsNoTracking()
            .Where(n => !n.Reached).OrderBy(n => n.Id).Select(n => new { n.Id, n.Agency }).ToListAsync(ct);
        foreach (var notice in notices)
        {
            var dice = new Dice(plan.Seed, notice.Id, day.DayNumber, half, 9);
            var coordinator = staff.Coordinator(notice.Agency, day);
            if (dice.Percent(40) && (coordinator?.Agency == notice.Agency ? coordinator : staff.Desk(notice.Agency, day)) is { } by)
            {
                await acts.DoAsync<CallResidentHandler>(server, h => h.HandleAsync(new CallResident(notice.Id, dice.Percent(80), "Đã gọi."), by, ct));
            }
        }
    }
}
