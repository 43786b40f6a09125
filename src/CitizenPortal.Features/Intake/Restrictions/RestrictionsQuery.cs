using CitizenPortal.Domain.Agencies;
using CitizenPortal.Features.Agencies;
using CitizenPortal.Features.Storage;
using Microsoft.EntityFrameworkCore;

namespace CitizenPortal.Features.Intake.Restrictions;

/// <summary>One restriction as the desk reads it: the case it was decided on, nothing of the contact.</summary>
public sealed record RestrictionRowView(long Id, string Reference, string Agency, string Reason, DateOnly From, DateOnly Until)
{
    public required string By { get; init; }
    public bool Holds { get; init; }
    public DateTimeOffset? ContestedAt { get; init; }
    public string? Contest { get; init; }
    public DateTimeOffset? DecidedAt { get; init; }
    public string? DecidedBy { get; init; }
    public bool IsLifted { get; init; }
    public string? Decision { get; init; }

    /// <summary>The viewer watches from above and nothing was decided yet.</summary>
    public bool MayDecide { get; init; }
}

/// <summary>Contested ones first, then the newest. <c>MayRestrict</c> is for the heads of coordinators.</summary>
public sealed record RestrictionsView(IReadOnlyList<RestrictionRowView> Rows, bool MayRestrict);

public sealed class RestrictionsQuery(PortalDb db, OfficeClock clock, ReferenceBook book)
{
    private const int Most = 100;

    public async Task<RestrictionsView> ReadAsync(Actor viewer, CancellationToken ct)
    {
        var (today, edition) = (clock.Now().Day, book.Current);
        var headed = viewer.AgenciesOf(Duty.Coordinator).Where(agency => viewer.Has(Duty.Approver, agency)).ToHashSet();
        var seen = edition.Coordinators.Values.Distinct().Where(agency => headed.Contains(agency) || DecideRestrictionHandler.MayDecide(viewer, agency, edition)).ToList();
        var rows = await db.SenderRestrictions.AsNoTracking().Where(r => seen.Contains(r.Agency))
            .OrderByDescending(r => r.ContestedAt != null && r.DecidedAt == null).ThenByDescending(r => r.Id).Take(Most).ToListAsync(ct);
        return new([.. rows.Select(r => new RestrictionRowView(r.Id, r.Reference, edition.AgencyName(r.Agency), r.Reason, r.From, r.Until)
        {
            By = r.ByName, Holds = r.Holds(today), ContestedAt = r.ContestedAt, Contest = r.Contest, DecidedAt = r.DecidedAt, DecidedBy = r.DecidedBy, IsLifted = r.IsLifted, Decision = r.Decision,
            MayDecide = r.DecidedAt is null && r.Holds(today) && DecideRestrictionHandler.MayDecide(viewer, r.Agency, edition),
        })], headed.Count > 0);
    }

    /// <summary>The page has something for the viewer: he heads a coordinator, or watches.</summary>
    public static bool IsFor(Actor viewer) => RestrictSenderHandler.IsHead(viewer) || viewer.Has(Duty.Monitor);
}
