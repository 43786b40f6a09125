using CitizenPortal.Domain.Deadlines;

namespace CitizenPortal.Features.Letters;

/// <summary>
/// The one new date of an apology (local): the promised one where it still holds; else the day on which the last rung of the ladder is reached,
/// and never a day that is not ahead of the letter.
/// </summary>
public static class ApologyDate
{
    private const int LeastWorkingDays = 3;

    public static DateOnly Of(DeadlineClock clock, LetterFacts facts)
    {
        var today = DeadlineClock.DayOf(facts.At);
        if (facts.PromisedOn is { } promised && promised > today)
        {
            return promised;
        }

        var from = facts.PromisedOn ?? facts.HolderDueOn ?? today;
        var rungs = clock.Policy.LadderOn(from).Rungs;
        var last = rungs.Count == 0 ? from : clock.RungDay(from, rungs[^1].WorkingDaysAfterDue);
        var least = clock.AddWorkingDays(today, LeastWorkingDays);
        return last > least ? last : least;
    }
}
