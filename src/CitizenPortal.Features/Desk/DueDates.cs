using CitizenPortal.Domain.Deadlines;
using CitizenPortal.Domain.Questions;

namespace CitizenPortal.Features.Desk;

internal static class DueDates
{
    /// <summary>The working days from today to the end of the due day: 0 is today, negative is late. <paramref name="sum"/> is the stored sum of the date.</summary>
    public static DueView? View(Moment now, DateOnly? due, string? sum = null, bool paused = false) =>
        due is not { } day ? null : new DueView(day, Left(now, day)) { IsPaused = paused, Steps = sum is null ? [] : StepsOf(sum) };

    private static int Left(Moment now, DateOnly due) => due >= now.Day
        ? now.Clock.Calendar.WorkingDaysBetween(now.Day, due)
        : -Math.Max(1, now.Clock.Calendar.WorkingDaysBetween(due, now.Day));

    private static IReadOnlyList<string> StepsOf(string sum) => StepWords.Of(DueDate.FromJson(sum));
}
