using System.Globalization;
using CitizenPortal.Domain.Deadlines;
using CitizenPortal.Domain.Ratings;
using CitizenPortal.Domain.Ratings.Counting;
using CitizenPortal.Domain.Ratings.Stuffing;
using CitizenPortal.Features.Storage;
using Microsoft.EntityFrameworkCore;

namespace CitizenPortal.Features.Ratings.Release;

/// <summary>
/// Makes the release of a quarter out of the verified ratings that were given before its end and are in no release yet. Excluded ratings are left
/// out, those under an open suspicion wait; both are counted beside the figures.
/// </summary>
internal static class QuarterRelease
{
    /// <summary>Added to the context, not saved; null when the quarter has its release.</summary>
    public static async Task<RatingRelease?> PrepareAsync(PortalDb db, FigureQuarter quarter, string by, DateTimeOffset now, CancellationToken ct)
    {
        var name = quarter.ToString();
        if (await db.RatingReleases.AnyAsync(r => r.Quarter == name, ct))
        {
            return null;
        }

        var until = DeadlineClock.InstantOf(quarter.Until);
        var ratings = await db.Ratings.AsNoTracking()
            .Where(r => r.At < until && r.SurveyId == null && r.Score != null && !db.ReleasedRatings.Any(x => x.RatingId == r.Id)
                && !db.RatingSuspicions.Any(s => s.State != SuspicionState.Dismissed && s.Ratings.Any(x => x.RatingId == r.Id)))
            .Select(r => new CountedRating(r.Id, new RatingSubject(r.Agency, r.OfficialId, r.Counter, r.Service), r.Form, r.FormVersion, r.Score!.Value)).ToListAsync(ct);
        var release = RatingRelease.Of(quarter, RatingBlocks.Cut(ratings), await SamplesAsync(db, quarter, ct), by, now);
        db.RatingReleases.Add(release);
        return release;
    }

    public static string DetailOf(RatingRelease release) => string.Create(CultureInfo.InvariantCulture, $"{release.Blocks.Sum(b => b.Count)} / {release.Blocks.Count}");

    private static async Task<IReadOnlyList<ReleasedSample>> SamplesAsync(PortalDb db, FigureQuarter quarter, CancellationToken ct)
    {
        var (from, until) = (quarter.From, quarter.Until);
        var papers = await db.DossierPapers.AsNoTracking().Where(p => p.HandedOn >= from && p.HandedOn < until).Select(p => new
        {
            p.Agency, p.OfficialId, p.Counter,
            Issued = db.RatingTokens.Any(t => t.PaperId == p.Id), Used = db.RatingTokens.Any(t => t.PaperId == p.Id && db.Ratings.Any(r => r.TokenId == t.Id)),
        }).ToListAsync(ct);
        var (start, end) = (DeadlineClock.InstantOf(from), DeadlineClock.InstantOf(until));
        var held = (await db.Ratings.AsNoTracking()
            .Where(r => r.At >= start && r.At < end && r.OfficialId != null && db.RatingSuspicions.Any(s => s.State == SuspicionState.Open && s.Ratings.Any(x => x.RatingId == r.Id)))
            .Select(r => new { r.Agency, r.OfficialId, r.Counter }).ToListAsync(ct)).ToLookup(r => (r.Agency, r.OfficialId!.Value, r.Counter));
        var handed = papers.ToLookup(p => (p.Agency, p.OfficialId, p.Counter));
        return
        [
            .. handed.Select(g => g.Key).Union(held.Select(g => g.Key)).Select(key => new ReleasedSample
            {
                Agency = key.Agency, OfficialId = key.Item2, Counter = key.Counter, Served = handed[key].Count(), Issued = handed[key].Count(p => p.Issued), Used = handed[key].Count(p => p.Used),
                Held = held[key].Count(),
            }),
        ];
    }
}
