using CitizenPortal.Domain.Deadlines;
using CitizenPortal.Domain.Questions;
using CitizenPortal.Features.Letters;
using CitizenPortal.Features.Outbox;
using CitizenPortal.Features.Sweeps;

namespace CitizenPortal.Features.Simulation;

/// <summary>Something that must hold at the end of every simulation, whatever people did; it names each case or letter that breaks it.</summary>
internal sealed record SimulationInvariant(string Key, Func<SimulationEvidence, IEnumerable<string>> Breaches);

internal static class SimulationInvariants
{
    private static readonly TimeSpan Opening = TimeSpan.FromHours(7);
    private static readonly TimeSpan Closing = TimeSpan.FromHours(17);
    private static readonly TimeSpan Gathering = TimeSpan.FromHours(7.5);

    public static IReadOnlyList<SimulationInvariant> All { get; } =
    [
        new("OneCaseEach", e => e.Cases.Count == e.Asked ? [] : [$"{e.Cases.Count} / {e.Asked}"]),
        new("HolderAndDate", e => e.Cases.Where(q => q.IsOpen && !HasHolderAndDate(q)).Select(q => q.Reference)),
        new("LadderGoesOn", e => e.Cases.Where(q => q.IsOpen && q.State != QuestionState.AwaitingCitizen && q.EscalateOn is null && q.NextRung < e.Clock.Policy.Rungs.Count(r => r.Target != EscalationTarget.CitizenApology)).Select(q => q.Reference)),
        new("SuspectedStays", e => e.Cases.Where(q => q.Suspicion != Suspicion.None && (q.Routings > 0 || q.Lead is not null)).Select(q => q.Reference)),
        new("ClosedIsSwept", e => e.Cases.Where(q => !q.IsOpen && HasSweepColumn(q)).Select(q => q.Reference)),
        new("ChainWhole", e => e.Cases.Where(q => !IsChained(q)).Select(q => q.Reference)),
        new("DatesByEvents", e => e.Cases.Where(q => !AreDatesChained(q)).Select(q => q.Reference)),
        new("RungOnce", e => e.Cases.Where(q => !ClimbedOnce(q, e)).Select(q => q.Reference)),
        new("RungsTold", e => MissingTellings(e)),
        new("OfficeHours", e => e.Notices.Where(n => LetterCatalogue.OfSweeps.Contains(n.Letter) && !InOfficeHours(e.Clock, n.CreatedAt, Opening)).Select(n => n.Key)),
        new("DigestHours", e => e.Letters.Where(l => IsGathered(l) && !InOfficeHours(e.Clock, l.CreatedAt, Gathering)).Select(l => l.Key)),
        new("DigestOnce", e => Doubles(e.Letters.Where(IsGathered), l => $"{l.Letter}-{l.UserId}-{DeadlineClock.DayOf(l.CreatedAt):yyyyMMdd}")),
        new("MessageIdOnce", e => Doubles(e.Letters, l => l.MessageId)),
        new("LetterEnds", e => e.Letters.Where(l => (l.SentAt is null ? 0 : 1) + (l.DeadAt is null ? 0 : 1) + (l.DueAt is null ? 0 : 1) != 1).Select(l => l.Key)),
        new("SweepsSound", e => e.Runs.Where(r => r.Error is { } error && !error.StartsWith(nameof(OperationCanceledException), StringComparison.Ordinal)).Select(r => $"{r.Sweep}: {r.Error}")),
    ];

    private static bool IsGathered(OutboxLetter letter) =>
        letter.Letter is LetterCatalogue.WorkDigest or LetterCatalogue.Reminder or LetterCatalogue.Escalation;

    private static bool HasHolderAndDate(Question q) =>
        q.Holder.Length > 0 && q.PromisedOn is not null && q.HolderDueOn is not null && (q.State != QuestionState.AwaitingCitizen || q.ReplyBy is not null);

    /// <summary>An answer waits for publication with a date of its own; nothing else is left for a sweep.</summary>
    private static bool HasSweepColumn(Question q) =>
        (q.ScreenBy ?? q.AcceptBy ?? q.ReplyBy ?? q.RemindOn ?? q.EscalateOn) is not null || (q.PublishBy is not null && q.State != QuestionState.Answered);

    private static bool IsChained(Question q)
    {
        var events = InOrder(q);
        return events.Count == q.EventCount
            && events.Select((e, i) => e.Number == i + 1).All(x => x)
            && events.Zip(events.Skip(1)).All(x => x.Second.From == x.First.To && x.Second.HolderBefore == x.First.HolderAfter && x.Second.At >= x.First.At)
            && events[^1].To == q.State && events[^1].HolderAfter == q.Holder;
    }

    private static bool AreDatesChained(Question q)
    {
        var events = InOrder(q);
        return events.Zip(events.Skip(1)).All(x => x.Second.PromisedBefore == x.First.PromisedAfter && x.Second.HolderDueBefore == x.First.HolderDueAfter)
            && events[^1].PromisedAfter == q.PromisedOn && events[^1].HolderDueAfter == q.SegmentDueOn;
    }

    private static List<QuestionEvent> InOrder(Question q) => [.. q.Events.OrderBy(e => e.Number)];

    /// <summary>As many effects as climbing events; in each deadline version the staff's rungs from the first one on without a gap, and at most one apology.</summary>
    private static bool ClimbedOnce(Question q, SimulationEvidence e)
    {
        var effects = e.EffectsOf[q.Id].Where(IsRung).ToList();
        var steps = e.Clock.Policy.Rungs.Where(r => r.Target != EscalationTarget.CitizenApology).Select(r => $"escalate-{r.WorkingDaysAfterDue}-{r.Target}").ToList();
        return effects.Count == q.Events.Count(x => x.Verb == Verb.Escalate)
            && effects.GroupBy(x => x.DeadlineVersion).All(v =>
                v.Count(IsApology) <= 1 && v.Where(x => !IsApology(x)).Select(x => steps.IndexOf(x.Step)).Order().SequenceEqual(Enumerable.Range(0, v.Count(x => !IsApology(x)))));
    }

    private static IEnumerable<string> MissingTellings(SimulationEvidence e)
    {
        var told = e.Notices.Where(n => n.Letter == LetterCatalogue.Escalation).Select(n => n.Key).ToHashSet();
        var references = e.Cases.ToDictionary(q => q.Id, q => q.Reference);
        return e.Effects.Where(x => IsRung(x) && !IsApology(x))
            .Select(x => $"{references[x.QuestionId]}-{x.Step}-{x.DeadlineVersion}").Where(key => !told.Contains(key));
    }

    private static bool IsRung(SweepEffect effect) => effect.Step.StartsWith("escalate-", StringComparison.Ordinal);

    private static bool IsApology(SweepEffect effect) => effect.Step.EndsWith(nameof(EscalationTarget.CitizenApology), StringComparison.Ordinal);

    private static bool InOfficeHours(DeadlineClock clock, DateTimeOffset at, TimeSpan from)
    {
        var local = DeadlineClock.LocalOf(at);
        return clock.Calendar.IsWorkingDay(DeadlineClock.DayOf(at)) && local.TimeOfDay >= from && local.TimeOfDay < Closing;
    }

    private static IEnumerable<string> Doubles<T>(IEnumerable<T> all, Func<T, string> key) =>
        all.GroupBy(key).Where(g => g.Skip(1).Any()).Select(g => g.Key);
}
