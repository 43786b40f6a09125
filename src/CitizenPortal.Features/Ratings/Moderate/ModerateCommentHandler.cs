using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Ratings;
using CitizenPortal.Features.Audit;
using CitizenPortal.Features.Storage;
using CitizenPortal.Features.Words;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CitizenPortal.Features.Ratings.Moderate;

/// <summary>Publishes a comment, or withholds it for a reason; <paramref name="Version"/> is the one that was read.</summary>
public sealed record ModerateComment(long Id, int Version, bool Publishes, CommentReason? Reason, string? Note);

public sealed class ModerateCommentValidator : AbstractValidator<ModerateComment>
{
    public ModerateCommentValidator()
    {
        RuleFor(x => x.Reason).Must((x, reason) => x.Publishes || reason is { } known && Enum.IsDefined(known)).WithMessage(_ => Say.Ratings["Moderate.NoReason"]);
        RuleFor(x => x.Note).Clean(CleanText.ShortLimit);
    }
}

public sealed class ModerateCommentHandler(PortalDb db, PortalClock clock, IValidator<ModerateComment> validator)
{
    /// <summary>False when there is no such comment for this moderator, or somebody else decided or the resident rewrote it meanwhile.</summary>
    public async Task<bool> HandleAsync(ModerateComment input, Actor by, CancellationToken ct)
    {
        await validator.ValidateAndThrowAsync(input, ct);
        var comment = await db.RatingComments.SingleOrDefaultAsync(c => c.Id == input.Id, ct);
        if (comment is null || comment.Version != input.Version || !Moderators.MayDecide(by, comment.Agency))
        {
            return false;
        }

        var note = string.IsNullOrWhiteSpace(input.Note) ? null : input.Note.Trim();
        if (input.Publishes)
        {
            comment.Publish(by, clock.Now);
        }
        else
        {
            comment.Withhold(input.Reason!.Value, note, by, clock.Now);
        }

        RatingJournal.Write(db, by, clock.Now, AuditAct.ModerateComment, comment.Agency, comment.Id,
            input.Publishes ? Say.Ratings["Audit.Published"] : Say.Ratings[$"Reason.{input.Reason}"], note);
        return await db.SavedAsync(ct);
    }
}
