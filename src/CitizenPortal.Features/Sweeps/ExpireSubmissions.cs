using System.Globalization;
using CitizenPortal.Domain.Deadlines;
using CitizenPortal.Domain.Ratings;
using CitizenPortal.Features.Questions.Ask;
using CitizenPortal.Features.Ratings;
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
        await ForgetRatersAsync(db, now, ct);

        var real = await provider.NowAsync(db, ct);
        var (old, idle) = (real.AddDays(-90), real.AddDays(-1));
        await db.SweepRuns
            .Where(r => r.EndedAt != null && (r.StartedAt < old || (r.StartedAt < idle && r.Scanned == 0 && r.Error == null && Frequent.Contains(r.Sweep))))
            .ExecuteDeleteAsync(ct);
    }

    /// <summary>Where ratings came from is forgotten after thirty days: hashes, their keys, and the applicants' indexes once no token of theirs holds.</summary>
    private static async Task ForgetRatersAsync(PortalDb db, DateTimeOffset now, CancellationToken ct)
    {
        var (old, oldest) = (now.AddDays(-RatingSignal.Days), DeadlineClock.DayOf(now).AddDays(-RatingSignal.Days));
        await db.RatingSignals.Where(s => s.At < old).ExecuteDeleteAsync(ct);
        await db.UnverifiedRatings.Where(r => r.Network != null && r.At < old).ExecuteUpdateAsync(r => r.SetProperty(x => x.Network, (byte[]?)null), ct);
        var dead = RaterSignals.KeyPrefix + oldest.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var keys = (await db.Settings.Where(s => s.Key.StartsWith(RaterSignals.KeyPrefix)).Select(s => s.Key).ToListAsync(ct)).FindAll(k => string.CompareOrdinal(k, dead) < 0);
        await db.Settings.Where(s => keys.Contains(s.Key)).ExecuteDeleteAsync(ct);
        var papers = DeadlineClock.DayOf(now).AddDays(-2 * RatingToken.Days);
        await db.DossierPapers.Where(p => p.Contact != null && p.HandedOn < papers && !db.RatingTokens.Any(t => t.PaperId == p.Id && t.ExpiresAt >= now))
            .ExecuteUpdateAsync(p => p.SetProperty(x => x.Contact, (byte[]?)null), ct);
    }
}
