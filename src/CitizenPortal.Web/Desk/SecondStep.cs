using System.Text.RegularExpressions;
using CitizenPortal.Features.Accounts;
using CitizenPortal.Features.Storage;
using CitizenPortal.Features.Words;
using Microsoft.AspNetCore.Identity;

namespace CitizenPortal.Web.Desk;

/// <summary>The second factor: a one-time code of an authenticator, or a recovery code; set up at the first sign-in, before anything else.</summary>
public sealed partial class SecondStep(UserManager<PortalUser> users, SignInManager<PortalUser> signIn, SessionEntry entry, PortalDb db, PortalClock clock)
{
    private const int RecoveryCodes = 10;

    /// <summary>Who gave the first factor a short while ago; null for everybody else, and once he is locked or disabled.</summary>
    public async Task<PortalUser?> WhoAsync() =>
        await signIn.GetTwoFactorAuthenticationUserAsync() is { IsDisabled: false } user && !await users.IsLockedOutAsync(user) ? user : null;

    /// <summary>The key to type into an authenticator; made once, kept until a code of it was right.</summary>
    public async Task<string> KeyAsync(PortalUser user)
    {
        if (await users.GetAuthenticatorKeyAsync(user) is { Length: > 0 } key)
        {
            return key;
        }

        await users.ResetAuthenticatorKeyAsync(user);
        return await users.GetAuthenticatorKeyAsync(user) ?? "";
    }

    public static string UriOf(PortalUser user, string key)
    {
        var portal = Uri.EscapeDataString(Say.Desk["Layout.Name"]);
        return $"otpauth://totp/{portal}:{Uri.EscapeDataString(user.UserName!)}?secret={key}&issuer={portal}&digits=6";
    }

    /// <summary>Right code: in. A wrong one counts towards the lock like a wrong password.</summary>
    public async Task<bool> EnterAsync(PortalUser user, string code, CancellationToken ct)
    {
        if (!await ProvesAsync(user, code))
        {
            await users.AccessFailedAsync(user);
            return false;
        }

        await users.ResetAccessFailedCountAsync(user);
        await entry.EnterAsync(user, ct);
        return true;
    }

    /// <summary>A first right code switches the second factor on. The recovery codes are shown this once.</summary>
    public async Task<IReadOnlyList<string>?> SetUpAsync(PortalUser user, string code, CancellationToken ct)
    {
        if (!await ProvesAsync(user, code))
        {
            return null;
        }

        await users.SetTwoFactorEnabledAsync(user, true);
        AccountJournal.WriteOwn(db, AccountEventKind.SecondFactorSet, user, clock.Now);
        var codes = await NewCodesAsync(user, ct);
        await users.ResetAccessFailedCountAsync(user);
        await entry.EnterAsync(user, ct);
        return codes;
    }

    public async Task<IReadOnlyList<string>> NewCodesAsync(PortalUser user, CancellationToken ct)
    {
        var codes = await users.GenerateNewTwoFactorRecoveryCodesAsync(user, RecoveryCodes) ?? [];
        AccountJournal.WriteOwn(db, AccountEventKind.RecoveryCodesMade, user, clock.Now);
        await db.SaveChangesAsync(ct);
        return [.. codes];
    }

    private async Task<bool> ProvesAsync(PortalUser user, string typed)
    {
        var code = Blank().Replace(typed, "");
        if (!SixDigits().IsMatch(code))
        {
            var redeemed = user.TwoFactorEnabled && (await users.RedeemTwoFactorRecoveryCodeAsync(user, code.ToUpperInvariant())).Succeeded;
            if (redeemed)
            {
                AccountJournal.WriteOwn(db, AccountEventKind.RecoveryCodeUsed, user, clock.Now);
            }

            return redeemed;
        }

        if (code == user.UsedCode || !await users.VerifyTwoFactorTokenAsync(user, users.Options.Tokens.AuthenticatorTokenProvider, code))
        {
            return false;
        }

        user.UsedCode = code;
        return (await users.UpdateAsync(user)).Succeeded;
    }

    [GeneratedRegex(@"\s", RegexOptions.NonBacktracking)]
    private static partial Regex Blank();

    [GeneratedRegex("^[0-9]{6}$", RegexOptions.NonBacktracking)]
    private static partial Regex SixDigits();
}
