using CitizenPortal.Domain.Deadlines;
using CitizenPortal.Domain.Ratings.Stuffing;
using CitizenPortal.Features.Storage;
using Microsoft.EntityFrameworkCore;

namespace CitizenPortal.Features.Ratings.Watch;

/// <summary>Reads a week's verified ratings as the watch sees them and stores what it finds; a second look adds only what is new.</summary>
internal static class StuffingSearch
{
    private const int RememberedDays = 28;
    private const int Twice = 2;

    public static async Task<int> RunAsync(PortalDb db, DateOnly week, DateTimeOffset now, CancellationToken ct)
    {
        var flags = StuffingWatch.Find(await WeeksAsync(db, week, ct));
        var known = await db.RatingSuspicions.Include(s => s.Ratings).Where(s => s.Week == week).ToListAsync(ct);
        var found = 0;
        foreach (var flag in flags)
        {
            var suspicion = known.Find(s => s.Kind == flag.Kind && s.Agency == flag.Agency && s.OfficialId == flag.OfficialId);
            if (suspicion is null)
            {
                suspicion = new RatingSuspicion { Kind = flag.Kind, Agency = flag.Agency, OfficialId = flag.OfficialId, Week = week, FoundAt = now };
                db.RatingSuspicions.Add(suspicion);
                known.Add(suspicion);
            }

            found += suspicion.Take(flag) ? 1 : 0;
        }

        await db.SaveChangesAsync(ct);
        return found;
    }

    /// <summary>Ratings given in the week that begins on a Monday, with the papers handed over in it.</summary>
    private static async Task<IReadOnlyList<WatchedWeek>> WeeksAsync(PortalDb db, DateOnly week, CancellationToken ct)
    {
        var (from, until, next) = (DeadlineClock.InstantOf(week), DeadlineClock.InstantOf(week.AddDays(7)), week.AddDays(7));
        var rows = await db.Ratings.AsNoTracking().Where(r => r.At >= from && r.At < until && r.OfficialId != null && r.SurveyId == null).Select(r => new
        {
            r.Id, r.Agency, r.OfficialId, r.At, Comment = r.Comment == null ? null : r.Comment.Text,
            Network = r.Signal == null ? null : r.Signal.Network, Device = r.Signal == null ? null : r.Signal.Device,
            Token = db.RatingTokens.Where(t => t.Id == r.TokenId).Select(t => new { t.IssuedAt, OnCase = t.PaperId != null && db.DossierPapers.Any(p => p.Id == t.PaperId) }).FirstOrDefault(),
        }).ToListAsync(ct);
        var handed = await db.DossierPapers.AsNoTracking().Where(p => p.HandedOn >= week && p.HandedOn < next).GroupBy(p => new { p.Agency, p.OfficialId })
            .Select(g => new { g.Key.Agency, g.Key.OfficialId, Count = g.Count() }).ToDictionaryAsync(g => (g.Agency, g.OfficialId), g => g.Count, ct);
        var since = week.AddDays(-RememberedDays);
        var found = (await db.RatingSuspicions.AsNoTracking().Where(s => s.Week >= since && s.Week < week && s.State != SuspicionState.Dismissed)
            .Select(s => new { s.Agency, s.OfficialId, s.Week }).Distinct().ToListAsync(ct)).GroupBy(s => (s.Agency, s.OfficialId)).Where(g => g.Count() >= Twice).Select(g => g.Key).ToHashSet();
        return
        [
            .. rows.GroupBy(r => (r.Agency, OfficialId: r.OfficialId!.Value)).Select(g => new WatchedWeek(g.Key.Agency, g.Key.OfficialId, week, handed.GetValueOrDefault(g.Key),
            [
                .. g.Select(r => new WatchedRating(r.Id, r.Agency, r.OfficialId!.Value, r.At)
                {
                    PrintedAt = r.Token?.IssuedAt, Network = Text(r.Network), Device = Text(r.Device), Text = r.Comment, OnCase = r.Token?.OnCase ?? false,
                }),
            ]) { WasFound = found.Contains(g.Key) }),
        ];
    }

    private static string? Text(byte[]? hash) => hash is null ? null : Convert.ToHexStringLower(hash);
}
