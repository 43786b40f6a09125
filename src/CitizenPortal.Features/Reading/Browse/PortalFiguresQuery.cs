using CitizenPortal.Domain.Visibility;
using CitizenPortal.Features.Storage;
using Microsoft.EntityFrameworkCore;

namespace CitizenPortal.Features.Reading.Browse;

public sealed record PortalFiguresView(int Received, int Answered, int Published);

/// <summary>How many cases came in and were answered; sealed and suspected ones are not in these numbers.</summary>
public sealed class PortalFiguresQuery(PortalDb db)
{
    public async Task<PortalFiguresView> HandleAsync(CancellationToken ct) =>
        await db.CasesForSweeps.Where(q => q.Audience >= Audience.Staff).GroupBy(_ => 1)
            .Select(all => new PortalFiguresView(
                all.Count(), all.Count(q => q.AnsweredAt != null), all.Count(q => q.Audience == Audience.Public)))
            .SingleOrDefaultAsync(ct) ?? new PortalFiguresView(0, 0, 0);
}
