using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Ratings;
using CitizenPortal.Features.Audit;
using CitizenPortal.Features.Storage;
using CitizenPortal.Features.Words;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CitizenPortal.Features.Ratings.Watch;

/// <summary>Excludes the ratings of a suspicion, or says that nothing is wrong with them; <paramref name="Version"/> is the one that was read.</summary>
public sealed record JudgeSuspicion(long Id, int Version, bool Excludes, string? Reason);

public sealed class JudgeSuspicionValidator : AbstractValidator<JudgeSuspicion>
{
    public JudgeSuspicionValidator()
    {
        RuleFor(x => x.Reason).Must(text => !string.IsNullOrWhiteSpace(text)).WithMessage(_ => Say.RatingFigures["Judge.NoReason"]);
        RuleFor(x => x.Reason).Clean(CleanText.ShortLimit);
    }
}

/// <summary>An exclusion is a monitor's act from outside the agency: reasoned, on record, and he or another may take it back. A block that holds an excluded rating is not shown any more.</summary>
public sealed class JudgeSuspicionHandler(PortalDb db, PortalClock clock, IValidator<JudgeSuspicion> validator)
{
    /// <summary>False when there is no such suspicion for this monitor, or somebody else judged or more was found meanwhile.</summary>
    public async Task<bool> HandleAsync(JudgeSuspicion input, Actor by, CancellationToken ct)
    {
        Monitors.Check(by);
        await validator.ValidateAndThrowAsync(input, ct);
        var suspicion = await db.RatingSuspicions.SingleOrDefaultAsync(s => s.Id == input.Id, ct);
        if (suspicion is null || suspicion.Version != input.Version || !Moderators.MayDecide(by, suspicion.Agency))
        {
            return false;
        }

        var reason = input.Reason!.Trim();
        if (input.Excludes)
        {
            suspicion.Exclude(reason, by, clock.Now);
        }
        else
        {
            suspicion.Dismiss(reason, by, clock.Now);
        }

        RatingJournal.Write(db, by, clock.Now, input.Excludes ? AuditAct.ExcludeRatings : AuditAct.CountRatings, suspicion.Agency, suspicion.Id, Say.RatingFigures[$"Sign.{suspicion.Kind}"], reason);
        return await db.SavedAsync(ct);
    }
}
