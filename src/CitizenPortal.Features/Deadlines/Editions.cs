namespace CitizenPortal.Features.Deadlines;

/// <summary>A version of the calendar: when (UTC), by whom, why. Its number is the key, so that of two people who save at once one is refused.</summary>
public sealed record CalendarEdition(int Version, DateTimeOffset At, string By, string Reason);

/// <summary>A version of the deadline policy and why it was made.</summary>
public sealed record PolicyEdition(int Version, DateTimeOffset At, string By, string Reason);
