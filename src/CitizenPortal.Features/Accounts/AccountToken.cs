using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using CitizenPortal.Features.Storage;
using Microsoft.EntityFrameworkCore;

namespace CitizenPortal.Features.Accounts;

public enum AccountTokenUse { Invitation, PasswordReset, OwnCases, Contest }

/// <summary>What a link in a letter about an account may do, once and until its time. Only the hash of the token is kept.</summary>
public sealed class AccountToken
{
    public required byte[] Hash { get; init; }
    public required AccountTokenUse Use { get; init; }
    public long? UserId { get; init; }

    /// <summary>For a resident: the blind index of the address that the letter went to.</summary>
    public byte[]? ContactIndex { get; init; }
    public required DateTimeOffset ExpiresAt { get; init; }
    public DateTimeOffset? UsedAt { get; set; }
}

public static class AccountTokens
{
    public static TimeSpan LifeOf(AccountTokenUse use) => use switch
    {
        AccountTokenUse.Invitation => TimeSpan.FromDays(7),
        // As long as what it contests may last at most.
        AccountTokenUse.Contest => TimeSpan.FromDays(184),
        AccountTokenUse.PasswordReset or AccountTokenUse.OwnCases => TimeSpan.FromHours(1),
        _ => throw new ArgumentOutOfRangeException(nameof(use), use, null),
    };

    /// <summary>A fresh token; its hash goes into the next commit.</summary>
    public static string Mint(PortalDb db, AccountTokenUse use, long? userId, byte[]? contactIndex, DateTimeOffset now)
    {
        var token = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(16));
        db.AccountTokens.Add(new AccountToken { Hash = HashOf(token), Use = use, UserId = userId, ContactIndex = contactIndex, ExpiresAt = now + LifeOf(use) });
        return token;
    }

    /// <summary>The row of a token that still holds for this use; null for any other text. Asking uses nothing up.</summary>
    public static async Task<AccountToken?> FindAsync(PortalDb db, AccountTokenUse use, string token, DateTimeOffset now, CancellationToken ct)
    {
        var hash = HashOf(token);
        return await db.AccountTokens.SingleOrDefaultAsync(t => t.Hash == hash && t.Use == use && t.UsedAt == null && t.ExpiresAt > now, ct);
    }

    /// <summary>Ends all open tokens of one use for one person.</summary>
    public static async Task RevokeAsync(PortalDb db, AccountTokenUse use, long userId, DateTimeOffset now, CancellationToken ct) =>
        (await db.AccountTokens.Where(t => t.UserId == userId && t.Use == use && t.UsedAt == null).ToListAsync(ct)).ForEach(t => t.UsedAt = now);

    private static byte[] HashOf(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));
}
