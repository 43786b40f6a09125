using CitizenPortal.Domain.Deadlines;
using CitizenPortal.Domain.Questions;

namespace CitizenPortal.Features.Simulation;

/// <summary>Who had a case and who is charged for its late days, counted a second time from the events, without the segments' own reading of them.</summary>
internal static class SegmentChecks
{
    private sealed record Stretch(string Holder, DateTimeOffset From, DateTimeOffset To)
    {
        public TimeSpan Length => To - From;
    }

    private const string Resident = "";

    /// <summary>The segments follow one another, and what each holder and the resident had adds up to what the events say, so to the life of the case.</summary>
    public static bool AreLife(Question question, DateTimeOffset end)
    {
        var segments = CaseSegments.Of(question.Events);
        var had = Totals(segments.Select(s => new Stretch(s.Holder ?? Resident, s.From, s.To ?? end)));
        var lived = Totals(Stretches(question, end));
        return segments.Zip(segments.Skip(1)).All(x => x.First.To <= x.Second.From)
            && segments.SkipLast(1).All(s => s.To is not null)
            && had.Count == lived.Count && had.All(h => lived.GetValueOrDefault(h.Key) == h.Value);
    }

    /// <summary>Every late working day is charged to one holder only, and none on which the resident had the case.</summary>
    public static bool IsLateTimeHolders(Question question, WorkingCalendar calendar, DateTimeOffset end)
    {
        HashSet<DateOnly> charged = [];
        foreach (var segment in CaseSegments.Of(question.Events))
        {
            var (first, last) = (DeadlineClock.DayOf(segment.From), DeadlineClock.DayOf(segment.To ?? end));
            var days = Days(segment.DueOn > first ? segment.DueOn.Value : first, last, calendar).ToList();
            var late = segment.WorkingDaysLate(calendar, end);
            if (segment.Holder is null ? late != 0 || days.Exists(charged.Contains)
                : late != (segment.DueOn is null ? 0 : days.Count) || (late > 0 && !days.TrueForAll(charged.Add)))
            {
                return false;
            }
        }

        return true;
    }

    public static int LateDays(Question question, WorkingCalendar calendar, DateTimeOffset end) =>
        CaseSegments.Of(question.Events).Sum(s => s.WorkingDaysLate(calendar, end));

    private static Dictionary<string, TimeSpan> Totals(IEnumerable<Stretch> stretches) => stretches.GroupBy(s => s.Holder)
        .Select(g => (g.Key, Sum: g.Aggregate(TimeSpan.Zero, (sum, s) => sum + s.Length))).Where(x => x.Sum > TimeSpan.Zero).ToDictionary(x => x.Key, x => x.Sum);

    private static IEnumerable<Stretch> Stretches(Question question, DateTimeOffset end)
    {
        var events = question.Events.OrderBy(e => e.Number).ToList();
        return events.Select((e, i) => (Event: e, Until: i + 1 < events.Count ? events[i + 1].At : end))
            .Where(x => QuestionJourney.IsOpen(x.Event.To) || x.Event.To == QuestionState.Answered)
            .Select(x => new Stretch(x.Event.To == QuestionState.AwaitingCitizen ? Resident : x.Event.HolderAfter!, x.Event.At, x.Until));
    }

    private static IEnumerable<DateOnly> Days(DateOnly after, DateOnly last, WorkingCalendar calendar) =>
        Enumerable.Range(1, Math.Max(0, last.DayNumber - after.DayNumber)).Select(after.AddDays).Where(calendar.IsWorkingDay);
}
