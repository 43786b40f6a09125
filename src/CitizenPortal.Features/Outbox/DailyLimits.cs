using CitizenPortal.Domain.Deadlines;
using CitizenPortal.Features.Accounts;
using CitizenPortal.Features.Storage;
using Microsoft.EntityFrameworkCore;

namespace CitizenPortal.Features.Outbox;

/// <summary>One letter a case and kind a day, and at most so many a resident: what is over waits for the next morning, nothing is dropped.</summary>
public static class DailyLimits
{
    private static readonly TimeSpan Morning = TimeSpan.FromHours(7.5);

    public static async Task<bool> AllowAsync(PortalDb db, OutboxLetter letter, byte[]? recipient, MailOptions limits, DateTimeOffset now, CancellationToken ct)
    {
        if (letter.QuestionId is null || letter.UserId is not null || AccountLetters.All.Contains(letter.Letter))
        {
            return true;
        }

        var midnight = Midnight(now);
        var sameKind = await db.Letters.AnyAsync(
            l => l.QuestionId == letter.QuestionId && l.Letter == letter.Letter && l.Id != letter.Id && l.SentAt >= midnight, ct);
        if (sameKind || recipient is null)
        {
            return !sameKind;
        }

        var sent = await db.Contacts.Where(c => c.EmailIndex == recipient)
            .SelectMany(c => db.Letters.Where(l => l.QuestionId == c.QuestionId && l.UserId == null && l.SentAt >= midnight)).CountAsync(ct);
        return sent < Math.Min(limits.UnconfirmedCap, limits.DailyCap)
            || (sent < limits.DailyCap && await db.AccountTokens.AnyAsync(t => t.ContactIndex == recipient && t.UsedAt != null, ct));
    }

    public static DateTimeOffset NextMorning(DateTimeOffset now) => Midnight(now).AddDays(1) + Morning;

    private static DateTimeOffset Midnight(DateTimeOffset now) => DeadlineClock.InstantOf(DeadlineClock.DayOf(now));
}
