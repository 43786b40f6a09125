using CitizenPortal.Domain.Text;
using CitizenPortal.Features.Questions.Ask;
using CitizenPortal.Features.Storage;
using Microsoft.EntityFrameworkCore;

namespace CitizenPortal.Features.Reading.Track;

/// <summary>Proves that somebody holds the secret of a case. An unknown reference costs the same work and gets the same answer as a wrong secret.</summary>
public sealed class TrackCaseQuery(PortalDb db)
{
    private static readonly byte[] NoSalt = new byte[16];
    private static readonly byte[] NoHash = new byte[32];

    /// <summary>The id of the case when reference and secret belong together, else null.</summary>
    public async Task<long?> ProveAsync(string? reference, string? secret, CancellationToken ct)
    {
        var known = Reference.TryParse(reference, out var parsed);
        var value = known ? parsed.Value : "";
        if (!TrackingSecret.TryParse(secret, out var bytes))
        {
            bytes = new byte[10];
        }

        var row = await db.Contacts.AsNoTracking()
            .Where(c => db.CasesForSweeps.Any(q => q.Id == c.QuestionId && q.Reference == value))
            .Select(c => new { c.QuestionId, c.SecretSalt, c.SecretHash })
            .SingleOrDefaultAsync(ct);
        var proved = ContactBook.Proves(row?.SecretSalt ?? NoSalt, row?.SecretHash ?? NoHash, bytes);
        return proved && row is not null ? row.QuestionId : null;
    }
}
