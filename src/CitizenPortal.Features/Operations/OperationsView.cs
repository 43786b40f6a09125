namespace CitizenPortal.Features.Operations;

/// <summary>How the portal runs: counts and times only, nothing of any case.</summary>
public sealed record OperationsView(IReadOnlyList<SweepView> Sweeps, OutboxView Outbox);

/// <summary>A sweep with its last runs, the newest first, and when it is due next (null: not within three weeks).</summary>
public sealed record SweepView(string Name, IReadOnlyList<SweepRunView> Runs, DateTimeOffset? Next, bool IsOverdue);

/// <summary><c>Error</c> is the kind of failure only: its message might quote data. The log of the server has it whole.</summary>
public sealed record SweepRunView(DateTimeOffset At, TimeSpan? Took, string Server)
{
    public int Scanned { get; init; }
    public int Acted { get; init; }
    public int Skipped { get; init; }
    public IReadOnlyList<string> Reasons { get; init; } = [];
    public string? Error { get; init; }
}

/// <summary>The age is that of the oldest letter which should have gone by now.</summary>
public sealed record OutboxView(int Waiting, TimeSpan? Age, int SentToday)
{
    public int Later { get; init; }
    public int Dead { get; init; }
    public int NoticesWaiting { get; init; }
    public int CallsWaiting { get; init; }
}
