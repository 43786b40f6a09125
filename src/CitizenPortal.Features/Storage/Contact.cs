using System.Security.Cryptography;

namespace CitizenPortal.Features.Storage;

/// <summary>Who asked, encrypted, apart from the case: name, e-mail, telephone, and the salted hash of the tracking secret.</summary>
public sealed class Contact
{
    public required long QuestionId { get; init; }
    public byte[]? Name { get; set; }
    public byte[]? Organisation { get; set; }
    public byte[]? Email { get; set; }
    public byte[]? Phone { get; set; }
    public byte[]? EmailIndex { get; set; }
    public byte[]? PhoneIndex { get; set; }

    /// <summary>The resident wants no reminders; answers are sent all the same.</summary>
    public bool StopsReminders { get; set; }
    public required byte[] SecretSalt { get; set; }
    public required byte[] SecretHash { get; set; }

    /// <summary>From now on only this secret opens the case.</summary>
    public void ChangeSecret(ReadOnlySpan<byte> secret)
    {
        SecretSalt = RandomNumberGenerator.GetBytes(16);
        SecretHash = HashOf(SecretSalt, secret);
    }

    public static byte[] HashOf(byte[] salt, ReadOnlySpan<byte> secret) => HMACSHA256.HashData(salt, secret);
}
