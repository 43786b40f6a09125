namespace CitizenPortal.Features.Sweeps;

/// <summary>That administrators were told of a sweep on a local date, and for which reasons: at most one alarm a sweep and day.</summary>
public sealed class SweepAlarm
{
    public required string Sweep { get; init; }
    public required DateOnly Day { get; init; }
    public required IReadOnlyList<string> Reasons { get; init; }
}
