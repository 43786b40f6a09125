using CitizenPortal.Domain.Deadlines;
using CitizenPortal.Domain.Questions;
using CitizenPortal.Features.Letters;
using CitizenPortal.Features.Sweeps;

namespace CitizenPortal.Features.Simulation;

/// <summary>Something that must hold at the end of every simulation, whatever people did; it names each case or letter that breaks it.</summary>
internal sealed record SimulationInvariant(string Key, Func<SimulationEvidence, IEnumerable<string>> Breaches);

internal static class SimulationInvariants
{
    public static IReadOnlyList<SimulationInvariant> All { get; } =
    [
        new("OneCaseEach", e => e.Cases.Count(q => q.SplitFrom is null) == e.Asked ? [] : [$"{e.Cases.Count(q => q.SplitFrom is null)} / {e.Asked}"]),
        new("TwoApprovals", e => e.Cases.Where(q => !HasItsApprovals(q)).Select(q => q.Reference)),
        new("HolderAndDate", e => e.Cases.Where(q => q.IsOpen && !HasHolderAndDate(q)).Select(q => q.Reference)),
        new("LadderGoesOn", e => e.Cases.Where(q => q.IsOpen && q.State != QuestionState.AwaitingCitizen && q.EscalateOn is null && q.NextRung < e.Clock.Policy.Rungs.Count(r => r.Target != EscalationTarget.CitizenApology)).Select(q => q.Reference)),
        new("SuspectedStays", e => e.Cases.Where(q => q.Suspicion != Suspicion.None && (q.Routings > 0 || q.Lead is not null)).Select(q => q.Reference)),
        new("ClosedIsSwept", e => e.Cases.Where(q => !q.IsOpen && HasSweepColumn(q)).Select(q => q.Reference)),
        new("ChainWhole", e => e.Cases.Where(q => !IsChained(q)).Select(q => q.Reference)),
        new("DatesByEvents", e => e.Cases.Where(q => !AreDatesChained(q)).Select(q => q.Reference)),
        new("RungOnce", e => e.Cases.Where(q => !ClimbedOnce(q, e)).Select(q => q.Reference)),
        new("RungsTold", e => MissingTellings(e)),
        new("SegmentsAreLife", e => e.Cases.Where(q => !SegmentChecks.AreLife(q, e.End)).Select(q => q.Reference)),
        new("LateIsHolders", e => e.Cases.Where(q => !SegmentChecks.IsLateTimeHolders(q, e.Clock.Calendar, e.End)).Select(q => q.Reference)),
        new("ExtensionShare", ExtendedAboveShare),
        new("CorrectionsChangeNothing", e => e.Cases.Where(q => q.Events.Any(IsUnsoundCorrection)).Select(q => q.Reference)),
        .. LetterChecks.All,
        .. UrgentChecks.All,
        new("SweepsSound", e => e.Runs.Where(r => r.Error is { } error && !error.StartsWith(nameof(OperationCanceledException), StringComparison.Ordinal)).Select(r => $"{r.Sweep}: {r.Error}")),
    ];

    /// <summary>An answer went out by the leave for its text, or by somebody who neither wrote nor reviewed it; reviewed by a third where two levels were needed.</summary>
    private static bool HasItsApprovals(Question q) => q.State is not (QuestionState.Answered or QuestionState.Published)
        || (q.Template is not null ? q.ApproverId is null : q.ApproverId is { } approver && approver != q.DrafterId && approver != q.ReviewerId && q.NeedsReview == (q.ReviewerId is not null));

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

    private static HashSet<string> MissingTellings(SimulationEvidence e)
    {
        var told = e.Notices.Where(n => n.Letter == LetterCatalogue.Escalation && !n.Key.Contains("-opinion-", StringComparison.Ordinal)).Select(n => n.Key).ToHashSet();
        var references = e.Cases.ToDictionary(q => q.Id, q => q.Reference);
        var climbed = e.Effects.Where(x => IsRung(x) && !IsApology(x)).Select(x => $"{references[x.QuestionId]}-{x.Step}-{x.DeadlineVersion}").ToHashSet();
        climbed.SymmetricExceptWith(told);
        return climbed;
    }

    private static bool IsRung(SweepEffect effect) => effect.Step.StartsWith("escalate-", StringComparison.Ordinal);

    private static bool IsApology(SweepEffect effect) => effect.Step.EndsWith(nameof(EscalationTarget.CitizenApology), StringComparison.Ordinal);

    private static bool IsUnsoundCorrection(QuestionEvent e) => e.Verb == Verb.Correct
        && (e.From != e.To || e.PromisedBefore != e.PromisedAfter || e.HolderDueBefore != e.HolderDueAfter || e.ActorAgency == e.HolderAfter);

    /// <summary>Plays the quarters of each agency again: where an extension, itself counted, goes above 15 % of what had come by then, it names a document of the level above.</summary>
    private static IEnumerable<string> ExtendedAboveShare(SimulationEvidence e)
    {
        var acts = e.Cases.SelectMany(q => q.Events.Where(x => x.Verb is Verb.Extend or Verb.Route or Verb.Decide).Select(x => (Case: q, Event: x)));
        foreach (var quarter in acts.GroupBy(a => (a.Event.HolderAfter, Quarter: QuarterOf(DeadlineClock.DayOf(a.Event.At)))))
        {
            HashSet<long> received = [];
            var extended = 0;
            foreach (var (question, act) in quarter.OrderBy(a => a.Event.At).ThenBy(a => a.Case.Id))
            {
                if (act.Verb != Verb.Extend)
                {
                    received.Add(question.Id);
                    continue;
                }

                if (extended++ > 0 && extended * 100 > received.Count * 15 && !act.Words!.Contains(SimulatedHeads.Document, StringComparison.Ordinal))
                {
                    yield return $"{question.Reference} {quarter.Key.HolderAfter} {quarter.Key.Quarter}";
                }
            }
        }
    }

    private static string QuarterOf(DateOnly day) => $"{day.Year}-{(day.Month - 1) / 3}";
}
