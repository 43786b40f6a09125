using CitizenPortal.Domain.Deadlines;

namespace CitizenPortal.Domain.Questions;

public enum SegmentKind { Screening, Acceptance, Work, Approval, SentBack, Citizen, Publication, Opinion }

/// <summary>A stretch of a case's life that one holder answers for; waiting for the resident is nobody's. <c>To</c> is null while it runs.</summary>
public sealed record CaseSegment(SegmentKind Kind, string? Holder, DateTimeOffset From, DateTimeOffset? To, DateOnly? DueOn)
{
    /// <summary>
    /// Working days after its due date that the holder kept the case, none of them counted in the segment before; 0 in time, and always 0
    /// for the resident.
    /// </summary>
    public int WorkingDaysLate(WorkingCalendar calendar, DateTimeOffset now)
    {
        var began = DeadlineClock.DayOf(From);
        return Kind != SegmentKind.Citizen && DueOn is { } due ? calendar.WorkingDaysBetween(due > began ? due : began, DeadlineClock.DayOf(To ?? now)) : 0;
    }
}

/// <summary>
/// Who had the case, from when to when, read from its history and from nothing else: the segments follow one another without a gap and
/// add up to the time from the first receipt to the closing of each round.
/// </summary>
public static class CaseSegments
{
    public static IReadOnlyList<CaseSegment> Of(IEnumerable<QuestionEvent> history)
    {
        List<CaseSegment> segments = [];
        CaseSegment? current = null;
        foreach (var e in history.OrderBy(e => e.Number))
        {
            var kind = KindOf(e.To);
            var holder = kind == SegmentKind.Citizen ? null : e.HolderAfter;
            if (current is not null && current.Kind == kind && current.Holder == holder)
            {
                current = current with { DueOn = e.HolderDueAfter ?? (kind == SegmentKind.Publication ? null : current.DueOn) };
                segments[^1] = current;
                continue;
            }

            if (current is not null)
            {
                segments[^1] = current with { To = e.At };
            }

            current = kind is { } begins ? new CaseSegment(begins, holder, e.At, null, e.HolderDueAfter) : null;
            if (current is not null)
            {
                segments.Add(current);
            }
        }

        return segments;
    }

    /// <summary>What other agencies were asked runs beside the lead's own time and adds nothing to the life of the case.</summary>
    public static IReadOnlyList<CaseSegment> OfOpinions(IEnumerable<CaseOpinion> opinions) => [.. opinions.Select(o => o.Segment()).OfType<CaseSegment>()];

    private static SegmentKind? KindOf(QuestionState state) => state switch
    {
        QuestionState.Received => SegmentKind.Screening,
        QuestionState.Routed => SegmentKind.Acceptance,
        QuestionState.InProgress => SegmentKind.Work,
        QuestionState.AwaitingApproval => SegmentKind.Approval,
        QuestionState.SentBack => SegmentKind.SentBack,
        QuestionState.AwaitingCitizen => SegmentKind.Citizen,
        QuestionState.Answered => SegmentKind.Publication,
        _ => null,
    };
}
