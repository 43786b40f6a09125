using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Ratings;
using CitizenPortal.Features.Audit;
using CitizenPortal.Features.Storage;
using CitizenPortal.Features.Words;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CitizenPortal.Features.Ratings.Moderate;

/// <summary>Answers what an official asked for. A granted take-down or appeal withholds the comment it is about; a granted reply is published beside it.</summary>
public sealed record DecidePlea(long Id, int Version, bool Grants, string? Answer);

public sealed class DecidePleaValidator : AbstractValidator<DecidePlea>
{
    public const int Longest = 500;

    public DecidePleaValidator()
    {
        RuleFor(x => x.Answer).Must(a => !string.IsNullOrWhiteSpace(a)).WithMessage(_ => Say.Ratings["Plea.NoAnswer"]);
        RuleFor(x => x.Answer).Clean(Longest);
    }
}

public sealed class DecidePleaHandler(PortalDb db, PortalClock clock, IValidator<DecidePlea> validator)
{
    /// <summary>False when there is no such plea for this moderator, or it was decided meanwhile.</summary>
    public async Task<bool> HandleAsync(DecidePlea input, Actor by, CancellationToken ct)
    {
        await validator.ValidateAndThrowAsync(input, ct);
        var plea = await db.RatingPleas.SingleOrDefaultAsync(p => p.Id == input.Id, ct);
        if (plea is null || plea.Version != input.Version || plea.State != PleaState.Waiting || !Moderators.MayDecide(by, plea.Agency))
        {
            return false;
        }

        plea.Decide(input.Grants, input.Answer!.Trim(), by, clock.Now);
        if (input.Grants && plea.Kind != PleaKind.Reply && await db.RatingComments.SingleOrDefaultAsync(c => c.Id == plea.CommentId, ct) is { } comment)
        {
            comment.Withhold(plea.Kind == PleaKind.TakeDown ? CommentReason.Safety : CommentReason.Unfounded, null, by, clock.Now);
        }

        RatingJournal.Write(db, by, clock.Now, AuditAct.DecidePlea, plea.Agency, plea.Id,
            $"{Say.Ratings[$"Plea.{plea.Kind}"]}: {Say.Ratings[$"PleaState.{plea.State}"]}", plea.Answer);
        return await db.SavedAsync(ct);
    }
}
