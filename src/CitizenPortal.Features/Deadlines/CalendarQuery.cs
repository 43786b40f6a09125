using CitizenPortal.Domain.Deadlines;
using CitizenPortal.Features.Storage;
using Microsoft.EntityFrameworkCore;

namespace CitizenPortal.Features.Deadlines;

/// <summary>The calendar as it is kept, and its last changes.</summary>
public sealed record CalendarView(CalendarRows Rows, IReadOnlyList<CalendarEdition> Editions);

public sealed class CalendarQuery(PortalDb db)
{
    private const int LastChanges = 10;

    public async Task<CalendarView> HandleAsync(CancellationToken ct) => new(
        await DeadlineRows.CalendarAsync(db, ct),
        await db.CalendarEditions.AsNoTracking().OrderByDescending(e => e.Version).Take(LastChanges).ToListAsync(ct));
}
