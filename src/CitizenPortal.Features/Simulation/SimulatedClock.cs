using CitizenPortal.Domain.Deadlines;

namespace CitizenPortal.Features.Simulation;

/// <summary>The office time of a simulation; it moves only when it is told to.</summary>
public sealed class SimulatedClock : TimeProvider
{
    private DateTimeOffset _now = DateTimeOffset.UnixEpoch;

    public override TimeZoneInfo LocalTimeZone => DeadlineClock.OfficeZone;

    public override DateTimeOffset GetUtcNow() => _now;

    public void MoveTo(DateOnly day, TimeSpan time) => _now = DeadlineClock.InstantOf(day) + time;
}
