using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CitizenPortal.Domain.Ratings;
using CitizenPortal.Features.Storage;
using Microsoft.EntityFrameworkCore;

namespace CitizenPortal.Features.Ratings;

/// <summary>Where a rating came from, as the server saw it; it is hashed at once and never stored.</summary>
public sealed record RaterTrace(string Network, string Device);

/// <summary>Hashes networks and devices under a key of the week. After thirty days the key is destroyed, and the hashes with it.</summary>
public static class RaterSignals
{
    internal const string KeyPrefix = "rating-signal:";

    internal static async Task<RatingSignal> OfAsync(PortalDb db, RaterTrace trace, DateOnly day, DateTimeOffset at, CancellationToken ct)
    {
        var week = RatingWeek.Of(day);
        var key = await KeyAsync(db, week, ct);
        return new RatingSignal { KeyWeek = week, At = at, Network = Hash(key, "network", trace.Network), Device = Hash(key, "device", trace.Device) };
    }

    private static async Task<byte[]> KeyAsync(PortalDb db, DateOnly week, CancellationToken ct)
    {
        var name = KeyPrefix + week.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var setting = await db.Settings.SingleOrDefaultAsync(s => s.Key == name, ct);
        if (setting is null)
        {
            setting = new PortalSetting { Key = name, Value = Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)) };
            db.Settings.Add(setting);
        }

        return Convert.FromBase64String(setting.Value);
    }

    private static byte[] Hash(byte[] key, string kind, string text) => HMACSHA256.HashData(key, Encoding.UTF8.GetBytes($"{kind}:{text}"));
}
