using CitizenPortal.Domain.Deadlines;
using CitizenPortal.Domain.Questions;

namespace CitizenPortal.Features.Sweeps;

public enum Rhythm { EveryMinute, QuarterHour, OfficeHours, WorkingDay, Day, Week }

/// <summary>
/// When a sweep is due, by office time and its last good run: every minute, every quarter of an hour (always or in office hours), from a
/// time of the day on, or from that time on the first working day of a week.
/// </summary>
public sealed record TimetableRow(string Sweep, Rhythm Rhythm, TimeOnly From = default)
{
    private static readonly TimeOnly Closing = new(17, 0);
    private static readonly TimeSpan Quarter = TimeSpan.FromMinutes(15);
    private const int MarksAhead = 21 * 24 * 4;

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
            Rhythm.QuarterHour => since >= Quarter,
            Rhythm.OfficeHours => time >= From && time < Closing && since >= Quarter && now.Clock.Calendar.IsWorkingDay(now.Day),
            Rhythm.WorkingDay => time >= From && since > now.Instant - from && now.Clock.Calendar.IsWorkingDay(now.Day),
            Rhythm.Day => time >= From && since > now.Instant - from,
            Rhythm.Week => time >= From && since > now.Instant - from.AddDays(-DaysFromMonday(local)) && now.Clock.Calendar.IsWorkingDay(now.Day),
            _ => throw new InvalidOperationException($"No such rhythm: {Rhythm}"),
        };
    }

    /// <summary>When it is due next: now, after its pause, or at a quarter of an hour; null when that is more than three weeks away.</summary>
    public DateTimeOffset? Next(DateTimeOffset? last, Moment now)
    {
        var mark = new DateTimeOffset(now.Instant.Ticks - (now.Instant.Ticks % Quarter.Ticks), now.Instant.Offset);
        var rested = (last ?? now.Instant) + (Rhythm == Rhythm.EveryMinute ? TimeSpan.FromMinutes(1) : Quarter);
        return Enumerable.Range(1, MarksAhead).Select(i => mark + (i * Quarter)).Append(rested).Append(now.Instant).Where(at => at >= now.Instant).Order()
            .Cast<DateTimeOffset?>().FirstOrDefault(at => IsDue(last, new Moment(at!.Value, now.Clock)));
    }

    /// <summary>It was due a while ago already and still has not run well.</summary>
    public bool IsOverdue(DateTimeOffset? last, Moment now)
    {
        var earlier = now.Instant - Patience;
        return !(last > earlier && last <= now.Instant) && IsDue(last, now) && IsDue(last, new Moment(earlier, now.Clock));
    }

    private TimeSpan Patience => Rhythm switch
    {
        Rhythm.EveryMinute => TimeSpan.FromMinutes(10),
        Rhythm.QuarterHour or Rhythm.OfficeHours => TimeSpan.FromMinutes(30),
        Rhythm.WorkingDay or Rhythm.Day or Rhythm.Week => TimeSpan.FromHours(2),
        _ => throw new InvalidOperationException($"No such rhythm: {Rhythm}"),
    };

    private static int DaysFromMonday(DateTimeOffset local) => ((int)local.DayOfWeek + 6) % 7;
}

/// <summary>The only list of what runs and when.</summary>
public static class Timetable
{
    private static readonly TimeOnly Opening = new(7, 0);
    private static readonly TimeOnly Morning = new(8, 0);

    public static IReadOnlyList<TimetableRow> Rows { get; } =
    [
        // First, so that nothing is sent to a body that is no more.
        new(nameof(ApplySuccessions), Rhythm.QuarterHour),
        new(nameof(StartAbsences), Rhythm.QuarterHour),
        new(nameof(FollowOfficials), Rhythm.QuarterHour),
        new(nameof(WatchSealed), Rhythm.QuarterHour),
        new(nameof(RouteUnanswered), Rhythm.OfficeHours, Opening),
        new(nameof(DeemAccepted), Rhythm.OfficeHours, Opening),
        new(nameof(ResumeSilent), Rhythm.OfficeHours, Opening),
        new(nameof(DeemReopened), Rhythm.OfficeHours, Opening),
        new(nameof(FollowMerged), Rhythm.EveryMinute),
        new(nameof(RemindOpinions), Rhythm.WorkingDay, Opening),
        new(nameof(RemindPromises), Rhythm.WorkingDay, Opening),
        new(nameof(RemindHolders), Rhythm.WorkingDay, Opening),
        new(nameof(EscalateOverdue), Rhythm.OfficeHours, Opening),
        new(nameof(RemindCitizens), Rhythm.WorkingDay, Morning),
        new(nameof(WatchApprovers), Rhythm.WorkingDay, Morning),
        new(nameof(WeeklyList), Rhythm.Week, new TimeOnly(7, 30)),
        new(nameof(AlarmUrgent), Rhythm.EveryMinute),
        new(nameof(WatchBreaches), Rhythm.QuarterHour),
        new(nameof(DigestFailures), Rhythm.Day, Morning),
        new(nameof(SendLetters), Rhythm.EveryMinute),
        new(nameof(TellSenders), Rhythm.QuarterHour),
        new(nameof(RecountDeadlines), Rhythm.QuarterHour),
        new(nameof(ExpireSubmissions), Rhythm.Day, new TimeOnly(2, 0)),
        new(nameof(Retain), Rhythm.Day, new TimeOnly(2, 15)),
        new(nameof(WatchStuffing), Rhythm.Day, new TimeOnly(1, 30)),
        new(nameof(ReleaseRatings), Rhythm.Day, new TimeOnly(3, 0)),
        new(nameof(TidyFiles), Rhythm.Day, new TimeOnly(2, 30)),
        new(nameof(SealAudit), Rhythm.QuarterHour),
        new(nameof(MailAuditHead), Rhythm.Day, Morning),
        // Last, so that after a stop it looks at what the others have just made up for.
        new(nameof(WatchSweeps), Rhythm.QuarterHour),
    ];

    public static IReadOnlyList<string> Names { get; } = [.. Rows.Select(r => r.Sweep)];
}
