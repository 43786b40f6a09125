namespace CitizenPortal.Domain.Deadlines;

public enum CalendarDayKind { Off, Work }

/// <summary>A local date that differs from "Monday to Friday are worked", with its reason and the number of the document that says so.</summary>
public sealed record CalendarDay(DateOnly Date, CalendarDayKind Kind, string Reason, string? Document);
