using System.Buffers.Text;
using CitizenPortal.Components.Accounts;
using CitizenPortal.Components.Forms;
using CitizenPortal.Features.Accounts;
using CitizenPortal.Features.Storage;
using CitizenPortal.Features.Words;
using CitizenPortal.Web.Startup;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace CitizenPortal.Web.Desk;

/// <summary>What a person changes on his own account, each with its row in the journal of accounts.</summary>
public sealed class OwnAccount(UserManager<PortalUser> users, SignInManager<PortalUser> signIn, SessionEntry entry, SessionKeeping sessions, PortalDb db, PortalClock clock)
{
    private const string Store = "portal";
    private const string NextKey = "next-key";

    private HttpContext Http => signIn.Context;

    public async Task<SecurityModel> ReadAsync(PortalUser user, long? session, FormToken token, CancellationToken ct)
    {
        var logins = await users.GetLoginsAsync(user);
        return new SecurityModel(Links.Account, token, user.FullName, user.UserName!)
        {
            Email = user.Email,
            HasSecondFactor = user.TwoFactorEnabled,
            CodesLeft = await users.CountRecoveryCodesAsync(user),
            Passkeys = [.. (await users.GetPasskeysAsync(user)).Select(p => new PasskeyRow(Base64Url.EncodeToString(p.CredentialId), p.Name ?? Say.Accounts["Own.PasskeyUnnamed"], p.CreatedAt))],
            Providers = [.. Configured(Http).Select(p => new LinkedProvider(p.Name, p.Display, logins.Any(l => l.LoginProvider == p.Name)))],
            Sessions = await sessions.ReadAsync(user.Id, session, ct),
        };
    }

    public static bool Knows(HttpContext http, string? provider) => Configured(http).Any(p => p.Name == provider);

    /// <summary>The key of an authenticator that is to replace the present one.</summary>
    public async Task<string> NextKeyAsync(PortalUser user)
    {
        var key = users.GenerateNewAuthenticatorKey();
        await users.SetAuthenticationTokenAsync(user, Store, NextKey, key);
        return key;
    }

    public Task<string?> PendingKeyAsync(PortalUser user) => users.GetAuthenticationTokenAsync(user, Store, NextKey);

    /// <summary>False while no new key waits, or the code is not the new key's.</summary>
    public async Task<bool> ReplaceKeyAsync(PortalUser user, string code, CancellationToken ct)
    {
        if (await PendingKeyAsync(user) is not { } key || !OneTimeCode.IsRight(key, code, Http.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow()))
        {
            return false;
        }

        await users.RemoveAuthenticationTokenAsync(user, Store, NextKey);
        await users.SetAuthenticationTokenAsync(user, "[AspNetUserStore]", "AuthenticatorKey", key);
        await users.SetTwoFactorEnabledAsync(user, true);
        AccountJournal.WriteOwn(db, AccountEventKind.SecondFactorSet, user, clock.Now);
        await FinishAsync(user, ct);
        return true;
    }

    public async Task ChangePasswordAsync(PortalUser user, string fresh, long? session, CancellationToken ct)
    {
        user.PasswordHash = users.PasswordHasher.HashPassword(user, fresh);
        await users.UpdateSecurityStampAsync(user);
        AccountJournal.WriteOwn(db, AccountEventKind.PasswordChanged, user, clock.Now);
        await sessions.EndAsync(user, null, session, ct);
        await FinishAsync(user, ct);
    }

    public async Task<bool> AddPasskeyAsync(PortalUser user, string credential, string name, CancellationToken ct)
    {
        try
        {
            var made = await signIn.PerformPasskeyAttestationAsync(credential);
            if (!made.Succeeded)
            {
                return false;
            }

            made.Passkey.Name = name;
            AccountJournal.WriteOwn(db, AccountEventKind.PasskeyAdded, user, clock.Now, name);
            return (await users.AddOrUpdatePasskeyAsync(user, made.Passkey)).Succeeded && await db.SaveChangesAsync(ct) >= 0;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    public async Task RemovePasskeyAsync(PortalUser user, byte[] id, CancellationToken ct)
    {
        AccountJournal.WriteOwn(db, AccountEventKind.PasskeyRemoved, user, clock.Now);
        await users.RemovePasskeyAsync(user, id);
        await db.SaveChangesAsync(ct);
    }

    public async Task<bool> LinkAsync(PortalUser user, CancellationToken ct)
    {
        var proven = await signIn.GetExternalLoginInfoAsync(await users.GetUserIdAsync(user));
        await Http.SignOutAsync(IdentityConstants.ExternalScheme);
        if (proven is null || !(await users.AddLoginAsync(user, proven)).Succeeded)
        {
            return false;
        }

        AccountJournal.WriteOwn(db, AccountEventKind.ProviderLinked, user, clock.Now, proven.LoginProvider);
        await FinishAsync(user, ct);
        return true;
    }

    public async Task UnlinkAsync(PortalUser user, string provider, CancellationToken ct)
    {
        foreach (var login in (await users.GetLoginsAsync(user)).Where(l => l.LoginProvider == provider))
        {
            await users.RemoveLoginAsync(user, login.LoginProvider, login.ProviderKey);
            AccountJournal.WriteOwn(db, AccountEventKind.ProviderUnlinked, user, clock.Now, provider);
        }

        await FinishAsync(user, ct);
    }

    /// <summary>These changes make Identity's stamp anew; the session that made them goes on.</summary>
    private async Task FinishAsync(PortalUser user, CancellationToken ct)
    {
        await db.SaveChangesAsync(ct);
        await entry.ContinueAsync(user);
    }

    private static IEnumerable<IdentityProvider> Configured(HttpContext http) => http.RequestServices.GetRequiredService<IOptions<ProviderOptions>>().Value.Providers;
}
