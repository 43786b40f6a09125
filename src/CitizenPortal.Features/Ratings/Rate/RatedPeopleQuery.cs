using CitizenPortal.Domain.Deadlines;
using CitizenPortal.Domain.Text;
using CitizenPortal.Features.Storage;
using Microsoft.EntityFrameworkCore;

namespace CitizenPortal.Features.Ratings.Rate;

public sealed record RatedPerson(long Id, string Name, string? Counter);

/// <summary>Who serves at an agency today, as a resident may choose him: names and counters, no numbers of the register.</summary>
public sealed class RatedPeopleQuery(PortalDb db, PortalClock clock)
{
    public async Task<IReadOnlyList<RatedPerson>> ReadAsync(string agency, CancellationToken ct)
    {
        var day = DeadlineClock.DayOf(clock.Now);
        var officials = await db.Officials.AsNoTracking().Where(o => o.Posts.Any(p => p.Agency == agency)).ToListAsync(ct);
        return
        [
            .. officials.SelectMany(o => o.PostsOn(day).Where(p => p.Agency == agency).Take(1), (o, post) => new RatedPerson(o.Id, o.FullName, post.Counter))
                .OrderBy(p => p.Name, VietnameseOrder.Instance),
        ];
    }
}
