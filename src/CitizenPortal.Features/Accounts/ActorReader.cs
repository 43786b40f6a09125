using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Deadlines;
using CitizenPortal.Features.Agencies;
using CitizenPortal.Features.Desk.Delegations;
using CitizenPortal.Features.Storage;
using Microsoft.EntityFrameworkCore;

namespace CitizenPortal.Features.Accounts;

/// <summary>Reads who somebody is and what he may do from the database, so that a revoked duty is gone at the next request.</summary>
public sealed class ActorReader(PortalDb db, PortalClock clock, ReferenceBook book)
{
    public async Task<Actor> ReadAsync(long userId, CancellationToken ct)
    {
        var today = DeadlineClock.DayOf(clock.Now);
        var user = await db.Users.AsNoTracking().Where(u => u.Id == userId && !u.IsDisabled)
            .Select(u => new { u.Id, u.FullName, u.Agency, Approves = db.Delegations.Any(d => d.ToUserId == u.Id && d.EndedAt == null && d.From <= today && d.To >= today) })
            .SingleOrDefaultAsync(ct);
        if (user is null)
        {
            return Actor.Anonymous;
        }

        var rows = await db.DutiesOn(today).AsNoTracking().Where(d => d.UserId == userId).Select(d => new { d.Duty, d.Agency, d.Scope, d.Kinds, d.Topics }).ToListAsync(ct);
        return new Actor(user.Id, user.FullName, [.. rows.Select(d => new DutyGrant(d.Duty, d.Agency) { Within = d.Scope == DutyScope.Managed ? Below(d.Agency) : null, Kinds = d.Kinds, Topics = d.Topics })])
        {
            Agency = user.Agency,
            Inherited = Before([.. rows.Where(d => d.Duty is Duty.AgencyDesk or Duty.Official or Duty.Approver or Duty.Reviewer).Select(d => d.Agency).Distinct()], today),
            Delegations = user.Approves ? await DelegationsQuery.HeldAsync(db, userId, today, ct) : [],
        };
    }

    private IReadOnlyList<string> Before(IReadOnlyList<string> agencies, DateOnly today) =>
        [.. agencies.SelectMany(agency => book.Current.Lineage.Before(agency, today)).Except(agencies)];

    /// <summary>The agency and every body that it manages, however far down.</summary>
    private IReadOnlyList<string> Below(string agency)
    {
        var edition = book.Current;
        return [.. edition.Agencies.Keys.Where(IsBelow)];

        bool IsBelow(string code)
        {
            HashSet<string> seen = [];
            for (string? at = code; at is not null && seen.Add(at); at = edition.ManagerOf(at))
            {
                if (at == agency)
                {
                    return true;
                }
            }

            return false;
        }
    }
}
