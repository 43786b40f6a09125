using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Ratings;
using CitizenPortal.Domain.Ratings.Stuffing;
using CitizenPortal.Features.Agencies;
using CitizenPortal.Features.Storage;
using Microsoft.EntityFrameworkCore;

namespace CitizenPortal.Features.Ratings.Watch;

/// <summary>A suspicion with its evidence; never what was ticked.</summary>
public sealed record SuspicionView(long Id, int Version, StuffingKind Kind, string Agency, string Official, DateOnly Week, int Ratings, int Seen, double Usual)
{
    public required DateTimeOffset FoundAt { get; init; }
    public required SuspicionState State { get; init; }
    public string? Reason { get; init; }
    public string? DecidedBy { get; init; }
    public DateTimeOffset? DecidedAt { get; init; }
}

public sealed record SuspicionPage(IReadOnlyList<SuspicionView> Open, IReadOnlyList<SuspicionView> Judged);

public sealed class SuspicionQueue(PortalDb db, ReferenceBook book)
{
    private const int Newest = 100;

    /// <summary>All open ones of the agencies that this monitor may judge, oldest first, and the newest judged ones.</summary>
    public async Task<SuspicionPage> ReadAsync(Actor by, CancellationToken ct)
    {
        Monitors.Check(by);
        var barred = book.Current.Agencies.Keys.Where(a => !Moderators.MayDecide(by, a)).ToList();
        var rows = db.RatingSuspicions.AsNoTracking().Where(s => !barred.Contains(s.Agency));
        return new(
            await ViewsAsync(rows.Where(s => s.State == SuspicionState.Open).OrderBy(s => s.FoundAt).ThenBy(s => s.Id), ct),
            await ViewsAsync(rows.Where(s => s.State != SuspicionState.Open).OrderByDescending(s => s.DecidedAt).ThenBy(s => s.Id), ct));
    }

    private async Task<IReadOnlyList<SuspicionView>> ViewsAsync(IQueryable<RatingSuspicion> rows, CancellationToken ct)
    {
        var found = await rows.Take(Newest).Select(s => new
        {
            Suspicion = s, Count = s.Ratings.Count, Official = db.Officials.Where(o => o.Id == s.OfficialId).Select(o => o.FullName).FirstOrDefault(),
            By = db.Users.Where(u => u.Id == s.DecidedBy).Select(u => u.FullName).FirstOrDefault(),
        }).ToListAsync(ct);
        return
        [
            .. found.Select(f => new SuspicionView(f.Suspicion.Id, f.Suspicion.Version, f.Suspicion.Kind, book.Current.AgencyName(f.Suspicion.Agency), f.Official ?? "–", f.Suspicion.Week, f.Count,
                f.Suspicion.Seen, f.Suspicion.Usual)
            {
                FoundAt = f.Suspicion.FoundAt, State = f.Suspicion.State, Reason = f.Suspicion.Reason, DecidedBy = f.By, DecidedAt = f.Suspicion.DecidedAt,
            }),
        ];
    }
}
