using CitizenPortal.Domain.Agencies;
using CitizenPortal.Features.Storage;
using Microsoft.EntityFrameworkCore;

namespace CitizenPortal.Features.Accounts;

/// <summary>Reads who somebody is and what he may do from the database, so that a revoked duty is gone at the next request.</summary>
public sealed class ActorReader(PortalDb db)
{
    public async Task<Actor> ReadAsync(long userId, CancellationToken ct)
    {
        var user = await db.Users.AsNoTracking().SingleOrDefaultAsync(u => u.Id == userId && !u.IsDisabled, ct);
        if (user is null)
        {
            return Actor.Anonymous;
        }

        var grants = await db.Duties.AsNoTracking().Where(d => d.UserId == userId)
            .Select(d => new DutyGrant(d.Duty, d.Agency)).ToListAsync(ct);
        return new Actor(user.Id, user.FullName, grants) { Agency = user.Agency };
    }
}
