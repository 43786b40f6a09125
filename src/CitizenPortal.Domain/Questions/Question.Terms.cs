using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Deadlines;
using CitizenPortal.Domain.Routing;

namespace CitizenPortal.Domain.Questions;

/// <summary>Lateness and what may rightly change a term: the ladder, its cause, extension, lapse, arbitration, correction, a new calendar.</summary>
public sealed partial class Question
{
    /// <summary>Why the case was late, a code of <see cref="DelayCauses"/>; asked before a late answer is approved.</summary>
    public string? Cause { get; private set; }

    /// <summary>The promised date before the one extension; null when there was none.</summary>
    public DateOnly? ExtendedFrom { get; private set; }

    /// <summary>The day on which the resident's time to supplement ran out unused.</summary>
    public DateOnly? SilentSince { get; private set; }
    public DateOnly? ResumableUntil { get; private set; }

    /// <summary>The provincial office chose the agency: it cannot be sent back again.</summary>
    public bool IsDecided { get; private set; }

    /// <summary>A second refusal is not settled by the coordinator but by the provincial office.</summary>
    public bool DecidedAbove => State == QuestionState.SentBack && SendBacks >= 2;

    /// <summary>Climbs the next rung of the ladder: one rung a call, once for each deadline version.</summary>
    public EscalationRung Escalate(Actor by, Moment at)
    {
        RefuseIf(Verb.Escalate, by, at);
        var before = Snapshot();
        var rung = ApologyDay(at) is { } apology && (StaffRungDay(at) is not { } staff || apology <= staff) ? Apologise(at) : StaffRungs(at)[NextRung++];
        EscalateOn = RungDay(at);
        Record(Verb.Escalate, by, at, before, new(rung.Target.ToString()));
        return rung;
    }

    private EscalationRung Apologise(Moment at)
    {
        ApologisedFor = PromisedOn;
        if (LadderFrom != PromisedOn)
        {
            (LadderFrom, NextRung) = (PromisedOn, 0);
            DeadlineVersion++;
        }

        return Apology(at)!;
    }

    public void NameCause(Actor by, Moment at, string cause, string? words)
    {
        RefuseIf(Verb.NameCause, by, at, (!DelayCauses.Known(cause), RefusalCode.CauseMissing));
        var before = Snapshot();
        Cause = cause;
        Record(Verb.NameCause, by, at, before, new(cause, words));
    }

    private IEnumerable<RefusalCode> ApprovalObstacles(Actor by, Moment at)
    {
        if (DrafterId == by.UserId && !AnswersHimself(by))
        {
            yield return RefusalCode.OwnDraft;
        }

        if (AwaitsReview)
        {
            yield return RefusalCode.NotReviewed;
        }
        else if (NeedsReview && ReviewerId == by.UserId)
        {
            yield return RefusalCode.OwnReview;
        }

        if (Cause is null && IsLate(at.Day))
        {
            yield return RefusalCode.CauseMissing;
        }
    }

