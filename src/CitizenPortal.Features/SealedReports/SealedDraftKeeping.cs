using System.Security.Cryptography;
using CitizenPortal.Features.Ports;
using CitizenPortal.Features.Storage;
using Microsoft.EntityFrameworkCore;

namespace CitizenPortal.Features.SealedReports;

/// <summary>An unsent or just sent report under the key that stands in its sender's form.</summary>
public sealed record KeptReport(string Key, SealedContent Content, bool IsSent);

/// <summary>Keeps an unsent report for 24 hours, encrypted, under the hash of a key that only the sender's form knows; a sent one for an hour, so that its receipt can be shown again.</summary>
public sealed class SealedDraftKeeping(PortalDb db, PortalClock clock, ISealedVault vault)
{
    private const int KeyLength = 32;
    private static readonly TimeSpan Unsent = TimeSpan.FromHours(24);

    public async Task<KeptReport> StartAsync(SealedContent content, CancellationToken ct)
    {
        var key = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(KeyLength / 2));
        db.SealedDrafts.Add(new SealedDraft { KeyHash = vault.KeyHash(key), Content = vault.Seal(content.ToJson()), ExpiresAt = clock.Now + Unsent });
        await db.SaveChangesAsync(ct);
        return new KeptReport(key, content, IsSent: false);
    }

    public async Task<KeptReport?> FindAsync(string? key, CancellationToken ct) => await RowAsync(key, ct) is { } row
        ? new KeptReport(key!, SealedContent.FromJson(vault.Open(row.Content)), row.IsSent)
        : null;

    /// <summary>Keeps what is typed now; of the same form posted twice at once the other post kept the words, or sent them.</summary>
    public async Task KeepAsync(KeptReport kept, SealedContent content, CancellationToken ct)
    {
        if (await RowAsync(kept.Key, ct) is not { IsSent: false } row)
        {
            return;
        }

        (row.Content, row.ExpiresAt) = (vault.Seal(content.ToJson()), clock.Now + Unsent);
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            await db.Entry(row).ReloadAsync(ct);
        }
    }

    /// <summary>The sender has written his code down: from now on no form brings the receipt back.</summary>
    public async Task ForgetAsync(string key, CancellationToken ct)
    {
        if (await RowAsync(key, ct) is { } row)
        {
            db.SealedDrafts.Remove(row);
            await db.SaveChangesAsync(ct);
        }
    }

    private async Task<SealedDraft?> RowAsync(string? key, CancellationToken ct)
    {
        if (key is not { Length: KeyLength } || !key.All(char.IsAsciiHexDigitLower))
        {
            return null;
        }

        var hash = vault.KeyHash(key);
        return await db.SealedDrafts.SingleOrDefaultAsync(d => d.KeyHash == hash, ct) is { } row && row.ExpiresAt > clock.Now ? row : null;
    }
}
