using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Ratings.Surveys;
using CitizenPortal.Features.Storage;
using Microsoft.EntityFrameworkCore;

namespace CitizenPortal.Features.Ratings.Surveys;

/// <summary>Who holds surveys: the desk of an agency its own, a monitor and the provincial office those of their reach.</summary>
public static class SurveyHolders
{
    public static bool MayHold(Actor by, string? agency) => by.UserId is not null && agency is not null
        && (by.Has(Duty.AgencyDesk, agency) || by.Grants.Any(g => g.Duty is Duty.Monitor or Duty.ProvincialOffice && (g.Within is null || g.Within.Contains(agency))));

    /// <summary>Null when there is no such survey for him.</summary>
    internal static async Task<Survey?> FindAsync(PortalDb db, long id, Actor by, CancellationToken ct) =>
        await db.Surveys.SingleOrDefaultAsync(s => s.Id == id, ct) is { } survey && MayHold(by, survey.Agency) ? survey : null;
}
