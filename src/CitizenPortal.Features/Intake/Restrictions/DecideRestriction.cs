using CitizenPortal.Domain.Agencies;
using CitizenPortal.Features.Agencies;
using CitizenPortal.Features.Storage;
using CitizenPortal.Features.Words;
using FluentValidation;
using FluentValidation.Results;
using Microsoft.EntityFrameworkCore;

namespace CitizenPortal.Features.Intake.Restrictions;

/// <summary>A monitor of the body above upholds or lifts a restriction, with words that the sender reads. He may do so unasked, for who has only a telephone.</summary>
public sealed record DecideRestriction(long Id, bool? Lifts, string? Words);

public sealed class DecideRestrictionValidator : AbstractValidator<DecideRestriction>
{
    public DecideRestrictionValidator()
    {
        RuleFor(x => x.Lifts).NotNull().WithMessage(_ => Say.Intake["Restrict.NoChoice"]);
        RuleFor(x => x.Words).Must(words => !string.IsNullOrWhiteSpace(words)).WithMessage(_ => Say.Intake["Restrict.NoWords"]);
        RuleFor(x => x.Words).Clean(CleanText.ShortLimit);
    }
}

public sealed class DecideRestrictionHandler(PortalDb db, OfficeClock clock, ReferenceBook book, IValidator<DecideRestriction> validator)
{
    public async Task HandleAsync(DecideRestriction input, Actor by, CancellationToken ct)
    {
        await validator.ValidateAndThrowAsync(input, ct);
        var now = clock.Now();
        var restriction = await db.SenderRestrictions.SingleOrDefaultAsync(r => r.Id == input.Id, ct);
        if (restriction is null || !MayDecide(by, restriction.Agency, book.Current))
        {
            throw new UnauthorizedAccessException("Only a monitor of the body above decides about a restriction.");
        }

        if (!restriction.Holds(now.Day) || restriction.DecidedAt is not null)
        {
            throw new ValidationException([new ValidationFailure(nameof(input.Lifts), Say.Intake["Restrict.Settled"])]);
        }

        restriction.Decide(input.Lifts!.Value, input.Words!.Trim(), by.Name, now.Instant);
        RestrictionLetters.Send(db, restriction, restriction.IsLifted ? RestrictionLetters.Lifted : RestrictionLetters.Upheld, (restriction.Decision!, now.Instant));
        await db.SaveChangesAsync(ct);
    }

    internal static bool MayDecide(Actor by, string agency, ReferenceEdition book) => by.Has(Duty.Monitor, by.Agency) && new Oversight(book).IsAbove(by.Agency, agency);
}
