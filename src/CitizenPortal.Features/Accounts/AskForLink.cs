using System.Globalization;
using CitizenPortal.Domain.Visibility;
using CitizenPortal.Features.Letters;
using CitizenPortal.Features.Outbox;
using CitizenPortal.Features.Ports;
using CitizenPortal.Features.Storage;
using Microsoft.EntityFrameworkCore;

namespace CitizenPortal.Features.Accounts;

/// <summary>
/// Somebody gives an address and asks for a link. Nobody is told whether the address is known: the answer is the same, and the letter
/// goes out later. At most one letter in ten minutes and five a day.
/// </summary>
public sealed class AskForLinkHandler(PortalDb db, IContactVault vault, PortalClock clock)
{
    private const int MostADay = 5;

    /// <summary>A new password for a person of the staff who has an account that is not disabled.</summary>
    public async Task ResetAsync(string address, CancellationToken ct)
    {
        var normalized = address.Trim().ToUpperInvariant();
        var user = await db.Users.Where(u => u.NormalizedEmail == normalized && !u.IsDisabled && u.PasswordHash != null).Select(u => (long?)u.Id).FirstOrDefaultAsync(ct);
        await WriteAsync(AccountLetters.PasswordReset, user?.ToString(CultureInfo.InvariantCulture) ?? "0", user, null, user is not null, ct);
    }

    /// <summary>The cases that were sent with this address, of which no sealed one is counted.</summary>
    public async Task OwnCasesAsync(string address, CancellationToken ct)
    {
        var index = vault.BlindIndex(address.Trim().ToLowerInvariant());
        var newest = await db.Contacts.Where(c => c.EmailIndex == index)
            .Join(db.CasesForSweeps.Where(q => q.Audience != Audience.Sealed), c => c.QuestionId, q => q.Id, (c, q) => (long?)q.Id)
            .OrderByDescending(id => id).FirstOrDefaultAsync(ct);
        await WriteAsync(AccountLetters.OwnCases, Convert.ToHexString(index.AsSpan(0, 8)), null, newest, newest is not null, ct);
    }

    private async Task WriteAsync(string letter, string whom, long? userId, long? questionId, bool known, CancellationToken ct)
    {
        var now = clock.Now;
        var day = string.Create(CultureInfo.InvariantCulture, $"{letter}-{whom}-{now:yyyyMMdd}");
        var key = string.Create(CultureInfo.InvariantCulture, $"{day}{now:HH}{now.Minute / 10}");
        string[] keys = [.. Enumerable.Range(0, 24 * 6).Select(part => string.Create(CultureInfo.InvariantCulture, $"{day}{part / 6:00}{part % 6}"))];
        var written = await db.Letters.Where(l => keys.Contains(l.Key)).Select(l => l.Key).ToListAsync(ct);
        if (!known || written.Count >= MostADay || written.Contains(key))
        {
            return;
        }

        db.Letters.Add(new OutboxLetter
        {
            Key = key, Letter = letter, UserId = userId, QuestionId = questionId, Facts = new LetterFacts("", now).ToJson(),
            MessageId = $"{key}@{LetterWriter.MessageIdDomain}", CreatedAt = now, DueAt = now,
        });
        await db.SaveChangesAsync(ct);
    }
}
