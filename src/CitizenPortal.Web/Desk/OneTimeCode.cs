using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;

namespace CitizenPortal.Web.Desk;

/// <summary>RFC 6238: six digits from a key and the half minute, for a key that is not yet the account's own.</summary>
public static class OneTimeCode
{
    private const int Step = 30;
    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    public static bool IsRight(string key, string typed, DateTimeOffset now)
    {
        var code = string.Concat(typed.Where(c => !char.IsWhiteSpace(c)));
        var step = now.ToUnixTimeSeconds() / Step;
        return Enumerable.Range(-1, 3).Any(away => CryptographicOperations.FixedTimeEquals(
            System.Text.Encoding.ASCII.GetBytes(Of(key, step + away)), System.Text.Encoding.ASCII.GetBytes(code)));
    }

    public static string At(string key, DateTimeOffset now) => Of(key, now.ToUnixTimeSeconds() / Step);

    [SuppressMessage("Security", "CA5350", Justification = "RFC 6238 as every authenticator app speaks it.")]
    private static string Of(string key, long step)
    {
        Span<byte> counter = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        var hash = HMACSHA1.HashData(Decode(key), counter);
        var at = hash[^1] & 15;
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(at)) & int.MaxValue;
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }

    private static byte[] Decode(string key)
    {
        var bits = string.Concat(key.ToUpperInvariant().Where(Letters.Contains).Select(c => Convert.ToString(Letters.IndexOf(c, StringComparison.Ordinal), 2).PadLeft(5, '0')));
        return [.. Enumerable.Range(0, bits.Length / 8).Select(i => Convert.ToByte(bits.Substring(i * 8, 8), 2))];
    }
}
