using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CitizenPortal.Features.Storage;
using Microsoft.EntityFrameworkCore;

namespace CitizenPortal.Features.Questions.Ask;

/// <summary>Counts the questions of one sender a day: by his contact, and where he leaves none by his network under a key that is destroyed with the day.</summary>
internal static class AskTallies
{
    public const int ADay = 5;
    public const string KeyPrefix = "ask-tally:";

    /// <summary>True when this one is over the number a day; the count of a network is raised in the same commit.</summary>
    public static async Task<bool> IsOverAsync(PortalDb db, Contact contact, string? network, DateOnly day, CancellationToken ct)
    {
        if (contact.EmailIndex is null && contact.PhoneIndex is null)
        {
            return network is not null && await RaiseAsync(db, network, day, ct) > ADay;
        }

        var same = db.Contacts.Where(c => (contact.EmailIndex != null && c.EmailIndex == contact.EmailIndex) || (contact.PhoneIndex != null && c.PhoneIndex == contact.PhoneIndex)).Select(c => c.QuestionId);
        return await db.CasesForSweeps.CountAsync(q => q.ReceivedOn == day && q.EnteredBy == null && same.Contains(q.Id), ct) >= ADay;
    }

    /// <summary>The setting that holds the key of a local day.</summary>
    public static string KeyOf(DateOnly day) => KeyPrefix + day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static async Task<int> RaiseAsync(PortalDb db, string network, DateOnly day, CancellationToken ct)
    {
        var name = KeyOf(day);
        var key = await db.Settings.SingleOrDefaultAsync(s => s.Key == name, ct);
        if (key is null)
        {
            key = new PortalSetting { Key = name, Value = Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)) };
            db.Settings.Add(key);
        }

        var hash = HMACSHA256.HashData(Convert.FromBase64String(key.Value), Encoding.UTF8.GetBytes(network));
        var tally = await db.AskTallies.SingleOrDefaultAsync(t => t.Day == day && t.Hash == hash, ct);
        if (tally is null)
        {
            tally = new AskTally { Day = day, Hash = hash };
            db.AskTallies.Add(tally);
        }

        return ++tally.Count;
    }
}
