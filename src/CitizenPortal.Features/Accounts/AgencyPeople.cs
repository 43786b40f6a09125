using CitizenPortal.Domain.Agencies;
using CitizenPortal.Features.Storage;
using Microsoft.EntityFrameworkCore;

namespace CitizenPortal.Features.Accounts;

internal static class AgencyPeople
{
    /// <summary>The name of who may sign in and holds one of the duties at the agency on a local date; null when that is not so.</summary>
    public static Task<string?> PersonAtAsync(this PortalDb db, long? person, string? agency, DateOnly day, Duty[] duties, CancellationToken ct)
    {
        var held = db.DutiesOn(day);
        return db.Users
            .Where(u => u.Id == person && !u.IsDisabled && held.Any(d => d.UserId == u.Id && d.Agency == agency && duties.Contains(d.Duty)))
            .Select(u => u.FullName).SingleOrDefaultAsync(ct);
    }
}
