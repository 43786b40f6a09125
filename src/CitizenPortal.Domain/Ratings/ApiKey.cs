using System.Security.Cryptography;
using System.Text;

namespace CitizenPortal.Domain.Ratings;

/// <summary>The key of a one-stop system: shown once when made, kept as a hash, good until it is revoked.</summary>
public sealed class ApiKey
{
    private const int Bytes = 32;

    public long Id { get; private set; }
    public required string Name { get; init; }

    /// <summary>The only agency whose papers it may tell; null for the system of the whole province.</summary>
    public string? Agency { get; init; }
    public required byte[] Hash { get; init; }
    public required string MadeBy { get; init; }
    public required DateTimeOffset MadeAt { get; init; }
    public DateTimeOffset? RevokedAt { get; set; }

    public static string Mint() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(Bytes));

    public static byte[] HashOf(string key) => SHA256.HashData(Encoding.UTF8.GetBytes(key));
}
