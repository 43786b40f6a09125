using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Deadlines;
using CitizenPortal.Domain.Ratings;
using CitizenPortal.Features.Storage;
using Microsoft.EntityFrameworkCore;

namespace CitizenPortal.Features.Ratings.Plead;

/// <summary>A published comment as the official sees it: its month, never its day.</summary>
public sealed record OwnComment(long Id, string Text, DateOnly Month);

public sealed record OwnPlea(PleaKind Kind, string Text, DateTimeOffset At, PleaState State, string? Answer);

public sealed record OwnRatings(IReadOnlyList<OwnComment> Comments, IReadOnlyList<OwnPlea> Pleas);

/// <summary>What an official may see of the ratings about him beside their figures: published words, and what he asked for.</summary>
public sealed class OwnRatingQuery(PortalDb db, PortalClock clock)
{
    private const int Newest = 50;

    /// <summary>Null for somebody who is not in the register of officials.</summary>
    public async Task<OwnRatings?> ReadAsync(Actor by, CancellationToken ct)
    {
        if (by.UserId is null || await db.Officials.AsNoTracking().SingleOrDefaultAsync(o => o.UserId == by.UserId, ct) is not { } official)
        {
            return null;
        }

        var comments = await PleadHandler.OwnComments(db, official, DeadlineClock.DayOf(clock.Now)).OrderByDescending(c => c.At).Take(Newest).ToListAsync(ct);
        var pleas = await db.RatingPleas.AsNoTracking().Where(p => p.OfficialId == official.Id).OrderByDescending(p => p.At).Take(Newest).ToListAsync(ct);
        return new([.. comments.Select(c => new OwnComment(c.Id, c.Text, Month(c.At)))], [.. pleas.Select(p => new OwnPlea(p.Kind, p.Text, p.At, p.State, p.Answer))]);
    }

    private static DateOnly Month(DateTimeOffset at)
    {
        var day = DeadlineClock.DayOf(at);
        return new DateOnly(day.Year, day.Month, 1);
    }
}
