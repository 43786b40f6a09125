using CitizenPortal.Features.Storage;
using Microsoft.EntityFrameworkCore;

namespace CitizenPortal.Features.Intake.Restrictions;

/// <summary>Finds the restrictions of a sender by the keyed index of his address or number, however he writes them.</summary>
internal static class SenderRestrictions
{
    public static IQueryable<SenderRestriction> Of(PortalDb db, byte[]? email, byte[]? phone) =>
        db.SenderRestrictions.Where(r => (email != null && r.EmailIndex == email) || (phone != null && r.PhoneIndex == phone));

    /// <summary>Those that hold on a local date.</summary>
    public static IQueryable<SenderRestriction> On(this IQueryable<SenderRestriction> all, DateOnly day) => all.Where(r => !r.IsLifted && r.From <= day && r.Until >= day);

    /// <summary>Refuses the sender of a new question while one of his holds.</summary>
    public static async Task CheckAsync(PortalDb db, Contact contact, DateOnly day, CancellationToken ct)
    {
        if ((contact.EmailIndex ?? contact.PhoneIndex) is not null
            && await Of(db, contact.EmailIndex, contact.PhoneIndex).On(day).OrderByDescending(r => r.Until).Select(r => (DateOnly?)r.Until).FirstOrDefaultAsync(ct) is { } until)
        {
            throw new SenderRestrictedException(until);
        }
    }
}
