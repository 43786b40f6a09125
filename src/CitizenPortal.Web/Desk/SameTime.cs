using System.Diagnostics;

namespace CitizenPortal.Web.Desk;

/// <summary>Answers that must not tell by their time what was found: each takes the same while.</summary>
public static class SameTime
{
    public static readonly TimeSpan Answer = TimeSpan.FromMilliseconds(500);

    public static async Task WaitAsync(long started, CancellationToken ct)
    {
        var left = Answer - Stopwatch.GetElapsedTime(started);
        await Task.Delay(left > TimeSpan.Zero ? left : TimeSpan.Zero, ct);
    }
}
