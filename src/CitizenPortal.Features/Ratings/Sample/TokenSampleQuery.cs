using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Ratings;
using CitizenPortal.Features.Storage;
using Microsoft.EntityFrameworkCore;

namespace CitizenPortal.Features.Ratings.Sample;

/// <summary>Papers of one official at one counter in one week: handed over, given a token, rated.</summary>
public sealed record SampleRow(string Agency, string? Counter, long OfficialId, string OfficialName, DateOnly Week, TokenSample Sample);

/// <summary>Counts served, issued and used, and nothing of what was rated.</summary>
public sealed class TokenSampleQuery(PortalDb db)
{
    /// <summary>For the weeks that begin in the span, all local dates.</summary>
    public async Task<IReadOnlyList<SampleRow>> ReadAsync(IReadOnlyList<string> agencies, DateOnly from, DateOnly to, CancellationToken ct)
    {
        var papers = await db.DossierPapers.AsNoTracking().Where(p => agencies.Contains(p.Agency) && p.HandedOn >= from && p.HandedOn <= to)
            .Select(p => new
            {
                p.Agency, p.Counter, p.OfficialId, p.HandedOn, Name = db.Officials.Where(o => o.Id == p.OfficialId).Select(o => o.FullName).FirstOrDefault(),
                Issued = db.RatingTokens.Any(t => t.PaperId == p.Id), Used = db.RatingTokens.Any(t => t.PaperId == p.Id && db.Ratings.Any(r => r.TokenId == t.Id)),
            }).ToListAsync(ct);
        return
        [
            .. papers.GroupBy(p => (p.Agency, p.Counter, p.OfficialId, Week: RatingWeek.Of(p.HandedOn)))
                .Select(g => new SampleRow(g.Key.Agency, g.Key.Counter, g.Key.OfficialId, g.First().Name ?? "", g.Key.Week, new(g.Count(), g.Count(p => p.Issued), g.Count(p => p.Used))))
                .OrderBy(r => r.Agency, StringComparer.Ordinal).ThenBy(r => r.Counter, StringComparer.Ordinal).ThenByDescending(r => r.Week).ThenBy(r => r.OfficialId),
        ];
    }

    public Task<IReadOnlyList<SampleRow>> OfDeskAsync(Actor by, DateOnly from, DateOnly to, CancellationToken ct) => ReadAsync(DossierDesk.AgenciesOf(by), from, to, ct);
}
