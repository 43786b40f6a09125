using CitizenPortal.Domain.Text;
using CitizenPortal.Features.Agencies;
using CitizenPortal.Features.Storage;
using Microsoft.EntityFrameworkCore;

namespace CitizenPortal.Features.Operations.Roster;

/// <summary>A turn of duty (local dates, both within); <c>IsNow</c>: today lies in it.</summary>
public sealed record OnDutyView(long Id, string Agency, string Person, DateOnly From, DateOnly To, string Phone, bool IsNow);

public sealed record PersonChoice(long UserId, string Person, string Agency);

public sealed record RosterView(IReadOnlyList<OnDutyView> Turns, IReadOnlyList<PersonChoice> People);

/// <summary>Turns that are on or still to come, and who may be put on duty: people of an agency with a duty there, not disabled.</summary>
public sealed class OnDutyQuery(PortalDb db, OfficeClock clock, ReferenceBook book)
{
    public async Task<RosterView> ReadAsync(CancellationToken ct)
    {
        var (today, edition) = (clock.Now().Day, book.Current);
        var turns = await db.OnDuties.AsNoTracking().Where(d => d.To >= today)
            .Join(db.Users, d => d.UserId, u => u.Id, (d, u) => new { Turn = d, u.FullName }).ToListAsync(ct);
        var people = await Eligible(db, today).Select(u => new { u.Id, u.FullName, u.Agency }).ToListAsync(ct);
        return new RosterView(
            [.. turns.OrderBy(t => t.Turn.From).ThenBy(t => t.Turn.Agency, StringComparer.Ordinal).Select(t => new OnDutyView(
                t.Turn.Id, edition.AgencyFullName(t.Turn.Agency), t.FullName, t.Turn.From, t.Turn.To, t.Turn.Phone, t.Turn.From <= today))],
            [.. people.Select(p => new PersonChoice(p.Id, p.FullName, edition.AgencyFullName(p.Agency))).OrderBy(p => p.Agency, VietnameseOrder.Instance).ThenBy(p => p.Person, VietnameseOrder.Instance)]);
    }

    internal static IQueryable<Accounts.PortalUser> Eligible(PortalDb db, DateOnly day) =>
        db.Users.Where(u => !u.IsDisabled && u.Agency != null && db.DutiesOn(day).Any(d => d.UserId == u.Id && d.Agency == u.Agency));
}
