namespace CitizenPortal.Features.Sweeps;

/// <summary>One runner across all servers: whoever holds the row until its time may run the sweep. Times are the database's.</summary>
public sealed class SweepLease
{
    public required string Sweep { get; init; }
    public string? Holder { get; set; }
    public DateTimeOffset? Until { get; set; }
}

/// <summary>What one run of a sweep did: scanned, acted, skipped and why.</summary>
public sealed class SweepRun
{
    public long Id { get; private set; }
    public required string Sweep { get; init; }
    public required string Server { get; init; }
    public required DateTimeOffset StartedAt { get; init; }
    public required DateTimeOffset OfficeTime { get; init; }
    public DateTimeOffset? EndedAt { get; set; }
    public int Scanned { get; set; }
    public int Acted { get; set; }
    public int Skipped { get; set; }
    public string SkipReasons { get; set; } = "{}";
    public string? Error { get; set; }
}

/// <summary>The unique key under which an effect of a sweep happened: case, step, deadline version.</summary>
public sealed class SweepEffect
{
    public required long QuestionId { get; init; }
    public required string Step { get; init; }
    public required int DeadlineVersion { get; init; }
    public required DateTimeOffset At { get; init; }
}
