using System.Globalization;
using CitizenPortal.Domain.Agencies;
using CitizenPortal.Features.Audit;
using CitizenPortal.Features.Storage;
using Microsoft.EntityFrameworkCore;

namespace CitizenPortal.Features.Ratings;

internal static class RatingJournal
{
    public static void Write(PortalDb db, Actor by, DateTimeOffset now, AuditAct act, string agency, long number, string detail, string? reason) =>
        AuditJournal.Write(db, by, new AuditFacts(now, AuditArea.Rating, act.ToString())
        {
            Target = agency, Detail = string.Create(CultureInfo.InvariantCulture, $"#{number} {detail}"), Reason = reason,
        });

    /// <summary>False when somebody else was first.</summary>
    public static async Task<bool> SavedAsync(this PortalDb db, CancellationToken ct)
    {
        try
        {
            await db.SaveChangesAsync(ct);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return false;
        }
    }
}
