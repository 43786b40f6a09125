namespace CitizenPortal.Features.Outbox;

/// <summary>When a letter that was refused is tried again: 1, 5, 15, 60 minutes, then every 4 hours; after the eighth try it is dead.</summary>
public static class RetryPlan
{
    public const int MostAttempts = 8;

    /// <summary>While the server is down a letter waits this long, without a try being counted.</summary>
    public static TimeSpan ServerPause { get; } = TimeSpan.FromMinutes(2);

    /// <summary>However often a server was down, a letter older than this is dead.</summary>
    public static TimeSpan LongestLife { get; } = TimeSpan.FromDays(5);

    private static readonly TimeSpan[] Pauses =
        [TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(15), TimeSpan.FromHours(1), TimeSpan.FromHours(4)];

    /// <summary>The pause after so many tries; null when there is no further one.</summary>
    public static TimeSpan? After(int attempts) => attempts >= MostAttempts ? null : Pauses[Math.Min(attempts, Pauses.Length) - 1];
}
