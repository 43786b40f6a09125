using CitizenPortal.Domain.Deadlines;
using CitizenPortal.Domain.Questions;

namespace CitizenPortal.Features.Sweeps;

public enum Rhythm { EveryMinute, OfficeHours, WorkingDay, Day }

/// <summary>When a sweep is due, by office time and its last good run: every minute, every quarter of an hour in office hours, or from a time of the day on.</summary>
public sealed record TimetableRow(string Sweep, Rhythm Rhythm, TimeOnly From = default)
{
    private static readonly TimeOnly Closing = new(17, 0);
    private static readonly TimeSpan Quarter = TimeSpan.FromMinutes(15);

    /// <summary>A last run that lies ahead of the office clock (a demonstration set back) does not count.</summary>
    public bool IsDue(DateTimeOffset? last, Moment now)
    {
        var local = DeadlineClock.LocalOf(now.Instant);
        var time = TimeOnly.FromDateTime(local.DateTime);
        var since = last is { } ran && ran <= now.Instant ? now.Instant - ran : TimeSpan.MaxValue;
        var from = local - time.ToTimeSpan() + From.ToTimeSpan();
        return Rhythm switch
        {
            Rhythm.EveryMinute => since > TimeSpan.FromSeconds(30),
            Rhythm.OfficeHours => time >= From && time < Closing && since >= Quarter && now.Clock.Calendar.IsWorkingDay(now.Day),
            Rhythm.WorkingDay => time >= From && since > now.Instant - from && now.Clock.Calendar.IsWorkingDay(now.Day),
            Rhythm.Day => time >= From && since > now.Instant - from,
            _ => throw new InvalidOperationException($"No such rhythm: {Rhythm}"),
        };
    }
}

/// <summary>The only list of what runs and when.</summary>
public static class Timetable
{
    private static readonly TimeOnly Opening = new(7, 0);

    public static IReadOnlyList<TimetableRow> Rows { get; } =
    [
        new(nameof(RouteUnanswered), Rhythm.OfficeHours, Opening),
        new(nameof(DeemAccepted), Rhythm.OfficeHours, Opening),
        new(nameof(ResumeSilent), Rhythm.OfficeHours, Opening),
        new(nameof(DeemReopened), Rhythm.OfficeHours, Opening),
        new(nameof(RemindPromises), Rhythm.WorkingDay, Opening),
        new(nameof(RemindHolders), Rhythm.WorkingDay, Opening),
        new(nameof(EscalateOverdue), Rhythm.OfficeHours, Opening),
        new(nameof(SendLetters), Rhythm.EveryMinute),
        new(nameof(ExpireSubmissions), Rhythm.Day, new TimeOnly(2, 0)),
    ];

    public static IReadOnlyList<string> Names { get; } = [.. Rows.Select(r => r.Sweep)];
}
