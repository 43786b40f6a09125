using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Deadlines;
using CitizenPortal.Domain.Officials;
using CitizenPortal.Domain.Ratings;
using CitizenPortal.Features.Audit;
using CitizenPortal.Features.Storage;
using CitizenPortal.Features.Words;
using FluentValidation;
using FluentValidation.Results;
using Microsoft.EntityFrameworkCore;

namespace CitizenPortal.Features.Ratings.Plead;

/// <summary>What an official asks of the moderator. A reply and a take-down are about a published comment; an appeal may be about his ratings of a week.</summary>
public sealed record Plead(PleaKind? Kind, long? CommentId, DateOnly? Day, string? Text);

public sealed class PleadValidator : AbstractValidator<Plead>
{
    public PleadValidator()
    {
        RuleFor(x => x.Kind).Must(k => k is { } kind && Enum.IsDefined(kind)).WithMessage(_ => Say.Ratings["Plea.NoKind"]);
        RuleFor(x => x.Text).Must(t => !string.IsNullOrWhiteSpace(t)).WithMessage(_ => Say.Ratings["Plea.NoText"]);
        RuleFor(x => x.Text).Clean(RatingPlea.Longest);
        RuleFor(x => x.CommentId).NotNull().When(x => x.Kind is PleaKind.Reply or PleaKind.TakeDown).WithMessage(_ => Say.Ratings["Plea.NoComment"]);
        RuleFor(x => x.Day).NotNull().When(x => x is { Kind: PleaKind.Appeal, CommentId: null }).WithMessage(_ => Say.Ratings["Plea.NoDay"]);
    }
}

/// <summary>An official asks for himself, without anybody's leave; nobody of his agency decides.</summary>
public sealed class PleadHandler(PortalDb db, PortalClock clock, IValidator<Plead> validator)
{
    public async Task HandleAsync(Plead input, Actor by, CancellationToken ct)
    {
        await validator.ValidateAndThrowAsync(input, ct);
        var (now, today) = (clock.Now, DeadlineClock.DayOf(clock.Now));
        var official = await db.Officials.AsNoTracking().SingleOrDefaultAsync(o => o.UserId == by.UserId, ct)
            ?? throw new UnauthorizedAccessException("Only an official of the register may ask for this.");
        var comment = input.CommentId is null ? null : await OwnComments(db, official, today).SingleOrDefaultAsync(c => c.Id == input.CommentId, ct);
        if (input.CommentId is not null && comment is null)
        {
            throw new ValidationException([new ValidationFailure(nameof(input.CommentId), Say.Ratings["Plea.NoComment"])]);
        }

        var agency = comment?.Agency ?? official.PostsOn(input.Day!.Value).FirstOrDefault()?.Agency;
        if (agency is null || input.Day > today)
        {
            throw new ValidationException([new ValidationFailure(nameof(input.Day), Say.Ratings["Plea.NoDay"])]);
        }

        db.RatingPleas.Add(new RatingPlea
        {
            Kind = input.Kind!.Value, OfficialId = official.Id, Agency = agency, CommentId = comment?.Id,
            Week = comment is null ? RatingWeek.Of(input.Day!.Value) : null, Text = input.Text!.Trim(), UserId = by.UserId!.Value, At = now,
        });
        RatingJournal.Write(db, by, now, AuditAct.Plead, agency, official.Id, Say.Ratings[$"Plea.{input.Kind}"], null);
        await db.SaveChangesAsync(ct);
    }

    /// <summary>The published comments about him, and those about the whole of an agency where he serves.</summary>
    internal static IQueryable<RatingComment> OwnComments(PortalDb db, Official official, DateOnly today)
    {
        var (id, agencies) = (official.Id, official.PostsOn(today).Select(p => p.Agency).ToList());
        return db.RatingComments.AsNoTracking().Where(c => c.State == CommentState.Published && (c.OfficialId == id || (c.OfficialId == null && agencies.Contains(c.Agency))));
    }
}
