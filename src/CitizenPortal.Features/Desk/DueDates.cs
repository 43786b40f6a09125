using CitizenPortal.Domain.Questions;

namespace CitizenPortal.Features.Desk;

internal static class DueDates
{
    /// <summary>The working days from today to the end of the due day: 0 is today, negative is late.</summary>
    public static DueView? View(Moment now, DateOnly? due, string? steps = null, bool paused = false) =>
        due is not { } day ? null : new DueView(day, Left(now, day)) { IsPaused = paused, Steps = StepsOf(steps) };

    private static int Left(Moment now, DateOnly due) => due >= now.Day
        ? now.Clock.Calendar.WorkingDaysBetween(now.Day, due)
        : -Math.Max(1, now.Clock.Calendar.WorkingDaysBetween(due, now.Day));
}
