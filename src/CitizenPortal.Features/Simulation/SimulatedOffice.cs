using CitizenPortal.Domain.Questions;
using CitizenPortal.Features.Agencies;
using CitizenPortal.Features.Desk.Phone;
using CitizenPortal.Features.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CitizenPortal.Features.Simulation;

/// <summary>A half day's work: everybody looks at every case that waits for him and perhaps does something.</summary>
internal sealed class SimulatedOffice(SimulationPlan plan, SimulatedStaff staff, SimulatedActs acts, ReferenceEdition book)
{
    private readonly SimulatedCoordinators _coordinators = new(plan, staff, acts, book);
    private readonly SimulatedAgencies _agencies = new(plan, staff, acts);

    public async Task WorkAsync(SimulatedServers servers, DateOnly day, int half, CancellationToken ct)
    {
        foreach (var it in await WaitingAsync(servers.Any(new Dice(plan.Seed, day.DayNumber, half)), ct))
        {
            var dice = new Dice(plan.Seed, it.Id, day.DayNumber, half);
            var server = servers.Any(dice);
            await (it.State is QuestionState.Received or QuestionState.SentBack or QuestionState.Answered
                ? _coordinators.ActAsync(server, it, day, dice, ct)
                : _agencies.ActAsync(server, it, day, dice, ct));
        }

        await CallAsync(servers, day, half, ct);
    }

    /// <summary>On any day at any hour some residents add something to their case.</summary>
    public async Task SupplementAsync(SimulatedServers servers, DateOnly day, CancellationToken ct)
    {
        foreach (var it in await WaitingAsync(servers.Any(new Dice(plan.Seed, day.DayNumber, 7)), ct))
        {
            var dice = new Dice(plan.Seed, it.Id, day.DayNumber, 7);
            if (QuestionJourney.IsOpen(it.State) && dice.IsOneIn(400))
            {
                await _agencies.SupplementAsync(servers.Any(dice), it, ct);
            }
        }
    }

    private static async Task<List<WaitingCase>> WaitingAsync(IServiceProvider server, CancellationToken ct)
    {
        await using var scope = server.CreateAsyncScope();
        return await WaitingCase.ReadAsync(scope.ServiceProvider.GetRequiredService<PortalDb>(), ct);
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
            if (dice.Percent(40) && (staff.Desk(notice.Agency, day) ?? staff.Coordinator(notice.Agency, day)) is { } by && by.Agency == notice.Agency)
            {
                await acts.DoAsync<CallResidentHandler>(server, h => h.HandleAsync(new CallResident(notice.Id, dice.Percent(80), "Đã gọi."), by, ct));
            }
        }
    }
}
