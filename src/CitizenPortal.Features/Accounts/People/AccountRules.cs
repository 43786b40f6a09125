using CitizenPortal.Domain.Agencies;
using CitizenPortal.Features.Storage;
using CitizenPortal.Features.Words;
using FluentValidation;
using FluentValidation.Results;
using Microsoft.EntityFrameworkCore;

namespace CitizenPortal.Features.Accounts.People;

/// <summary>What holds for every act on somebody else's account.</summary>
internal static class AccountRules
{
    public static ValidationException Wrong(string field, string key) => new([new ValidationFailure(field, Say.Accounts[key])]);

    public static async Task<PortalUser> PersonAsync(PortalDb db, long id, CancellationToken ct) =>
        await db.Users.SingleOrDefaultAsync(u => u.Id == id, ct) ?? throw Wrong("Person", "Person.Gone");

    /// <summary>Nobody acts on himself: he could widen or hide what he may do.</summary>
    public static void NotHimself(long subject, Actor by, string key)
    {
        if (by.UserId == subject)
        {
            throw Wrong("Person", key);
        }
    }

    /// <summary>Refuses to take the last administrator away who is not disabled and whose duty is not over.</summary>
    public static async Task KeepAnAdministratorAsync(PortalDb db, long without, DateOnly today, CancellationToken ct)
    {
        if (!await db.DutiesOn(today).AnyAsync(d => d.Duty == Duty.Administrator && d.UserId != without && db.Users.Any(u => u.Id == d.UserId && !u.IsDisabled), ct))
        {
            throw Wrong("Person", "Person.LastAdministrator");
        }
    }
}
