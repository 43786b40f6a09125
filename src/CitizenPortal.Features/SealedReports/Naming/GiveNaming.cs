using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.SealedReports;
using CitizenPortal.Features.Accounts;
using CitizenPortal.Features.Storage;
using CitizenPortal.Features.Words;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CitizenPortal.Features.SealedReports.Naming;

/// <summary>
/// The head names in writing who handles the sealed reports on his people: somebody who has that duty at his body. Local dates, inclusive; without a last
/// day until it is ended. Reports that are with a handler already stay there.
/// </summary>
public sealed record GiveNaming(long? UserId, DateOnly? From, DateOnly? To, string? Document);

public sealed record EndNaming(long Id);

public sealed class GiveNamingValidator : AbstractValidator<GiveNaming>
{
    public GiveNamingValidator()
    {
        RuleFor(x => x.UserId).NotNull().WithMessage(_ => Say.SealedDesk["Naming.NoPerson"]);
        RuleFor(x => x.From).NotNull().WithMessage(_ => Say.CasePage["Absence.NoFrom"]);
        RuleFor(x => x.To).Must((x, to) => to is null || x.From is null || to >= x.From).WithMessage(_ => Say.CasePage["Absence.ToBeforeFrom"]);
        RuleFor(x => x.Document).Must(d => !string.IsNullOrWhiteSpace(d)).WithMessage(_ => Say.SealedDesk["Naming.NoDocument"]);
        RuleFor(x => x.Document).Clean(CleanText.ShortLimit);
    }
}

public sealed class GiveNamingHandler(PortalDb db, OfficeClock clock, IValidator<GiveNaming> validator)
{
    public async Task HandleAsync(GiveNaming input, Actor by, CancellationToken ct)
    {
        await validator.ValidateAndThrowAsync(input, ct);
        var today = clock.Now().Day;
        RefuseWhen(!by.Has(Duty.Approver, by.Agency), nameof(input.UserId), Say.SealedDesk["Naming.NotHead"]);
        RefuseWhen(!await Eligible(db, by.Agency!, today).AnyAsync(u => u.Id == input.UserId, ct), nameof(input.UserId), Say.SealedDesk["Naming.NotHandler"]);
        RefuseWhen(input.To < today, nameof(input.To), Say.CasePage["Absence.Past"]);
        db.SealedNamings.Add(new SealedNaming { Agency = by.Agency!, UserId = input.UserId!.Value, Document = input.Document!.Trim(), From = input.From!.Value, To = input.To });
        await db.SaveChangesAsync(ct);
    }

    /// <summary>Who has the duty at the body on a day, with an account that is open.</summary>
    internal static IQueryable<PortalUser> Eligible(PortalDb db, string agency, DateOnly day) =>
        db.Users.Where(u => !u.IsDisabled && db.DutiesOn(day).Any(d => d.UserId == u.Id && d.Agency == agency && d.Duty == Duty.SealedHandler));

    private static void RefuseWhen(bool wrong, string field, string why)
    {
        if (wrong)
        {
            throw new ValidationException([new(field, why)]);
        }
    }
}

public sealed class EndNamingHandler(PortalDb db, OfficeClock clock)
{
    /// <summary>Today is the first day it no longer holds; one that never held goes away.</summary>
    public async Task HandleAsync(EndNaming input, Actor by, CancellationToken ct)
    {
        var today = clock.Now().Day;
        if (await db.SealedNamings.SingleOrDefaultAsync(n => n.Id == input.Id && (n.To == null || n.To >= today), ct) is not { } named || !by.Has(Duty.Approver, named.Agency))
        {
            return;
        }

        if (named.From >= today)
        {
            db.SealedNamings.Remove(named);
        }
        else
        {
            named.To = today.AddDays(-1);
        }

        await db.SaveChangesAsync(ct);
    }
}
