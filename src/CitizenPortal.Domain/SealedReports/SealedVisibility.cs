using System.Linq.Expressions;
using CitizenPortal.Domain.Agencies;

namespace CitizenPortal.Domain.SealedReports;

/// <summary>
/// Who may see a sealed report: its sender, and the one handler it is given to who still has the duty at its body. Nobody else, whatever his duties;
/// and never a person who is kept away from it.
/// </summary>
public static class SealedVisibility
{
    public static bool MaySee(SealedReport report, Actor viewer) =>
        (viewer.OwnReport is { } own && own == report.Id)
        || (viewer.UserId is { } user && report.HandlerId == user && viewer.Has(Duty.SealedHandler, report.Body) && !report.Excludes(user));

    /// <summary>The same rule as a filter for queries: text, history, images.</summary>
    public static Expression<Func<SealedReport, bool>> Filter(Actor viewer)
    {
        var (own, user, bodies) = (viewer.OwnReport ?? 0, viewer.UserId ?? 0, BodiesOf(viewer));
        return r => (own != 0 && r.Id == own) || (user != 0 && r.HandlerId == user && bodies.Contains(r.Body) && r.Exclusions.All(x => x.UserId != user));
    }

    /// <summary>
    /// The reports of which he may know reference, dates, state and outcome, but no words: those he handles, those of the other handlers of his body, and
    /// those of the body below his. Of a denunciation only the inspectors of its own body know.
    /// </summary>
    public static Expression<Func<SealedReport, bool>> TermsFilter(Actor viewer)
    {
        var (user, bodies) = (viewer.UserId ?? 0, BodiesOf(viewer));
        return r => user != 0 && (bodies.Contains(r.Body) || (!r.IsDenunciation && r.Above != null && bodies.Contains(r.Above))) && r.Exclusions.All(x => x.UserId != user);
    }

    /// <summary>Whether the register of terms and outcomes is open to somebody: monitors of the personnel office, handlers of the inspectorate.</summary>
    public static bool ReadsRegister(Actor viewer, string personnelOffice, string inspectorate) =>
        viewer.UserId is not null && (viewer.Has(Duty.Monitor, personnelOffice) || viewer.Has(Duty.SealedHandler, inspectorate));

    private static string[] BodiesOf(Actor viewer) => [.. viewer.AgenciesOf(Duty.SealedHandler)];
}
