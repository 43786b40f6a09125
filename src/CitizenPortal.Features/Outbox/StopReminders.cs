using CitizenPortal.Features.Storage;
using Microsoft.EntityFrameworkCore;

namespace CitizenPortal.Features.Outbox;

/// <summary>Ends reminders to whoever got the letter with this link, for all cases under his address. Answers and news go on.</summary>
public sealed class StopRemindersHandler(PortalDb db, PortalClock clock)
{
    public async Task<bool> KnowsAsync(string token, CancellationToken ct) => await LetterTokens.CaseOfAsync(db, token, clock.Now, ct) is not null;

    /// <summary>False for an unknown or expired link. Doing it twice is the same as once.</summary>
    public async Task<bool> HandleAsync(string token, CancellationToken ct)
    {
        if (await LetterTokens.CaseOfAsync(db, token, clock.Now, ct) is not { } id)
        {
            return false;
        }

        var own = await db.Contacts.SingleOrDefaultAsync(c => c.QuestionId == id, ct);
        var index = own?.EmailIndex;
        var all = index is null ? [] : await db.Contacts.Where(c => c.EmailIndex == index).ToListAsync(ct);
        all.ForEach(c => c.StopsReminders = true);
        await db.SaveChangesAsync(ct);
        return true;
    }
}
