using CitizenPortal.Domain.Agencies;
using CitizenPortal.Features.Agencies;
using CitizenPortal.Features.Deadlines;
using CitizenPortal.Features.Storage;
using Microsoft.EntityFrameworkCore;

namespace CitizenPortal.Features.Organisation;

/// <summary>
/// One change of agencies, places, topics, routing or successions: when (UTC), by whom, of what, why, and the row before and after. Its
/// number is the key, so that of two people who save at once one is refused.
/// </summary>
public sealed record OrganisationEdition(int Version, DateTimeOffset At, string By, string Subject, string Reason, string? Before, string? After);

/// <summary>One row of an import of many: what it changes, and the row before and after.</summary>
internal sealed record OrganisationStep(string Subject, string? Before, string? After);

internal static class OrganisationVersions
{
    public static async Task<int> ReadAsync(PortalDb db, CancellationToken ct) =>
        await db.Settings.AsNoTracking().Where(s => s.Key == ReferenceBook.OrganisationVersionKey).Select(s => s.Value).SingleOrDefaultAsync(ct) is { } text
            ? int.Parse(text, System.Globalization.CultureInfo.InvariantCulture)
            : 1;

    /// <summary>Adds the edition and the new version to the commit; both servers read the book again when they see it.</summary>
    public static async Task AddAsync(PortalDb db, DateTimeOffset at, Actor by, string subject, string reason, string? before, string? after, CancellationToken ct)
    {
        var version = await ReadAsync(db, ct) + 1;
        await DeadlineRows.SetVersionAsync(db, ReferenceBook.OrganisationVersionKey, version, ct);
        db.OrganisationEditions.Add(new(version, at, by.Name, subject, reason, before, after));
    }

    /// <summary>The editions of many rows, one number each, in one commit.</summary>
    public static async Task AddAllAsync(PortalDb db, DateTimeOffset at, Actor by, IReadOnlyList<OrganisationStep> steps, string reason, CancellationToken ct)
    {
        var version = await ReadAsync(db, ct);
        await DeadlineRows.SetVersionAsync(db, ReferenceBook.OrganisationVersionKey, version + steps.Count, ct);
        db.OrganisationEditions.AddRange(steps.Select((step, i) => new OrganisationEdition(version + 1 + i, at, by.Name, step.Subject, reason, step.Before, step.After)));
    }
}
