using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Deadlines;
using CitizenPortal.Domain.Questions;
using CitizenPortal.Features.Storage;
using Microsoft.EntityFrameworkCore;

namespace CitizenPortal.Features.Questions.Extend;

/// <summary>How often an agency extended in a calendar quarter, of the cases that came to it in that quarter.</summary>
public sealed record ExtensionShare(int Extended, int Received)
{
    private const int MostPercent = 15;

    /// <summary>
    /// Whether one more extension keeps the quarter at or under 15 %, that extension counted; above it the level above must consent. The
    /// first of a quarter is always the agency's own: with fewer than seven cases a single one would already be above the share.
    /// </summary>
    public bool IsWithin => Extended == 0 || (Extended + 1) * 100 <= Received * MostPercent;
}

/// <summary>Counts a quarter's extensions from the history of the cases that the agency handles.</summary>
public sealed class ExtensionShareQuery(PortalDb db)
{
    private const int MonthsOfQuarter = 3;

    public async Task<ExtensionShare> ReadAsync(string lead, Actor viewer, DateOnly day, CancellationToken ct)
    {
        var first = new DateOnly(day.Year, ((day.Month - 1) / MonthsOfQuarter * MonthsOfQuarter) + 1, 1);
        var (from, to) = (DeadlineClock.InstantOf(first), DeadlineClock.InstantOf(first.AddMonths(MonthsOfQuarter)));
        var events = db.HandledCases(viewer).SelectMany(q => q.Events).Where(e => e.HolderAfter == lead && e.At >= from && e.At < to);
        var extended = await events.CountAsync(e => e.Verb == Verb.Extend, ct);
        var received = await events.Where(e => e.Verb == Verb.Route || e.Verb == Verb.Decide).Select(e => e.QuestionId).Distinct().CountAsync(ct);
        return new ExtensionShare(extended, received);
    }
}
