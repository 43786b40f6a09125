using CitizenPortal.Features.Questions.Ask;
using CitizenPortal.Features.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CitizenPortal.Features.Sweeps;

/// <summary>Deletes unsent texts, links of letters and keys of daily counts whose time is over, and run records that nobody needs any more: 90 days, or a day for runs that found nothing.</summary>
public sealed class ExpireSubmissions(IServiceScopeFactory scopes, IDatabaseProvider provider) : ISweep
{
    /// <summary>So long an address counts as confirmed after its owner opened a link that was sent to it.</summary>
    private const int ConfirmedDays = 365;

    private static readonly string[] Frequent =
        [.. Timetable.Rows.Where(r => r.Rhythm is Rhythm.EveryMinute or Rhythm.QuarterHour or Rhythm.OfficeHours).Select(r => r.Sweep)];

    public string Name => nameof(ExpireSubmissions);

    public async Task RunAsync(SweepPass pass, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
        var now = pass.At.Instant;
        pass.Tally.Act(await db.Submissions.Where(s => s.ExpiresAt < now).ExecuteDeleteAsync(ct));
        var (day, keyOfDay) = (pass.At.Day, AskTallies.KeyOf(pass.At.Day));
        await db.Settings.Where(s => s.Key.StartsWith(AskTallies.KeyPrefix) && s.Key != keyOfDay).ExecuteDeleteAsync(ct);
        await db.AskTallies.Where(t => t.Day < day).ExecuteDeleteAsync(ct);
        await db.SealedDrafts.Where(d => d.ExpiresAt < now).ExecuteDeleteAsync(ct);
        await db.LetterTokens.Where(t => t.ExpiresAt < now).ExecuteDeleteAsync(ct);
        var confirmedUntil = now.AddDays(-ConfirmedDays);
        await db.AccountTokens.Where(t => t.ExpiresAt < now && (t.ContactIndex == null || t.UsedAt == null || t.UsedAt < confirmedUntil)).ExecuteDeleteAsync(ct);

        var real = await provider.NowAsync(db, ct);
        var (old, idle) = (real.AddDays(-90), real.AddDays(-1));
        await db.SweepRuns
            .Where(r => r.EndedAt != null && (r.StartedAt < old || (r.StartedAt < idle && r.Scanned == 0 && r.Error == null && Frequent.Contains(r.Sweep))))
            .ExecuteDeleteAsync(ct);
    }
}
