using System.Security.Cryptography;
using System.Text;

namespace CitizenPortal.Domain.Ratings;

/// <summary>
/// The right to rate once: bound to whom it rates, the service and the week, for thirty days. Only the hash of its 128 bits is kept,
/// so that nobody who reads the table can rate. Looking at its page uses nothing up.
/// </summary>
public sealed class RatingToken
{
    public const int Days = 30;

    public long Id { get; private set; }
    public required byte[] Hash { get; set; }

    /// <summary>The code of the form that it opens.</summary>
    public required string Form { get; init; }
    public long? PaperId { get; init; }
    public long? QuestionId { get; init; }
    public long? SurveyId { get; init; }
    public long? OfficialId { get; init; }
    public required string Agency { get; init; }
    public string? Counter { get; init; }
    public string? Service { get; init; }
    public required DateOnly Week { get; init; }
    public required DateTimeOffset IssuedAt { get; set; }
    public required DateTimeOffset ExpiresAt { get; set; }

    /// <summary>How often it was issued: a lost sheet is printed anew, and the earlier link dies.</summary>
    public int Prints { get; set; } = 1;

    public bool Holds(DateTimeOffset now) => now < ExpiresAt;
}

/// <summary>The 128 random bits of a token as 26 letters of base 32 (RFC 4648, lower case), short enough to be typed from paper.</summary>
public static class TokenText
{
    public const int Bytes = 16;
    public const int Letters = 26;
    private const string Alphabet = "abcdefghijklmnopqrstuvwxyz234567";
    private const int BitsALetter = 5;

    public static string Mint() => Format(RandomNumberGenerator.GetBytes(Bytes));

    public static string Format(ReadOnlySpan<byte> bits)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(bits.Length, Bytes);
        Span<char> letters = stackalloc char[Letters];
        for (var i = 0; i < Letters; i++)
        {
            var value = 0;
            for (var bit = i * BitsALetter; bit < (i + 1) * BitsALetter; bit++)
            {
                value = (value << 1) | (bit < Bytes * 8 ? (bits[bit / 8] >> (7 - (bit % 8))) & 1 : 0);
            }

            letters[i] = Alphabet[value];
        }

        return letters.ToString();
    }

    /// <summary>The hash of what stands in an address, whatever its case and dashes; null for a text that is no token.</summary>
    public static byte[]? HashOf(string? typed)
    {
        if (typed is not { Length: > 0 and <= 60 })
        {
            return null;
        }

        var letters = new string([.. typed.Where(c => c is not ('-' or ' ')).Select(char.ToLowerInvariant)]);
        return letters.Length == Letters && letters.All(c => Alphabet.Contains(c, StringComparison.Ordinal)) ? SHA256.HashData(Encoding.ASCII.GetBytes(letters)) : null;
    }
}

/// <summary>Of how many papers a figure knows: handed over, given a token, rated. Under 90 % issued the figure is marked "thiếu mẫu".</summary>
public sealed record TokenSample(int Served, int Issued, int Used)
{
    public bool IsThin => Issued * 10 < Served * 9;
}
