using CitizenPortal.Features.Storage;
using Microsoft.EntityFrameworkCore;

namespace CitizenPortal.Features.SealedReports;

/// <summary>An official as residents meet him: name, position, counter. His number in the register is not shown.</summary>
public sealed record OfficialChoice(long Id, string FullName, string Position, string? Counter);

/// <summary>Who serves at an agency on a day.</summary>
public sealed class OfficialsQuery(PortalDb db)
{
    public async Task<IReadOnlyList<OfficialChoice>> AtAsync(string agency, DateOnly day, CancellationToken ct) =>
    [
        .. (await db.Officials.AsNoTracking().Where(o => o.Posts.Any(p => p.Agency == agency)).ToListAsync(ct))
            .SelectMany(o => o.PostsOn(day).Where(p => p.Agency == agency).Select(p => new OfficialChoice(o.Id, o.FullName, p.Position, p.Counter)))
            .OrderBy(o => o.Counter is null).ThenBy(o => o.Counter, StringComparer.Ordinal).ThenBy(o => o.FullName, Domain.Text.VietnameseOrder.Instance),
    ];
}
