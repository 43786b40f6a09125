using CitizenPortal.Features.Storage;
using CitizenPortal.Features.Words;
using FluentValidation;
using FluentValidation.Results;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CitizenPortal.Features.Accounts;

public sealed record LinkOwner(string Name, string Account);

/// <summary>Uses the link of an invitation or of a forgotten password, or of a resident's cases. Looking uses nothing up; only the post does.</summary>
public sealed class UseLinkHandler(PortalDb db, PortalClock clock, UserManager<PortalUser> users, SessionKeeping sessions)
{
    /// <summary>Whose link it is while it holds; null for anything else.</summary>
    public async Task<LinkOwner?> OwnerAsync(AccountTokenUse use, string token, CancellationToken ct) =>
        await FindAsync(use, token, ct) is { Person: { } person } ? new LinkOwner(person.FullName, person.UserName!) : null;

    /// <summary>Sets the password; an invited person may come in from now on. False when the link holds no more.</summary>
    public async Task<bool> SetPasswordAsync(AccountTokenUse use, string token, string? password, string? repeated, CancellationToken ct)
    {
        var (row, person) = await FindAsync(use, token, ct);
        if (row is null || person is null)
        {
            return false;
        }

        if (PasswordRules.WhyNot(password, person) is { } why)
        {
            throw new ValidationException([new ValidationFailure("Password", why)]);
        }

        if (password != repeated)
        {
            throw new ValidationException([new ValidationFailure("Repeated", Say.Accounts["Password.NotRepeated"])]);
        }

        row.UsedAt = clock.Now;
        await AccountTokens.RevokeAsync(db, use, person.Id, clock.Now, ct);
        person.PasswordHash = users.PasswordHasher.HashPassword(person, password!);
        (person.EmailConfirmed, person.LockoutEnd, person.AccessFailedCount) = (true, null, 0);
        if (use == AccountTokenUse.Invitation)
        {
            (person.IsDisabled, person.InvitedUntil) = (false, null);
        }

        AccountJournal.WriteOwn(db, use == AccountTokenUse.Invitation ? AccountEventKind.InvitationAccepted : AccountEventKind.PasswordReset, person, clock.Now);
        (await users.UpdateSecurityStampAsync(person)).Expect();
        await sessions.EndAsync(person, null, null, ct);
        return true;
    }

    public async Task<bool> KnowsOwnCasesAsync(string token, CancellationToken ct) =>
        await AccountTokens.FindAsync(db, AccountTokenUse.OwnCases, token, clock.Now, ct) is not null;

    /// <summary>The blind index of the address that the link proves; null when it holds no more.</summary>
    public async Task<byte[]?> ProveOwnCasesAsync(string token, CancellationToken ct)
    {
        if (await AccountTokens.FindAsync(db, AccountTokenUse.OwnCases, token, clock.Now, ct) is not { } row)
        {
            return null;
        }

        row.UsedAt = clock.Now;
        await db.SaveChangesAsync(ct);
        return row.ContactIndex;
    }

    private async Task<(AccountToken? Row, PortalUser? Person)> FindAsync(AccountTokenUse use, string token, CancellationToken ct)
    {
        var row = await AccountTokens.FindAsync(db, use, token, clock.Now, ct);
        var person = row?.UserId is { } id ? await db.Users.SingleOrDefaultAsync(u => u.Id == id, ct) : null;
        var mayUse = use == AccountTokenUse.Invitation ? person?.InvitedUntil > clock.Now : person is { IsDisabled: false };
        return mayUse ? (row, person) : (null, null);
    }
}
