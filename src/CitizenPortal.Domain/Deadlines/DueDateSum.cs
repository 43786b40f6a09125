namespace CitizenPortal.Domain.Deadlines;

/// <summary>Counts terms as Bộ luật Dân sự 2015 Điều 147-148 does: the day of the event is not counted; a term in calendar days that ends on a day off ends on the next working day.</summary>
public static class DueDateSum
{
    private const int HoursADay = 24;

    public static DueDate Of(WorkingCalendar calendar, DateOnly received, Term term)
    {
        List<DueStep> steps = [new(received, DueStepKind.Received, 0, null)];
        var due = term.Unit switch
        {
            TermUnit.WorkingDays => WorkingDays(calendar, received, term.Amount, steps),
            TermUnit.CalendarDays => CalendarDays(calendar, received, term.Amount, steps),
            TermUnit.Hours => Add(steps, received.AddDays((term.Amount + HoursADay - 1) / HoursADay), DueStepKind.Counted, null),
            _ => throw new ArgumentOutOfRangeException(nameof(term), term, null),
        };
        return Sum(calendar, steps, due);
    }

    /// <summary>
    /// The same sum on another calendar: as many working days as were counted, from the same day. Every term stored on a case is in
    /// working days; pauses and extensions are among them, in their order.
    /// </summary>
    public static DueDate Again(WorkingCalendar calendar, DueDate due)
    {
        List<DueStep> steps = [due.Steps[0]];
        var (date, counted) = (due.Steps[0].Date, 0);
        foreach (var step in due.Steps.Skip(1))
        {
            counted += step.Kind is DueStepKind.Counted or DueStepKind.ExtraWorkingDay ? step.Count : 0;
            if (step.Kind == DueStepKind.Paused)
            {
                date = WorkingDays(calendar, date, counted, steps);
                steps.Add(step);
                counted = 0;
            }
        }

        return Sum(calendar, steps, WorkingDays(calendar, date, counted, steps));
    }

    /// <summary>The sum counted on by working days, for a pause or an extension.</summary>
    public static DueDate Longer(WorkingCalendar calendar, DueDate due, int workingDays)
    {
        List<DueStep> steps = [.. due.Steps];
        return Sum(calendar, steps, WorkingDays(calendar, due.Date, workingDays, steps));
    }

    private static DueDate Sum(WorkingCalendar calendar, List<DueStep> steps, DateOnly due) =>
        new(due, steps, Enumerable.Range(steps[0].Date.Year, due.Year - steps[0].Date.Year + 1).Any(year => !calendar.IsApproved(year)));

    private static DateOnly WorkingDays(WorkingCalendar calendar, DateOnly date, int amount, List<DueStep> steps)
    {
        for (var left = amount; left > 0;)
        {
            date = date.AddDays(1);
            if (calendar.IsWorkingDay(date))
            {
                left--;
                var extra = calendar.ReasonWorked(date);
                Add(steps, date, extra is null ? DueStepKind.Counted : DueStepKind.ExtraWorkingDay, extra);
            }
            else
            {
                Skip(calendar, date, steps);
            }
        }

        return date;
    }

    private static DateOnly CalendarDays(WorkingCalendar calendar, DateOnly received, int amount, List<DueStep> steps)
    {
        var last = received.AddDays(amount);
        steps.Add(new DueStep(last, DueStepKind.Counted, amount, null));
        var moved = calendar.NextWorkingDay(last);
        for (var date = last; date < moved; date = date.AddDays(1))
        {
            Skip(calendar, date, steps);
        }

        return moved == last ? last : Add(steps, moved, DueStepKind.MovedLastDay, null);
    }

    private static void Skip(WorkingCalendar calendar, DateOnly date, List<DueStep> steps)
    {
        var reason = calendar.ReasonOff(date);
        Add(steps, date, reason is null ? DueStepKind.Weekend : DueStepKind.Holiday, reason);
    }

    /// <summary>Runs of the same kind and reason are one step, so that fifteen days are five lines and not fifteen.</summary>
    private static DateOnly Add(List<DueStep> steps, DateOnly date, DueStepKind kind, string? reason)
    {
        if (steps[^1] is var last && last.Kind == kind && last.Reason == reason && last.Date.AddDays(1) == date)
        {
            steps[^1] = last with { Date = date, Count = last.Count + 1 };
        }
        else
        {
            steps.Add(new DueStep(date, kind, 1, reason));
        }

        return date;
    }
}
