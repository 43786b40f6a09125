using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Deadlines;
using CitizenPortal.Features.Agencies;
using CitizenPortal.Features.Storage;
using Microsoft.EntityFrameworkCore;

namespace CitizenPortal.Features.Organisation;

/// <summary>
/// A person of a body that is no more, whom no hand-over took along: his duties there, and the bodies that took its work, where he may go.
/// <c>ByPlace</c>: the work went to the communes of each place.
/// </summary>
public sealed record HomelessView(long UserId, string Name, string From, IReadOnlyList<Duty> Duties, IReadOnlyList<string> Heirs, bool ByPlace);

/// <summary>Whom somebody must place after a hand-over, so that nobody stays behind with a body that has no cases.</summary>
public sealed class HomelessQuery(PortalDb db, ReferenceBook book, PortalClock clock)
{
    public const int Most = 200;

    public async Task<IReadOnlyList<HomelessView>> ReadAsync(CancellationToken ct)
    {
        var (today, edition) = (DeadlineClock.DayOf(clock.Now), book.Current);
        string[] ended = [.. edition.Agencies.Values.Where(a => a.ValidTo < today).Select(a => a.Code)];
        var people = await db.Users.AsNoTracking().Where(u => !u.IsDisabled && u.Agency != null && ended.Contains(u.Agency)).OrderBy(u => u.Agency).ThenBy(u => u.FullName).Take(Most)
            .Select(u => new { u.Id, u.FullName, u.Agency }).ToListAsync(ct);
        var duties = (await db.DutiesOn(today).AsNoTracking().Where(d => ended.Contains(d.Agency)).ToListAsync(ct)).ToLookup(d => d.UserId, d => d.Duty);
        return
        [
            .. people.Select(p => new HomelessView(
                p.Id, p.FullName, edition.AgencyName(p.Agency), [.. duties[p.Id].Distinct().Order()], [.. edition.Lineage.After(p.Agency!, today).Select(edition.AgencyName)],
                edition.Lineage.Orders.Any(o => o.On <= today && o.Lines.Any(l => l.From == p.Agency && l.To == SuccessionOrder.ByPlace)))),
        ];
    }
}
