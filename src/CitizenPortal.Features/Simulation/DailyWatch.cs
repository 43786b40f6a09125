using CitizenPortal.Domain.Questions;
using CitizenPortal.Features.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CitizenPortal.Features.Simulation;

/// <summary>Looks in the evening of each working day: whatever was due that day has been taken up, and no ladder stands in the past.</summary>
internal sealed class DailyWatch
{
    private readonly List<string> _starved = [];

    public IReadOnlyList<string> Starved => _starved;

    public async Task LookAsync(IServiceProvider server, DateOnly today, CancellationToken ct)
    {
        await using var scope = server.CreateAsyncScope();
        var left = await scope.ServiceProvider.GetRequiredService<PortalDb>().CasesForSweeps
            .Where(q => q.EscalateOn <= today || q.RemindOn <= today
                || (q.State == QuestionState.Received && q.ScreenBy < today)
                || (q.State == QuestionState.Routed && q.AcceptBy < today)
                || (q.State == QuestionState.AwaitingCitizen && q.ReplyBy < today)
                || q.ReopenDecideBy < today || q.OpinionRemindOn <= today
                || (q.WorkRemindOn <= today && (q.State == QuestionState.Answered || q.State == QuestionState.Published)))
            .OrderBy(q => q.Id).Select(q => q.Reference).ToListAsync(ct);
        _starved.AddRange(left.Select(reference => $"{reference} {today:yyyy-MM-dd}"));
    }
}
