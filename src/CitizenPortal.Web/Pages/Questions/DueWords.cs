using CitizenPortal.Components.Public;
using CitizenPortal.Domain.Deadlines;
using CitizenPortal.Features.Words;

namespace CitizenPortal.Web.Pages.Questions;

/// <summary>The stored steps of a due date, a sentence each.</summary>
public static class DueWords
{
    public static bool PassesHoliday(string? steps) => steps is not null && DueDate.FromJson(steps).Steps.Any(s => s.Kind == DueStepKind.Holiday);

    public static IReadOnlyList<string> Of(string? steps)
    {
        if (steps is null)
        {
            return [];
        }

        var due = DueDate.FromJson(steps);
        var counted = due.Steps.Where(s => s.Kind is DueStepKind.Counted or DueStepKind.ExtraWorkingDay).Sum(s => s.Count);
        var weekend = due.Steps.Where(s => s.Kind == DueStepKind.Weekend).Sum(s => s.Count);
        List<string> words =
        [
            Say.Public.Format("Due.Received", Shown.Day(due.Steps[0].Date)),
            Say.Public.Format("Due.Counted", counted),
        ];
        if (weekend > 0)
        {
            words.Add(Say.Public.Format("Due.Weekend", weekend));
        }

        words.AddRange(due.Steps.Where(s => s.Kind == DueStepKind.Holiday).Select(s => Say.Public.Format("Due.Holiday", s.Count, s.Reason)));
        words.AddRange(due.Steps.Where(s => s.Kind == DueStepKind.Paused).Select(s => Say.Public.Format("Due.Pause", s.Count)));
        words.Add(Say.Public.Format("Due.Sum", Shown.Day(due.Date)));
        if (due.Provisional)
        {
            words.Add(Say.Public["Due.Provisional"]);
        }

        return words;
    }
}
