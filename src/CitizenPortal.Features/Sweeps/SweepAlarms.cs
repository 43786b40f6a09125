using CitizenPortal.Domain.Questions;
using CitizenPortal.Features.Words;

namespace CitizenPortal.Features.Sweeps;

/// <summary>What is wrong with a sweep, as codes: kept with the alarm and compared with earlier ones, told in words by the letter.</summary>
internal static class SweepAlarms
{
    public const string FailedTwice = "hong-hai-lan";
    public const string NotInTime = "khong-chay-dung-gio";

    /// <summary><paramref name="ended"/> are runs of one sweep that ended today, and at least the last two, the newest first.</summary>
    public static IReadOnlyList<string> TroubleOf(TimetableRow row, IReadOnlyList<SweepRun> ended, DateTimeOffset? lastGood, Moment now, IEnumerable<string> skipped)
    {
        List<string> trouble = [];
        if (ended is [{ Error: not null }, { Error: not null }, ..])
        {
            trouble.Add(FailedTwice);
        }

        if (row.IsOverdue(lastGood, now))
        {
            trouble.Add(NotInTime);
        }

        return [.. trouble, .. skipped.Distinct().Order(StringComparer.Ordinal)];
    }

    public static string Tell(string sweep, IEnumerable<string> trouble) =>
        Say.Letters.Format("Alarm.Line", Say.Admin[$"Ops.Sweep.{sweep}"], string.Join("; ", trouble.Select(SkipWords.Of)));
}
