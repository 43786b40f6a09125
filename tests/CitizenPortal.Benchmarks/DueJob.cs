using System.Diagnostics;
using CitizenPortal.Domain.Deadlines;
using CitizenPortal.TestKit.Building;
using static CitizenPortal.Benchmarks.Figures;

namespace CitizenPortal.Benchmarks;

/// <summary>Due dates per second on one thread, over start days of three years with their holidays and swapped days.</summary>
internal static class DueJob
{
    private const int Repeats = 9;
    private const int Sums = 400_000;
    private const int Days = 1_096;
    private static readonly DateOnly First = new(2020, 1, 1);

    public static void Run()
    {
        var clock = A.Clock();
        var (working, calendar) = (new Term(15, TermUnit.WorkingDays), new Term(30, TermUnit.CalendarDays));
        Measure("due dates with steps, 15wd", day => DueDateSum.Of(clock.Calendar, day, working).Date);
        Measure("due dates with steps, 30d", day => DueDateSum.Of(clock.Calendar, day, calendar).Date);
        Measure("promise of a question by the policy", day => clock.Due(DeadlineStep.Promise, "question", day).Date);
        Measure("date only, 15 working days on", day => clock.AddWorkingDays(day, 15));
    }

    private static void Measure(string what, Func<DateOnly, DateOnly> sum)
    {
        var rates = Enumerable.Range(0, Repeats).Select(_ => Rate(sum)).Skip(2).ToList();
        Print(what, $"median {Percentile(rates, 0.5):N0} a second");
    }

    private static double Rate(Func<DateOnly, DateOnly> sum)
    {
        var (started, check) = (Stopwatch.GetTimestamp(), 0L);
        for (var i = 0; i < Sums; i++)
        {
            check += sum(First.AddDays(i % Days)).DayNumber;
        }

        var seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
        return check > 0 ? Sums / seconds : 0;
    }
}
