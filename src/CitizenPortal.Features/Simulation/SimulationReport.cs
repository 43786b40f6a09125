using CitizenPortal.Domain.Deadlines;
using CitizenPortal.Domain.Questions;

namespace CitizenPortal.Features.Simulation;

/// <summary>A line of figures: its name in the operator's words, what it is about, and the count.</summary>
public sealed record SimulationFigure(string Key, string Detail, int Count);

/// <summary>An invariant and what breaks it; empty when it holds.</summary>
public sealed record SimulationFinding(string Key, IReadOnlyList<string> Breaches);

/// <summary>What a simulation found. The same plan gives the same report to the letter.</summary>
public sealed record SimulationReport(SimulationPlan Plan, IReadOnlyList<SimulationFigure> Figures, IReadOnlyList<SimulationFinding> Findings)
{
    public bool Holds => Findings.All(f => f.Breaches.Count == 0);

    /// <summary>An import happens once, before the office opens.</summary>
    private static readonly Verb[] NotPlayed = [Verb.Import];

    internal static IEnumerable<SimulationFigure> FiguresOf(SimulationEvidence e, IReadOnlyDictionary<string, int> done, DateOnly today)
    {
        yield return new("Cases", "", e.Cases.Count);
        foreach (var state in e.Cases.GroupBy(q => q.State).OrderBy(g => g.Key))
        {
            yield return new("State", state.Key.ToString(), state.Count());
        }

        yield return new("PromiseBreaches", "", e.Cases.Count(q => IsBroken(q, today)));
        yield return new("HolderBreaches", "", e.Cases.Sum(q => q.Events.Count(EndsLateSegment)));
        yield return new("LateDays", "", e.Cases.Sum(q => SegmentChecks.LateDays(q, e.Clock.Calendar, e.End)));
        var verbs = e.Cases.SelectMany(q => q.Events).CountBy(x => x.Verb).ToDictionary();
        foreach (var verb in QuestionJourney.Rows.Where(r => r.PlannedFor is null && !NotPlayed.Contains(r.Verb)).Select(r => r.Verb))
        {
            yield return new("Verb", verb.ToString(), verbs.GetValueOrDefault(verb) + (verb == Verb.Draft ? done.GetValueOrDefault(nameof(Verb.Draft)) : 0));
        }

        yield return new("Once", "", e.Effects.Count(x => x.Step.StartsWith("escalate-", StringComparison.Ordinal)));
        foreach (var rung in e.Effects.GroupBy(x => x.Step).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            yield return new("Rung", rung.Key, rung.Count());
        }

        yield return new("Letters", "", e.Letters.Count);
        yield return new("LettersSent", "", e.Letters.Count(l => l.SentAt is not null));
        yield return new("LettersDead", "", e.Letters.Count(l => l.DeadAt is not null));
        yield return new("LettersWaiting", "", e.Letters.Count(l => l.DueAt is not null));
        foreach (var kind in e.Letters.GroupBy(l => l.Letter).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            yield return new("LetterKind", kind.Key, kind.Count());
        }

        yield return new("AtNight", "", UrgentChecks.AtNight(e));
        yield return new("Digests", "", e.Letters.Count(l => l.UserId is not null));
        yield return new("Notices", "", e.Notices.Count);
        yield return new("NoticesWaiting", "", e.Notices.Count(n => n.DueAt is not null));
        yield return new("Calls", "", e.Calls.Count);
        yield return new("CallsReached", "", e.Calls.Count(c => c.Reached));
        yield return new("SweepActs", "", e.Runs.Sum(r => r.Acted));
        foreach (var (reason, count) in SkipsOf(e))
        {
            yield return new("Skip", reason, count);
        }
    }

    private static bool IsBroken(Question q, DateOnly today) => q.PromisedOn is { } promised
        && (q.AskedBackOn ?? (q.AnsweredAt ?? q.ClosedAt) switch { { } end => DeadlineClock.DayOf(end), null => today }) > promised;

    private static bool EndsLateSegment(QuestionEvent e) =>
        e.HolderDueBefore is { } due && e.From != QuestionState.AwaitingCitizen
        && (e.HolderAfter != e.HolderBefore || e.HolderDueAfter != due) && DeadlineClock.DayOf(e.At) > due;

    private static IEnumerable<KeyValuePair<string, int>> SkipsOf(SimulationEvidence e) => e.Runs
        .SelectMany(r => System.Text.Json.JsonSerializer.Deserialize<Dictionary<string, int>>(r.SkipReasons) ?? [])
        .GroupBy(s => s.Key, s => s.Value)
        .Select(g => KeyValuePair.Create(g.Key, g.Sum()))
        .OrderBy(s => s.Key, StringComparer.Ordinal);
}
