using CitizenPortal.Domain.Deadlines;
using CitizenPortal.Domain.Questions;
using CitizenPortal.Features.Letters;
using CitizenPortal.Features.Sweeps;

namespace CitizenPortal.Features.Simulation;

/// <summary>The clock of urgent cases runs day and night: nobody waits a given time unanswered without an alarm, and it reaches who is on duty.</summary>
internal static class UrgentChecks
{
    private const string Step = "urgent-";
    private static readonly int[] Hours = [2, 12, 24];

    /// <summary>The longest time in which the simulation does not tick.</summary>
    private static readonly TimeSpan Slack = TimeSpan.FromHours(8);

    private static readonly QuestionState[] Waiting = [QuestionState.Received, QuestionState.Routed, QuestionState.SentBack, QuestionState.InProgress, QuestionState.AwaitingApproval];
    private static readonly Verb[] Responses = [Verb.AskBack, Verb.NotifyProgress, Verb.Approve, Verb.SendTemplate, Verb.Guide, Verb.Decline];

    public static IReadOnlyList<SimulationInvariant> All { get; } =
    [
        new("UrgentInTime", e => e.Cases.Where(q => q.IsUrgent).SelectMany(q => Hours.Where(h => Waited(q, h, e.End) && !WasAlarmed(q, h, e)).Select(h => $"{q.Reference} {h} h"))),
        new("UrgentReachesDuty", e => e.Letters.Where(l => l.Letter == LetterCatalogue.Urgent).GroupBy(l => (Id: l.QuestionId!.Value, At: l.CreatedAt))
            .Where(g => !Reaches(e, e.CaseOf[g.Key.Id], g.Key.At, [.. g.Select(l => l.UserId!.Value)])).Select(g => g.First().Key)),
    ];

    /// <summary>Alarms written outside office hours: there are some, else the day-and-night clock was not tried.</summary>
    public static int AtNight(SimulationEvidence e) =>
        e.Letters.Count(l => l.Letter == LetterCatalogue.Urgent && !LetterChecks.InOfficeHours(e.Clock, l.CreatedAt, TimeSpan.FromHours(7)));

    private static bool Waited(Question question, int hours, DateTimeOffset end)
    {
        var until = Until(question, hours);
        var before = question.Events.Where(x => x.At <= until).ToList();
        return until <= end && before.TrueForAll(x => Waiting.Contains(x.To) && !Responses.Contains(x.Verb));
    }

    private static bool WasAlarmed(Question question, int hours, SimulationEvidence e) =>
        e.EffectsOf[question.Id].Any(x => HoursOf(x) >= hours && x.At <= Until(question, hours));

    /// <summary>A case that the coordinator found urgent is counted from its receipt too, but alarmed only once he said so.</summary>
    private static DateTimeOffset Until(Question question, int hours)
    {
        var (due, said) = (FirstOf(question).AddHours(hours), question.Events.Where(x => x.Verb is Verb.Screen or Verb.ChangeKind).Select(x => x.At).DefaultIfEmpty().Max());
        return (due > said ? due : said) + Slack;
    }

    /// <summary>A part was received with its whole, but is there only since it was split off.</summary>
    private static DateTimeOffset FirstOf(Question question) => question.SplitFrom is null ? question.ReceivedAt : question.Events.Min(x => x.At);

    private static int HoursOf(SweepEffect effect) =>
        effect.Step.StartsWith(Step, StringComparison.Ordinal) ? int.Parse(effect.Step[Step.Length..], System.Globalization.CultureInfo.InvariantCulture) : 0;

    /// <summary>Where a roster names people, they and nobody else; a suspected case is still its coordinator's, who holds it.</summary>
    private static bool Reaches(SimulationEvidence e, Question question, DateTimeOffset at, HashSet<long> people)
    {
        var day = DeadlineClock.DayOf(at);
        var holder = question.Events.Where(x => x.At <= at).MaxBy(x => x.Number)?.HolderAfter;
        var onDuty = e.OnDuty.Where(d => d.Agency == holder && d.From <= day && d.To >= day).Select(d => d.UserId).ToHashSet();
        return onDuty.Count == 0 || people.SetEquals(onDuty);
    }
}
