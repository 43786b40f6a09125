using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Deadlines;
using CitizenPortal.Domain.Ratings.Counting;
using CitizenPortal.Features.Audit;
using CitizenPortal.Features.Storage;

namespace CitizenPortal.Features.Ratings.Release;

public enum ReleaseOutcome { Made, NotOver, MadeBefore }

/// <summary>The monitor publishes the figures of the last quarter without waiting for the sweep.</summary>
public sealed class ReleaseRatingsHandler(PortalDb db, PortalClock clock)
{
    public async Task<ReleaseOutcome> HandleAsync(string? quarter, Actor by, CancellationToken ct)
    {
        Monitors.Check(by);
        var today = DeadlineClock.DayOf(clock.Now);
        if (FigureQuarter.Parse(quarter) is not { } wanted || wanted.Until > today)
        {
            return ReleaseOutcome.NotOver;
        }

        if (await QuarterRelease.PrepareAsync(db, wanted, by.Name, clock.Now, ct) is not { } release)
        {
            return ReleaseOutcome.MadeBefore;
        }

        AuditJournal.Write(db, by, new AuditFacts(clock.Now, AuditArea.Rating, nameof(AuditAct.ReleaseRatings)) { Target = release.Quarter, Detail = QuarterRelease.DetailOf(release) });
        await db.SaveChangesAsync(ct);
        return ReleaseOutcome.Made;
    }
}
