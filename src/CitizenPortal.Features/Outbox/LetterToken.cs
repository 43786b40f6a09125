using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using CitizenPortal.Features.Storage;
using Microsoft.EntityFrameworkCore;

namespace CitizenPortal.Features.Outbox;

/// <summary>What a link in a letter may do: end the reminders to this resident, until its time. Only the hash of the token is kept.</summary>
public sealed class LetterToken
{
    public required byte[] Hash { get; init; }
    public required long QuestionId { get; init; }
    public required DateTimeOffset ExpiresAt { get; init; }
}

public static class LetterTokens
{
    private static readonly TimeSpan Life = TimeSpan.FromDays(60);

    /// <summary>A fresh token; its hash goes into the next commit.</summary>
    public static string Mint(PortalDb db, long questionId, DateTimeOffset at)
    {
        var token = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(16));
        db.LetterTokens.Add(new LetterToken { Hash = HashOf(token), QuestionId = questionId, ExpiresAt = at + Life });
        return token;
    }

    /// <summary>The case of a token that still holds; null for any other text. Asking uses nothing up.</summary>
    public static async Task<long?> CaseOfAsync(PortalDb db, string token, DateTimeOffset now, CancellationToken ct)
    {
        var hash = HashOf(token);
        return await db.LetterTokens.Where(t => t.Hash == hash && t.ExpiresAt > now).Select(t => (long?)t.QuestionId).SingleOrDefaultAsync(ct);
    }

    private static byte[] HashOf(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));
}
