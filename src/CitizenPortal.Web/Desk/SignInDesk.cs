using System.Diagnostics;
using System.Globalization;
using System.Security.Claims;
using CitizenPortal.Features.Accounts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;

namespace CitizenPortal.Web.Desk;

public enum EntryStep { Refused, SecondStep, In }

/// <summary>
/// The first factor: account and password, a linked provider, or a passkey, which is both factors in one. An unknown account, a wrong
/// password, a locked and a disabled account cost the same work, take the same time and get the same answer.
/// </summary>
public sealed class SignInDesk(UserManager<PortalUser> users, SignInManager<PortalUser> signIn, SessionEntry entry, DemoDoor demo, ActorReader actors)
{
    private static readonly PortalUser Stranger = new();
    private static string? _strangerHash;

    /// <summary>Who came in or is on his way; null while refused.</summary>
    public PortalUser? User { get; private set; }

    public async Task<EntryStep> TryAsync(string account, string password, CancellationToken ct)
    {
        var started = Stopwatch.GetTimestamp();
        if (await CheckAsync(account.Trim(), password) is { } user)
        {
            return await GoOnAsync(user, ct);
        }

        return await RefuseAsync(started, ct);
    }

    /// <summary>The person linked to what a provider of identities proved; its word is in the external cookie.</summary>
    public async Task<EntryStep> TryProviderAsync(CancellationToken ct)
    {
        var started = Stopwatch.GetTimestamp();
        var user = await signIn.GetExternalLoginInfoAsync() is { } proven ? await users.FindByLoginAsync(proven.LoginProvider, proven.ProviderKey) : null;
        await signIn.Context.SignOutAsync(IdentityConstants.ExternalScheme);
        return user is not null && await MayAsync(user) ? await GoOnAsync(user, ct) : await RefuseAsync(started, ct);
    }

    public async Task<EntryStep> TryPasskeyAsync(string credential, CancellationToken ct)
    {
        var started = Stopwatch.GetTimestamp();
        if (await PasskeyOwnerAsync(credential) is not { } user || !await MayAsync(user))
        {
            return await RefuseAsync(started, ct);
        }

        User = user;
        await entry.EnterAsync(user, ct);
        return EntryStep.In;
    }

    public async Task<string> HomeAsync(PortalUser user, CancellationToken ct) => DeskMenu.Home(await actors.ReadAsync(user.Id, ct));

    private async Task<EntryStep> GoOnAsync(PortalUser user, CancellationToken ct)
    {
        User = user;
        if (demo.MaySkip(user))
        {
            await users.ResetAccessFailedCountAsync(user);
            await entry.EnterAsync(user, ct);
            return EntryStep.In;
        }

        var half = new ClaimsIdentity([new Claim(ClaimTypes.Name, user.Id.ToString(CultureInfo.InvariantCulture))], IdentityConstants.TwoFactorUserIdScheme);
        await signIn.Context.SignInAsync(IdentityConstants.TwoFactorUserIdScheme, new ClaimsPrincipal(half));
        return EntryStep.SecondStep;
    }

    private static async Task<EntryStep> RefuseAsync(long started, CancellationToken ct)
    {
        await SameTime.WaitAsync(started, ct);
        return EntryStep.Refused;
    }

    private async Task<bool> MayAsync(PortalUser user) => !user.IsDisabled && !await users.IsLockedOutAsync(user);

    private async Task<PortalUser?> PasskeyOwnerAsync(string credential)
    {
        try
        {
            var proven = await signIn.PerformPasskeyAssertionAsync(credential);
            return proven.Succeeded && (await users.AddOrUpdatePasskeyAsync(proven.User, proven.Passkey)).Succeeded ? proven.User : null;
        }
        catch (InvalidOperationException)
        {
            // Nobody asked for a challenge before, or its cookie is gone.
            return null;
        }
    }

    private async Task<PortalUser?> CheckAsync(string account, string password)
    {
        var user = await users.FindByNameAsync(account) ?? await users.FindByEmailAsync(account);
        if (user?.PasswordHash is null || !await MayAsync(user))
        {
            _strangerHash ??= users.PasswordHasher.HashPassword(Stranger, Guid.NewGuid().ToString());
            users.PasswordHasher.VerifyHashedPassword(Stranger, _strangerHash, password);
            return null;
        }

        if (!await users.CheckPasswordAsync(user, password))
        {
            await users.AccessFailedAsync(user);
            return null;
        }

        return user;
    }
}
