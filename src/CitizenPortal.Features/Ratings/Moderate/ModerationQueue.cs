using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Ratings;
using CitizenPortal.Features.Agencies;
using CitizenPortal.Features.Storage;
using Microsoft.EntityFrameworkCore;

namespace CitizenPortal.Features.Ratings.Moderate;

/// <summary>A comment before its moderator: the words and the agency, not who wrote them nor what was ticked.</summary>
public sealed record CommentRow(long Id, int Version, string Text, string AgencyName, string? Counter, DateTimeOffset At, CommentState State);

public sealed record PleaRow(long Id, int Version, PleaKind Kind, string Text, string AgencyName, string OfficialName, DateOnly? Week, DateTimeOffset At, string? Comment);

public sealed record ModerationBoard(IReadOnlyList<CommentRow> Comments, int CommentCount, IReadOnlyList<PleaRow> Pleas, int PleaCount);

/// <summary>What waits for a moderator from outside the rated agencies, the oldest first.</summary>
public sealed class ModerationQueue(PortalDb db, ReferenceBook book)
{
    public const int Size = 50;

    public async Task<ModerationBoard> ReadAsync(Actor by, CancellationToken ct)
    {
        if (!Moderators.MayModerate(by))
        {
            throw new UnauthorizedAccessException("Only monitors moderate comments.");
        }

        List<string> closed = [.. book.Current.Agencies.Keys.Where(agency => !Moderators.MayDecide(by, agency))];
        var comments = db.RatingComments.AsNoTracking().Where(c => c.State == CommentState.Waiting && !closed.Contains(c.Agency));
        var pleas = db.RatingPleas.AsNoTracking().Where(p => p.State == PleaState.Waiting && !closed.Contains(p.Agency));
        var waiting = await comments.OrderBy(c => c.At).Take(Size).ToListAsync(ct);
        var asked = await pleas.OrderBy(p => p.At).Take(Size)
            .Select(p => new { Plea = p, Name = db.Officials.Where(o => o.Id == p.OfficialId).Select(o => o.FullName).Single(), Comment = db.RatingComments.Where(c => c.Id == p.CommentId).Select(c => c.Text).SingleOrDefault() })
            .ToListAsync(ct);
        return new(
            [.. waiting.Select(c => new CommentRow(c.Id, c.Version, c.Text, book.Current.AgencyName(c.Agency), c.Counter, c.At, c.State))], await comments.CountAsync(ct),
            [.. asked.Select(p => new PleaRow(p.Plea.Id, p.Plea.Version, p.Plea.Kind, p.Plea.Text, book.Current.AgencyName(p.Plea.Agency), p.Name, p.Plea.Week, p.Plea.At, p.Comment))], await pleas.CountAsync(ct));
    }
}
