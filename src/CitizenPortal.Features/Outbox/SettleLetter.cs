using CitizenPortal.Domain.Agencies;
using CitizenPortal.Features.Operations;
using CitizenPortal.Features.Storage;
using CitizenPortal.Features.Words;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CitizenPortal.Features.Outbox;

/// <summary>Sends a dead letter again, or with no number all of them, with the tries counted from the start; the trace stays.</summary>
public sealed record ResendLetter(long? Letter);

/// <summary>Gives a dead letter up: its content is emptied, its reason kept.</summary>
public sealed record DiscardLetter(long Letter, string? Reason);

public sealed class DiscardLetterValidator : AbstractValidator<DiscardLetter>
{
    public DiscardLetterValidator()
    {
        RuleFor(x => x.Reason).Must(reason => !string.IsNullOrWhiteSpace(reason)).WithMessage(_ => Say.Admin["Ops.NoReason"]);
        RuleFor(x => x.Reason).Clean(CleanText.ShortLimit);
    }
}

public sealed class ResendLetterHandler(PortalDb db, PortalClock clock)
{
    public async Task<int> HandleAsync(ResendLetter input, Actor by, CancellationToken ct)
    {
        var user = AdministratorsOnly.Check(by);
        var letters = await (input.Letter is { } id ? DeadLettersQuery.Tellable(db).Where(l => l.Id == id) : DeadLettersQuery.Dead(db)).ToListAsync(ct);
        foreach (var letter in letters)
        {
            (letter.DeadAt, letter.DueAt, letter.Attempts, letter.Rendered) = (null, clock.Now, 0, null);
            db.LetterActs.Add(new LetterAct { LetterId = letter.Id, Kind = LetterActKind.Resent, At = clock.Now, ActorId = user, ActorName = by.Name });
        }

        await db.SaveChangesAsync(ct);
        return letters.Count;
    }
}

public sealed class DiscardLetterHandler(PortalDb db, PortalClock clock, IValidator<DiscardLetter> validator)
{
    /// <summary>False when somebody else was first.</summary>
    public async Task<bool> HandleAsync(DiscardLetter input, Actor by, CancellationToken ct)
    {
        var user = AdministratorsOnly.Check(by);
        await validator.ValidateAndThrowAsync(input, ct);
        if (await DeadLettersQuery.Tellable(db).SingleOrDefaultAsync(l => l.Id == input.Letter, ct) is not { } letter)
        {
            return false;
        }

        (letter.DiscardedAt, letter.Facts, letter.Rendered) = (clock.Now, "{}", null);
        db.LetterActs.Add(new LetterAct
        {
            LetterId = letter.Id, Kind = LetterActKind.Discarded, At = clock.Now, ActorId = user, ActorName = by.Name, Reason = input.Reason!.Trim(),
        });
        await db.SaveChangesAsync(ct);
        return true;
    }
}
