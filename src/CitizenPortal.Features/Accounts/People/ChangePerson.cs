using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Deadlines;
using CitizenPortal.Features.Agencies;
using CitizenPortal.Features.Operations;
using CitizenPortal.Features.Storage;
using CitizenPortal.Features.Words;
using FluentValidation;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CitizenPortal.Features.Accounts.People;

/// <summary>Name, address and agency of a person of the staff.</summary>
public sealed record ChangePerson(long Person, string? FullName, string? Email, string? Agency);

public enum PersonStep { Disable, Enable, InviteAgain, WithdrawInvitation, ClearSecondFactor, EndSessions }

public sealed record StepPerson(long Person, PersonStep Step, string? Reason);

public sealed class ChangePersonValidator : AbstractValidator<ChangePerson>
{
    public ChangePersonValidator(ReferenceBook book)
    {
        RuleFor(x => x.Email).Must(InvitePersonValidator.IsAddress).WithMessage(_ => Say.Accounts["Email.Wrong"]);
        RuleFor(x => x.FullName).Must(n => !string.IsNullOrWhiteSpace(n)).WithMessage(_ => Say.Accounts["Name.None"]);
        RuleFor(x => x.FullName).Clean(CleanText.ShortLimit);
        RuleFor(x => x.Agency).Must(a => a is not null && book.Current.Agencies.ContainsKey(a)).WithMessage(_ => Say.Accounts["Agency.None"]);
    }
}

public sealed class StepPersonValidator : AbstractValidator<StepPerson>
{
    public StepPersonValidator()
    {
        RuleFor(x => x.Reason).Must(r => !string.IsNullOrWhiteSpace(r)).WithMessage(_ => Say.Accounts["Reason.None"]);
        RuleFor(x => x.Reason).Clean(CleanText.ShortLimit);
    }
}

public sealed class ChangePersonHandler(PortalDb db, PortalClock clock, IValidator<ChangePerson> validator)
{
    public async Task HandleAsync(ChangePerson input, Actor by, CancellationToken ct)
    {
        AdministratorsOnly.Check(by);
        await validator.ValidateAndThrowAsync(input, ct);
        var person = await AccountRules.PersonAsync(db, input.Person, ct);
        var email = input.Email!.Trim().ToLowerInvariant();
        var normalized = email.ToUpperInvariant();
        if (await db.Users.AnyAsync(u => u.Id != person.Id && (u.NormalizedEmail == normalized || u.NormalizedUserName == normalized), ct))
        {
            throw AccountRules.Wrong(nameof(input.Email), "Email.Taken");
        }

        var changed = string.Join(", ", new[] { ("FullName", person.FullName != input.FullName!.Trim()), ("Email", person.NormalizedEmail != normalized), ("Agency", person.Agency != input.Agency) }
            .Where(c => c.Item2).Select(c => c.Item1));
        (person.FullName, person.Email, person.NormalizedEmail, person.Agency) = (input.FullName!.Trim(), email, normalized, input.Agency);
        AccountJournal.Write(db, AccountEventKind.Changed, person, by, clock.Now, changed);
        await db.SaveChangesAsync(ct);
    }
}

/// <summary>Disabling, enabling and the like. Disabling ends every session at once.</summary>
public sealed class StepPersonHandler(PortalDb db, PortalClock clock, SessionKeeping sessions, UserManager<PortalUser> users, IValidator<StepPerson> validator)
{
    public async Task HandleAsync(StepPerson input, Actor by, CancellationToken ct)
    {
        AdministratorsOnly.Check(by);
        AccountRules.NotHimself(input.Person, by, "Person.NotHimself");
        await validator.ValidateAndThrowAsync(input, ct);
        var person = await AccountRules.PersonAsync(db, input.Person, ct);
        var kind = await DoAsync(input.Step, person, ct);
        AccountJournal.Write(db, kind, person, by, clock.Now, null, input.Reason!.Trim());
        await db.SaveChangesAsync(ct);
    }

    private async Task<AccountEventKind> DoAsync(PersonStep step, PortalUser person, CancellationToken ct)
    {
        switch (step)
        {
            case PersonStep.Disable when !person.IsDisabled:
                await AccountRules.KeepAnAdministratorAsync(db, person.Id, DeadlineClock.DayOf(clock.Now), ct);
                person.IsDisabled = true;
                await users.UpdateSecurityStampAsync(person);
                await sessions.EndAsync(person, null, null, ct);
                return AccountEventKind.Disabled;
            case PersonStep.Enable when person is { IsDisabled: true, PasswordHash: not null }:
                person.IsDisabled = false;
                return AccountEventKind.Enabled;
            case PersonStep.InviteAgain when person.PasswordHash is null:
                person.InvitedUntil = clock.Now + AccountTokens.LifeOf(AccountTokenUse.Invitation);
                await AccountTokens.RevokeAsync(db, AccountTokenUse.Invitation, person.Id, clock.Now, ct);
                InvitePersonHandler.Send(db, person, clock.Now);
                return AccountEventKind.Invited;
            case PersonStep.WithdrawInvitation when person.InvitedUntil is not null:
                person.InvitedUntil = null;
                await AccountTokens.RevokeAsync(db, AccountTokenUse.Invitation, person.Id, clock.Now, ct);
                return AccountEventKind.InvitationWithdrawn;
            case PersonStep.ClearSecondFactor when person.PasswordHash is not null:
                await users.SetTwoFactorEnabledAsync(person, false);
                foreach (var key in await users.GetPasskeysAsync(person))
                {
                    await users.RemovePasskeyAsync(person, key.CredentialId);
                }

                await users.ResetAuthenticatorKeyAsync(person);
                await sessions.EndAsync(person, null, null, ct);
                return AccountEventKind.SecondFactorCleared;
            case PersonStep.EndSessions:
                await sessions.EndAsync(person, null, null, ct);
                return AccountEventKind.SessionEnded;
            default:
                throw AccountRules.Wrong("Person", "Person.NotNow");
        }
    }
}
