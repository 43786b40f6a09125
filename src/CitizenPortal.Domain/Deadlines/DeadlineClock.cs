namespace CitizenPortal.Domain.Deadlines;

/// <summary>The calendar and the policy that count together. It knows the older versions of the policy, for the cases promised under them.</summary>
public sealed class DeadlineClock(WorkingCalendar calendar, DeadlinePolicy policy, IReadOnlyDictionary<int, DeadlinePolicy>? versions = null)
{
    private const int Percent = 100;

    /// <summary>The one time zone of offices and due dates.</summary>
    public static TimeZoneInfo OfficeZone { get; } = TimeZoneInfo.FindSystemTimeZoneById("Asia/Ho_Chi_Minh");

    public WorkingCalendar Calendar { get; } = calendar;

    public DeadlinePolicy Policy { get; } = policy;

    /// <summary>The clock of a case promised under an older version of the policy (decision 2: the calendar recomputes, policy never).</summary>
    public DeadlineClock Under(int policyVersion) =>
        policyVersion != Policy.Version && versions?.GetValueOrDefault(policyVersion) is { } older ? new DeadlineClock(Calendar, older, versions) : this;

    /// <summary>The same policy on another calendar, to see what a change of it would do.</summary>
    public DeadlineClock On(WorkingCalendar other) => new(other, Policy, versions);

    /// <summary>The clock of one agency's own segments: its closures by decision of UBND tỉnh are days off.</summary>
    public DeadlineClock For(string? agency) =>
        Calendar.For(agency) is var own && own != Calendar ? new DeadlineClock(own, Policy, versions) : this;

    /// <summary>The local date of an instant.</summary>
    public static DateOnly DayOf(DateTimeOffset instant) => DateOnly.FromDateTime(LocalOf(instant).DateTime);

    /// <summary>The UTC instant at which it is this time of a local date at the offices; midnight, the start of the day, unless another is given.</summary>
    public static DateTimeOffset InstantOf(DateOnly day, TimeOnly time = default)
    {
        var local = day.ToDateTime(time);
        return new DateTimeOffset(local, OfficeZone.GetUtcOffset(local)).ToUniversalTime();
    }

    public static DateTimeOffset LocalOf(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, OfficeZone);

    public DueDate Due(DeadlineStep step, string kind, DateOnly from, string? topic = null, bool isUrgent = false) =>
        DueDateSum.Of(Calendar, from, Policy.RowFor(step, kind, from, topic, isUrgent).Term);

    public DateOnly AddWorkingDays(DateOnly from, int workingDays)
    {
        for (var left = workingDays; left > 0;)
        {
            from = from.AddDays(1);
            left -= Calendar.IsWorkingDay(from) ? 1 : 0;
        }

        return from;
    }

    /// <summary>The working days after the day of asking up to the day of the reply are given back (the same day: none); a breach already made stays.</summary>
    public DueDate Paused(DueDate due, DateOnly askedOn, DateOnly suppliedOn) =>
        Calendar.WorkingDaysBetween(askedOn, suppliedOn) is var days && (days == 0 || IsLate(due.Date, askedOn))
            ? due
            : Noted(DueDateSum.Longer(Calendar, due, days), new DueStep(suppliedOn, DueStepKind.Paused, days, null));

    private static DueDate Noted(DueDate due, DueStep step) => due with { Steps = [.. due.Steps, step] };

    /// <summary>A term ends at 24:00 of its last day: late only from the following day.</summary>
    public static bool IsLate(DateOnly due, DateOnly today) => today > due;

    public int WorkingDaysLate(DateOnly due, DateOnly today) => Calendar.WorkingDaysBetween(due, today);

    /// <summary>Rung 0 is the first working day after the due date, rung n is n working days later.</summary>
    public DateOnly RungDay(DateOnly due, int workingDaysAfter) => AddWorkingDays(due, workingDaysAfter + 1);

    /// <summary>The days on which a holder is reminded: ceilings of the percentages of his working days; equal days are one reminder.</summary>
    public IReadOnlyList<DateOnly> ReminderDays(DateOnly from, DateOnly due, IReadOnlyList<int> percents)
    {
        var length = Calendar.WorkingDaysBetween(from, due);
        return [.. percents
            .Select(percent => AddWorkingDays(from, (length * percent + Percent - 1) / Percent))
            .Where(day => day > from)
            .Distinct().Order()];
    }
}
