using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace CitizenPortal.Features.Audit;

/// <summary>SHA-256 over fields that each say whether they are there and how long they are, so that no two rows can be written the same way.</summary>
internal static class AuditHash
{
    public const int Length = SHA256.HashSizeInBytes;
    private const int SaltLength = 16;

    public static byte[] NewSalt() => RandomNumberGenerator.GetBytes(SaltLength);

    public static byte[] Of(ReadOnlySpan<string?> fields)
    {
        using var buffer = new MemoryStream();
        using var writer = new BinaryWriter(buffer, Encoding.UTF8);
        foreach (var field in fields)
        {
            writer.Write(field is not null);
            writer.Write(field ?? "");
        }

        return SHA256.HashData(buffer.GetBuffer().AsSpan(0, (int)buffer.Length));
    }

    public static string? Text(long? number) => number?.ToString(CultureInfo.InvariantCulture);
}
