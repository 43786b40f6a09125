using CitizenPortal.Features.Words;
using Microsoft.AspNetCore.Identity;

namespace CitizenPortal.Features.Accounts;

/// <summary>A password has at least 12 characters, 5 of them different, and is not the account's name; nothing about kinds of characters, no forced change.</summary>
public static class PasswordRules
{
    public const int Shortest = 12;
    public const int Longest = 128;
    public const int LeastDifferent = 5;

    /// <summary>Why a password will not do, in words; null when it will.</summary>
    public static string? WhyNot(string? password, PortalUser person) =>
        password is not { Length: >= Shortest } ? Say.Accounts.Format("Password.TooShort", Shortest)
        : password.Length > Longest ? Say.Accounts.Format("Password.TooLong", Longest)
        : password.Distinct().Count() < LeastDifferent ? Say.Accounts.Format("Password.TooPlain", LeastDifferent)
        : IsName(password, person) ? Say.Accounts["Password.IsName"]
        : null;

    private static bool IsName(string password, PortalUser person) =>
        new[] { person.UserName, person.Email, person.FullName }.Any(name => name is not null && string.Equals(name, password, StringComparison.OrdinalIgnoreCase));

    internal static IdentityResult Expect(this IdentityResult result) =>
        result.Succeeded ? result : throw new InvalidOperationException(string.Join(", ", result.Errors.Select(e => e.Code)));
}
