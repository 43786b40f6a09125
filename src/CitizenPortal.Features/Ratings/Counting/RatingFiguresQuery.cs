using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Deadlines;
using CitizenPortal.Domain.Ratings;
using CitizenPortal.Domain.Ratings.Counting;
using CitizenPortal.Domain.Ratings.Stuffing;
using CitizenPortal.Domain.Text;
using CitizenPortal.Features.Agencies;
using CitizenPortal.Features.Storage;
using Microsoft.EntityFrameworkCore;

namespace CitizenPortal.Features.Ratings.Counting;

/// <summary>
/// Reads what was released, never the ratings themselves. The public sees agencies, counters and their services; persons only by <see cref="PersonFiguresAsync"/>
/// and never in the order of their figures.
/// </summary>
public sealed class RatingFiguresQuery(PortalDb db, ReferenceBook book, PortalClock clock)
{
    /// <summary>The quarter that is asked for, or the newest; null when it, or none, was published.</summary>
    public async Task<QuarterFigures?> PublicAsync(string? quarter, CancellationToken ct)
    {
        if (await FindAsync(quarter, ct) is not { } release)
        {
            return null;
        }

        var shown = await ReadAsync(release, ct);
        return await FiguresAsync(release, new()
        {
            [FigureTableKind.Agencies] = Lines(shown.With(shown.Table.Agencies(), s => new(s.Agency)), shown, o => s => s.Agency == o.Agency),
            [FigureTableKind.Counters] = Lines(shown.With(shown.Table.Counters(), s => s.Counter is null ? null : new(s.Agency, Counter: s.Counter)), shown, o => s => s.Agency == o.Agency && s.Counter == o.Counter),
            [FigureTableKind.Services] = Lines([.. shown.Table.AgencyServices(), .. shown.Table.CounterServices()], await NamesAsync(ct)),
        }, ct);
    }

    /// <summary>Figures of persons, for those whom <see cref="FigureScope"/> lets see them: aggregates and nothing else.</summary>
    public async Task<QuarterFigures?> StaffAsync(string? quarter, Actor by, CancellationToken ct)
    {
        var scope = await FigureScope.OfAsync(db, by, DeadlineClock.DayOf(clock.Now), ct);
        return scope.IsNone ? null : await PersonsAsync(quarter, scope, ct);
    }

    /// <summary>One person's figures for the public; null while the province has not decided that there are such pages.</summary>
    public async Task<QuarterFigures?> PersonFiguresAsync(string? quarter, long official, CancellationToken ct) =>
        await PersonPages.ReadAsync(db, ct) is { IsOn: true } ? await PersonsAsync(quarter, FigureScope.Person(official), ct) : null;

    private async Task<QuarterFigures?> PersonsAsync(string? quarter, FigureScope scope, CancellationToken ct)
    {
        if (await FindAsync(quarter, ct) is not { } release)
        {
            return null;
        }

        var (shown, names) = (await ReadAsync(release, ct), await NamesAsync(ct));
        bool Mine(RatingSubject of) => scope.Covers(of.Agency, of.OfficialId!.Value);
        return await FiguresAsync(release, new()
        {
            [FigureTableKind.Officials] = Lines([.. shown.With(shown.Table.Officials(), s => new(s.Agency, s.OfficialId)).Where(r => Mine(r.Of))], shown,
                o => s => s.Agency == o.Agency && s.OfficialId == o.OfficialId, names),
            [FigureTableKind.Services] = Lines([.. shown.Table.OfficialServices().Where(r => Mine(r.Of))], names),
        }, ct);
    }

    private Task<RatingRelease?> FindAsync(string? quarter, CancellationToken ct) =>
        db.RatingReleases.AsNoTracking().Where(r => string.IsNullOrEmpty(quarter) || r.Quarter == quarter).OrderByDescending(r => r.Quarter).FirstOrDefaultAsync(ct);

    /// <summary>A block that holds a rating excluded since is gone as a whole: what is missing then is ten or more as well.</summary>
    private async Task<ShownRelease> ReadAsync(RatingRelease release, CancellationToken ct)
    {
        var excluded = db.RatingSuspicions.Where(s => s.State == SuspicionState.Excluded).SelectMany(s => s.Ratings).Select(r => r.RatingId);
        var blocks = await db.ReleasedBlocks.AsNoTracking().Where(b => b.ReleaseId == release.Id && !b.Ratings.Any(r => excluded.Contains(r.RatingId))).ToListAsync(ct);
        var samples = await db.ReleasedSamples.AsNoTracking().Where(s => s.ReleaseId == release.Id).ToListAsync(ct);
        var quarter = FigureQuarter.Parse(release.Quarter)!.Value;
        var (from, until) = (DeadlineClock.InstantOf(quarter.From), DeadlineClock.InstantOf(quarter.Until));
        var subjects = await db.Ratings.AsNoTracking().Where(r => r.At >= from && r.At < until && excluded.Contains(r.Id)).Select(r => new RatingSubject(r.Agency, r.OfficialId, r.Counter, r.Service)).ToListAsync(ct);
        return new(new FigureTable([.. blocks.Select(b => b.Facts)]), samples, subjects);
    }

    private async Task<QuarterFigures> FiguresAsync(RatingRelease release, Dictionary<FigureTableKind, IReadOnlyList<FigureLine>> tables, CancellationToken ct) =>
        new(release.Quarter, release.At, release.Rule, await db.RatingReleases.AsNoTracking().OrderByDescending(r => r.Quarter).Select(r => r.Quarter).ToListAsync(ct), tables);

    private IReadOnlyList<FigureLine> Lines(IReadOnlyList<FigureRow> rows, ShownRelease shown, Func<RatingSubject, Func<RatingSubject, bool>> covers, FigureNames? names = null) =>
        Ordered(rows.Select(r => Line(r, names) with { Sample = r.Form == RatingForm.Dossier ? shown.SampleOf(covers(r.Of)) : null }));

    private IReadOnlyList<FigureLine> Lines(IReadOnlyList<FigureRow> rows, FigureNames names) => Ordered(rows.Select(r => Line(r, names)));

    private FigureLine Line(FigureRow row, FigureNames? names) => new(row.Of, book.Current.AgencyName(row.Of.Agency), row.Of.OfficialId is { } id ? names!.Officials.GetValueOrDefault(id, "–") : row.Of.Counter ?? "",
        row.Of.Service is { } service ? names!.Services.GetValueOrDefault(service, service) : "", row.Form, row.Figure);

    private static IReadOnlyList<FigureLine> Ordered(IEnumerable<FigureLine> lines) =>
    [
        .. lines.OrderBy(l => l.Agency, VietnameseOrder.Instance).ThenBy(l => l.Name, VietnameseOrder.Instance).ThenBy(l => l.Form, StringComparer.Ordinal).ThenBy(l => l.Service, VietnameseOrder.Instance),
    ];

    private async Task<FigureNames> NamesAsync(CancellationToken ct) => new(
        await db.Officials.AsNoTracking().ToDictionaryAsync(o => o.Id, o => o.FullName, ct),
        await db.DossierPapers.AsNoTracking().GroupBy(p => p.Service).Select(g => new { g.Key, Name = g.Max(p => p.ServiceName) }).ToDictionaryAsync(g => g.Key, g => g.Name!, ct));

    private sealed record FigureNames(IReadOnlyDictionary<long, string> Officials, IReadOnlyDictionary<string, string> Services);
}