    /// <summary>Once, before the promised date, by at most the policy's days (10 working days); above the quarter's share of 15 % with the consent of the level above. A holder already late stays late.</summary>
    public void Extend(Actor by, Moment at, int workingDays, string reason, bool hasConsent)
    {
        var most = TermOf(at, DeadlineStep.Extension, at.Day).Term.Amount;
        RefuseIf(Verb.Extend, by, at,
            (string.IsNullOrWhiteSpace(reason), RefusalCode.NoText),
            (workingDays < 1 || workingDays > most, RefusalCode.ExtensionTooLong),
            (!hasConsent, RefusalCode.NeedsHigherConsent));
        var before = Snapshot();
        ExtendedFrom = PromisedOn;
        var promise = DueDateSum.Longer(Terms(at).Calendar, DueDate.FromJson(PromiseSteps!), workingDays);
        (PromisedOn, PromiseSteps, IsProvisional) = (promise.Date, promise.ToJson(), promise.Provisional);
        var held = DueDate.FromJson(HolderSteps!);
        HoldUntil(at, DeadlineClock.IsLate(held.Date, at.Day) ? held : DueDateSum.Longer(Own(at).Calendar, held, workingDays), HolderSince ?? at.Day);
        Record(Verb.Extend, by, at, before, new(ExtendedFrom?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), reason));
    }

    /// <summary>Closed because what was asked for never came and no answer is possible without it; the resident may take it up again for 90 days.</summary>
    public void Lapse(Actor by, Moment at, string reason)
    {
        RefuseIf(Verb.Lapse, by, at, (string.IsNullOrWhiteSpace(reason), RefusalCode.NoText));
        var before = Snapshot();
        State = QuestionState.Lapsed;
        ResumableUntil = DueBy(at, DeadlineStep.LapseResume, at.Day).Date;
        Stop(at);
        Record(Verb.Lapse, by, at, before, new(null, reason));
    }

    private IEnumerable<RefusalCode> TermObstacles(Verb verb, Moment at) => verb switch
    {
        Verb.Extend when ExtendedFrom is not null => [RefusalCode.ExtensionUsed],
        Verb.Extend when PromisedOn is { } promised && at.Day >= promised => [RefusalCode.PastDueDate],
        Verb.Lapse when SilentSince is null => [RefusalCode.NeverAskedBack],
        _ => [],
    };

    /// <summary>The provincial office settles a second refusal, with the number of its document; the chosen agency cannot send it back.</summary>
    public void Decide(Actor by, Moment at, RoutingDecision decision, string documentNumber)
    {
        RefuseIf(Verb.Decide, by, at, (string.IsNullOrWhiteSpace(documentNumber), RefusalCode.NoText));
        var before = Snapshot();
        IsDecided = true;
        SendTo(decision, at);
        Record(Verb.Decide, by, at, before, new(documentNumber, decision.Basis));
    }

    /// <summary>Says that a counted breach was wrong: which date, and why; refused where that date was never broken. Only a monitor who stands above every charged agency, and belongs to none of them. Figures read it from the history; no date and no state is changed.</summary>
    public void Correct(Actor by, Moment at, string breach, string reason, bool isAbove)
    {
        var (isKnown, made) = (BreachNames.Contains(breach), Breaches(at));
        RefuseIf(Verb.Correct, by, at,
            (string.IsNullOrWhiteSpace(reason), RefusalCode.NoText), (!isKnown, RefusalCode.WrongState),
            (isKnown && made.Count > 0 && !made.Contains(breach), RefusalCode.NotLate), (!isAbove, RefusalCode.NotAbove));
        Record(Verb.Correct, by, at, Snapshot(), new(breach, reason));
    }

    /// <summary>Counts the open dates anew on a changed calendar, with the policy they were promised under; false when none moves.</summary>
    public bool Recount(Actor by, Moment at, string reason)
    {
        RefuseIf(Verb.Recount, by, at);
        var before = Snapshot();
        (PromisedOn, PromiseSteps, IsProvisional) = Recounted(Terms(at), PromisedOn, PromiseSteps, IsProvisional);
        (HolderDueOn, HolderSteps, _) = Recounted(Own(at), HolderDueOn, HolderSteps, false);
        var replyBefore = ReplyBy;
        ReplyBy = AskedBackOn is { } asked && ReplyTerm(at, asked) is var reply && reply > ReplyBy ? reply : ReplyBy;
        CalendarVersion = Terms(at).Calendar.Version;
        var opinionsMoved = RecountOpinions(at);
        if (!opinionsMoved && before.PromisedOn == PromisedOn && before.HolderDueOn == HolderDueOn && replyBefore == ReplyBy)
        {
            return false;
        }

        ScreenBy = ScreenBy is null ? null : HolderDueOn;
        AcceptBy = AcceptBy is null ? null : HolderDueOn;
        Light(at);
        Record(Verb.Recount, by, at, before, new(null, reason));
        return true;
    }

    private static (DateOnly? Date, string? Steps, bool Provisional) Recounted(DeadlineClock clock, DateOnly? due, string? steps, bool provisional)
    {
        if (due is null || steps is null)
        {
            return (due, steps, provisional);
        }

        var again = DueDateSum.Again(clock.Calendar, DueDate.FromJson(steps));
        return (again.Date, again.ToJson(), again.Provisional);
    }
}
