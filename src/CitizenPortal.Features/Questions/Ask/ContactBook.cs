using System.Security.Cryptography;
using CitizenPortal.Domain.Text;
using CitizenPortal.Features.Ports;
using CitizenPortal.Features.Storage;

namespace CitizenPortal.Features.Questions.Ask;

/// <summary>Makes the encrypted contact row of a case and proves a tracking secret against its salted hash.</summary>
public static class ContactBook
{
    public static Contact Of(long questionId, SubmissionContent content, IContactVault vault, string submissionKey)
    {
        var salt = RandomNumberGenerator.GetBytes(16);
        var email = content.CodeOnly || string.IsNullOrWhiteSpace(content.Email) ? null : content.Email.Trim();
        var phone = !content.CodeOnly && PhoneNumber.TryParse(content.Phone ?? "", out var e164) ? e164 : null;
        return new Contact
        {
            QuestionId = questionId,
            Name = Seal(vault, content.Name),
            Organisation = content.OnBehalfOfOrganisation ? Seal(vault, content.Organisation) : null,
            Email = Seal(vault, email),
            Phone = Seal(vault, phone),
            EmailIndex = email is null ? null : vault.BlindIndex(email.ToLowerInvariant()),
            PhoneIndex = phone is null ? null : vault.BlindIndex(phone),
            SecretSalt = salt,
            SecretHash = HashSecret(salt, vault.TrackingSecret(submissionKey)),
        };
    }

    public static byte[] HashSecret(byte[] salt, ReadOnlySpan<byte> secret) => Contact.HashOf(salt, secret);

    public static bool Proves(byte[] salt, byte[] hash, ReadOnlySpan<byte> secret) =>
        CryptographicOperations.FixedTimeEquals(hash, HashSecret(salt, secret));

    private static byte[]? Seal(IContactVault vault, string? text) => string.IsNullOrWhiteSpace(text) ? null : vault.Seal(text.Trim());
}
