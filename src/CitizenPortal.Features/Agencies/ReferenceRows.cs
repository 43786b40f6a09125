using CitizenPortal.Domain.Deadlines;

namespace CitizenPortal.Features.Agencies;

/// <summary>Where to point somebody whose matter lies outside the province's administration.</summary>
public sealed record GuideRow(string Code, string Name, string When, string How);

/// <summary>A word that makes a text suspected of being a report, a khiếu nại or a tố cáo; a hint for people, never a verdict.</summary>
public sealed record SealedWordRow(string Text, string Class);

/// <summary>A word of an emergency and the number to call first.</summary>
public sealed record UrgentWordRow(string Text, string Call);

public sealed record PapiItemRow(string Code, string Name, string Dimension);

/// <summary>A year whose calendar rows people approved; sums that reach into another are provisional.</summary>
public sealed record CalendarYearRow(int Year, bool IsApproved);

/// <summary>How a label of an imported file maps to ours: a sub-topic, an agency, or a guide to a body outside.</summary>
public sealed record ImportLabelRow(string Source, string Field, string Label, string? Topic, string? Agency, string? Reason);

public sealed record ReminderRow(int Percent)
{
    public int Version { get; init; } = 1;
    public DateOnly ValidFrom { get; init; } = PolicyLadder.FirstDay;
}

public sealed record EscalationRow(int Position, int WorkingDaysAfterDue, string Target)
{
    public int Version { get; init; } = 1;
    public DateOnly ValidFrom { get; init; } = PolicyLadder.FirstDay;
}
