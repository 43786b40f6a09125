using CitizenPortal.Domain.Agencies;
using CitizenPortal.Features.Ports;
using CitizenPortal.Features.Storage;
using Microsoft.EntityFrameworkCore;

namespace CitizenPortal.Features.Ratings.Rate;

/// <summary>Nobody rates himself or his own agency: neither signed in, nor with the e-mail or telephone of somebody who works there.</summary>
internal static class Colleagues
{
    public static async Task<bool> IsOneAsync(PortalDb db, IContactVault vault, Actor by, string agency, IReadOnlyList<byte[]> contacts, CancellationToken ct)
    {
        if (by.UserId is not null && by.BelongsTo(agency))
        {
            return true;
        }

        if (contacts.Count == 0)
        {
            return false;
        }

        var staff = await db.Users.AsNoTracking().Where(u => u.Agency == agency || db.Duties.Any(d => d.UserId == u.Id && d.Agency == agency))
            .Select(u => new { u.Email, u.PhoneNumber }).ToListAsync(ct);
        return staff.SelectMany(u => new[] { u.Email?.ToLowerInvariant(), Privacy.PersonSearch.IndexText(u.PhoneNumber) }).OfType<string>()
            .Select(vault.BlindIndex).Any(own => contacts.Any(c => c.AsSpan().SequenceEqual(own)));
    }
}
