using System.Data.Common;
using System.Globalization;
using CitizenPortal.Features.Agencies;
using CitizenPortal.Features.Storage;
using Microsoft.EntityFrameworkCore;

namespace CitizenPortal.Features.Reading.Readiness;

public sealed record ReadinessView(bool CanWrite, bool OutboxIsOld, bool CalendarReachesNextYear);

/// <summary>Writes one row, looks at the letter that waits longest for its sending and asks whether next year's calendar was approved.</summary>
public sealed class ReadinessQuery(PortalDb db, PortalClock clock, ReferenceBook book)
{
    private const string Probe = "health.probe";
    private static readonly TimeSpan OldestLetter = TimeSpan.FromHours(1);

    public async Task<ReadinessView> HandleAsync(CancellationToken ct)
    {
        var nextYear = book.Current.Clock.Calendar.IsApproved(clock.Now.Year + 1);
        try
        {
            await ProbeAsync(ct);
            var since = clock.Now - OldestLetter;
            return new ReadinessView(true, await db.Letters.AnyAsync(l => l.DueAt != null && l.DueAt < since, ct), nextYear);
        }
        catch (Exception failure) when (failure is DbException or DbUpdateException)
        {
            return new ReadinessView(false, false, nextYear);
        }
    }

    private async Task ProbeAsync(CancellationToken ct)
    {
        var value = clock.Now.ToString("O", CultureInfo.InvariantCulture);
        if (await db.Settings.FindAsync([Probe], ct) is { } row)
        {
            row.Value = value;
        }
        else
        {
            db.Settings.Add(new PortalSetting { Key = Probe, Value = value });
        }

        await db.SaveChangesAsync(ct);
    }
}
