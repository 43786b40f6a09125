using CitizenPortal.Domain.Agencies;

namespace CitizenPortal.Features.Ratings;

/// <summary>Who keeps the dossier list of an agency and prints its sheets: its desk and its counter.</summary>
public static class DossierDesk
{
    public static IReadOnlyList<string> AgenciesOf(Actor by) => [.. by.AgenciesOf(Duty.AgencyDesk, Duty.CounterStaff)];

    internal static void Check(Actor by, string? agency = null)
    {
        var own = AgenciesOf(by);
        if (by.UserId is null || own.Count == 0 || (agency is not null && !own.Contains(agency)))
        {
            throw new UnauthorizedAccessException("Only the desk of an agency keeps its dossiers.");
        }
    }
}
