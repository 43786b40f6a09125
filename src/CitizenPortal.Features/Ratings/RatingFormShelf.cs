using CitizenPortal.Domain.Ratings;
using CitizenPortal.Features.Storage;
using Microsoft.EntityFrameworkCore;

namespace CitizenPortal.Features.Ratings;

public static class RatingFormShelf
{
    /// <summary>The form that is asked on a local date.</summary>
    public static async Task<RatingForm> InForceAsync(PortalDb db, string code, DateOnly day, CancellationToken ct) =>
        RatingForm.InForce(await db.RatingForms.AsNoTracking().Where(f => f.Code == code).ToListAsync(ct), code, day)
        ?? throw new InvalidOperationException($"No form {code} is in force on {day:O}");

    /// <summary>The form that a rating was given on.</summary>
    public static Task<RatingForm> OfAsync(PortalDb db, string code, int version, CancellationToken ct) =>
        db.RatingForms.AsNoTracking().SingleAsync(f => f.Code == code && f.Version == version, ct);
}
