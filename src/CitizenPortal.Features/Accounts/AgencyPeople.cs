using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Questions;
using CitizenPortal.Features.Storage;
using Microsoft.EntityFrameworkCore;

namespace CitizenPortal.Features.Accounts;

internal static class AgencyPeople
{
    /// <summary>The name of who may sign in and holds one of the duties at the agency on a local date; null when that is not so.</summary>
    public static async Task<string?> PersonAtAsync(this PortalDb db, long? person, Question question, DateOnly day, Duty[] duties, CancellationToken ct)
    {
        var held = await db.DutiesOn(day).AsNoTracking().Where(d => d.UserId == person && d.Agency == question.Lead && duties.Contains(d.Duty)).ToListAsync(ct);
        return held.Exists(d => TopicList.Covers(d.Topics, question.Topic))
            ? await db.Users.Where(u => u.Id == person && !u.IsDisabled).Select(u => u.FullName).SingleOrDefaultAsync(ct)
            : null;
    }
}
