using System.Diagnostics;
using CitizenPortal.Domain.Agencies;
using CitizenPortal.Features.Accounts;
using CitizenPortal.Web.Startup;
using Microsoft.AspNetCore.Identity;

namespace CitizenPortal.Web.Desk;

/// <summary>
/// Checks account and password. An unknown account, a wrong password, a locked and a disabled account cost the same work, take the
/// same time and get the same answer.
/// </summary>
public sealed class SignInDesk(UserManager<PortalUser> users, SignInManager<PortalUser> signIn, ActorReader actors)
{
    private static readonly TimeSpan FailureTime = TimeSpan.FromMilliseconds(500);
    private static readonly PortalUser Stranger = new();
    private static string? _strangerHash;

    public async Task<bool> TryAsync(string account, string password, CancellationToken ct)
    {
        var started = Stopwatch.GetTimestamp();
        if (await CheckAsync(account.Trim(), password) is { } user)
        {
            await signIn.SignInAsync(user, isPersistent: false);
            return true;
        }

        var left = FailureTime - Stopwatch.GetElapsedTime(started);
        await Task.Delay(left > TimeSpan.Zero ? left : TimeSpan.Zero, ct);
        return false;
    }

    /// <summary>Where the person's work is: the desk, or the administrator's room for somebody who has no duty at the desk.</summary>
    public async Task<string> HomeAsync(string account, CancellationToken ct)
    {
        var user = await users.FindByNameAsync(account.Trim());
        var actor = user is null ? Actor.Anonymous : await actors.ReadAsync(user.Id, ct);
        return actor.Has(Duty.Administrator) && !Accounts.DeskDuties.Any(actor.Has) ? Links.AdminOperations : Links.DeskHome;
    }

    /// <summary>Makes the rest of this request the person's own, so that a form on its page gets a token that will still hold.</summary>
    public async Task BecomeAsync(HttpContext http, string account)
    {
        if (await users.FindByNameAsync(account.Trim()) is { } user)
        {
            http.User = await signIn.CreateUserPrincipalAsync(user);
        }
    }

    private async Task<PortalUser?> CheckAsync(string account, string password)
    {
        var user = await users.FindByNameAsync(account);
        if (user is null || user.IsDisabled || await users.IsLockedOutAsync(user))
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

        await users.ResetAccessFailedCountAsync(user);
        return user;
    }
}
