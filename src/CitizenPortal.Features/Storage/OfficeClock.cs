using CitizenPortal.Domain.Questions;
using CitizenPortal.Features.Agencies;

namespace CitizenPortal.Features.Storage;

/// <summary>Office time: real time plus the offset of a demonstration. Due dates and letters go by it; cookies and leases do not.</summary>
public sealed class PortalClock(TimeProvider time)
{
    private TimeSpan _offset;

    /// <summary>Zero in production.</summary>
    public TimeSpan Offset => _offset;

    public DateTimeOffset Now => time.GetUtcNow() + _offset;

    public void Shift(TimeSpan offset) => _offset = offset;
}

/// <summary>The present moment with the calendar and policy that count from it.</summary>
public sealed class OfficeClock(PortalClock clock, ReferenceBook book)
{
    public Moment Now() => new(clock.Now, book.Current.Clock);
}
