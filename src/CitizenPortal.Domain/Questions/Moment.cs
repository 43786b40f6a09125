using CitizenPortal.Domain.Deadlines;

namespace CitizenPortal.Domain.Questions;

/// <summary>When something happens, by office time, and the calendar and policy that count from it.</summary>
public sealed record Moment(DateTimeOffset Instant, DeadlineClock Clock)
{
    /// <summary>The local date (Asia/Ho_Chi_Minh) of the instant.</summary>
    public DateOnly Day { get; } = DeadlineClock.DayOf(Instant);
}
