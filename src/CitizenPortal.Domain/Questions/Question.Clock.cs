using CitizenPortal.Domain.Deadlines;

namespace CitizenPortal.Domain.Questions;

/// <summary>
/// The stored dates of a case. All are local dates; a due date ends at 24:00, so a case is late from the following day.
/// A column that a sweep scans is null when the sweep has nothing to do.
/// </summary>
public sealed partial class Question
{
    public DateTimeOffset ReceivedAt { get; private set; }
    public DateOnly ReceivedOn { get; private set; }

    /// <summary>What the resident was told, from the first receipt; public figures use it.</summary>
    public DateOnly? PromisedOn { get; private set; }
    public DateOnly? FirstPromisedOn { get; private set; }
    public string? PromiseSteps { get; private set; }
    public bool IsProvisional { get; private set; }

    /// <summary>The present holder's own segment, from hand-over; the agency's figures use it.</summary>
    public DateOnly? HolderDueOn { get; private set; }
    public DateOnly? HolderSince { get; private set; }
    public string? HolderSteps { get; private set; }

    public DateTimeOffset? ScreenedAt { get; private set; }
    public DateOnly? ScreenBy { get; private set; }
    public DateOnly? AcceptBy { get; private set; }
    public DateOnly? AskedBackOn { get; private set; }
    public DateOnly? ReplyBy { get; private set; }
    public DateOnly? PublishBy { get; private set; }
    public DateOnly? RemindOn { get; private set; }
    public DateOnly? EscalateOn { get; private set; }
    public DateTimeOffset? AnsweredAt { get; private set; }
    public DateTimeOffset? PublishedAt { get; private set; }
    public DateTimeOffset? ClosedAt { get; private set; }

    public int CalendarVersion { get; private set; }
    public int PolicyVersion { get; private set; }

    /// <summary>Rises whenever the date that escalation counts from changes: the key under which each rung is climbed once.</summary>
    public int DeadlineVersion { get; private set; }
    public DateOnly? LadderFrom { get; private set; }
    public int NextRung { get; private set; }
    public int AskBacks { get; private set; }

    /// <summary>The day the present round began: the first receipt, or the day the case was taken up again.</summary>
    public DateOnly RoundOn { get; private set; }

    /// <summary>Working days of this round that were the resident's.</summary>
    public int PausedDays { get; private set; }
    public int Routings { get; private set; }
    public int LateSendBacks { get; private set; }
    public int SendBacks { get; private set; }

    /// <summary>The promised date for whose breach the resident has had an apology.</summary>
    public DateOnly? ApologisedFor { get; private set; }

    /// <summary>While the resident is asked the case is as late as it was on the day of asking.</summary>
    public bool IsLate(DateOnly today) => IsOpen && PromisedOn is { } promised && DeadlineClock.IsLate(promised, AskedBackOn ?? today);

    /// <summary>The calendar of today with the policy the case was promised under (decision 2).</summary>
    private DeadlineClock Terms(Moment at) => at.Clock.Under(PolicyVersion);

    /// <summary>The same for the holder's own segment: days on which his agency was closed by decision of UBND tỉnh are days off.</summary>
    private DeadlineClock Own(Moment at) => Terms(at).For(Holder);

    /// <summary>Kinds with a journey of their own keep a question's terms as long as they stand on this one.</summary>
    private string TermsKey => Kind is CaseKind.Question or CaseKind.Feedback ? PolicyKey : CaseKinds.PolicyKey(CaseKind.Question, FeedbackBasis.None);

    /// <summary>The term of a step for this case: a row for its topic or its urgency goes before the one for all.</summary>
    private PolicyRow TermOf(Moment at, DeadlineStep step, DateOnly from) => Terms(at).Policy.RowFor(step, TermsKey, from, Topic, IsUrgent);

    private DueDate DueBy(Moment at, DeadlineStep step, DateOnly from) => Terms(at).Due(step, TermsKey, from, Topic, IsUrgent);

    private DueDate OwnDueBy(Moment at, DeadlineStep step, DateOnly from) => Own(at).Due(step, TermsKey, from, Topic, IsUrgent);

    private void Promise(Moment at)
    {
        PromiseFrom(at, ReceivedOn);
        FirstPromisedOn = PromisedOn;
    }

    private void PromiseFrom(Moment at, DateOnly day)
    {
        (RoundOn, PausedDays) = (day, 0);
        (CalendarVersion, PolicyVersion) = (at.Clock.Calendar.Version, at.Clock.Policy.Version);
        var due = DueBy(at, DeadlineStep.Promise, day);
        (PromisedOn, PromiseSteps, IsProvisional) = (due.Date, due.ToJson(), due.Provisional);
    }

    /// <summary>
    /// After a change of kind, topic or urgency: the later of the new term from the first receipt and three working days from now, never later than
    /// promised (decision 1). The days of a pause stay the resident's.
    /// </summary>
    private void Repromise(Moment at, Term before)
    {
        var term = TermOf(at, DeadlineStep.Promise, RoundOn).Term;
        if (term == before)
        {
            return;
        }

        var due = DueDateSum.Of(Terms(at).Calendar, RoundOn, term with { Amount = term.Amount + PausedDays });
        var soonest = DueBy(at, DeadlineStep.ChangeKind, at.Day);
        due = due.Date < soonest.Date ? soonest : due;

        if (PromisedOn is null || due.Date < PromisedOn)
        {
            (PromisedOn, PromiseSteps, IsProvisional) = (due.Date, due.ToJson(), due.Provisional);
            Light(at);
        }
    }

    private void Hold(Moment at, DeadlineStep step, DateOnly from) => HoldUntil(at, OwnDueBy(at, step, from), from);

    private void HoldUntil(Moment at, DueDate due, DateOnly from)
    {
        (HolderSince, HolderDueOn, HolderSteps) = (from, due.Date, due.ToJson());
        Light(at);
    }

    /// <summary>The agency's share from acceptance, cut at the promised date but never under 5 working days; after a transfer never less than these, even where the share is shorter.</summary>
    private void HoldAsAgency(Moment at)
    {
        var share = OwnDueBy(at, DeadlineStep.Agency, at.Day);
        var transfer = OwnDueBy(at, DeadlineStep.Transfer, at.Day);
        var least = Routings > 1 || transfer.Date < share.Date ? transfer : share;
        var due = least.Date > share.Date ? least
            : PromisedOn is { } promised && promised < share.Date
            ? least.Date >= promised ? least : DueDateSum.Of(Own(at).Calendar, at.Day, WorkingDaysUntil(at, promised))
            : share;
        HoldUntil(at, due, at.Day);
    }

    private Term WorkingDaysUntil(Moment at, DateOnly day) =>
        new(Own(at).Calendar.WorkingDaysBetween(at.Day, day), TermUnit.WorkingDays);

    /// <summary>
    /// Sets the ladder and the reminders for the earlier of the two dates; a new date is a new ladder. Once the resident's own date is
    /// broken the ladder stands on that.
    /// </summary>
    private void Light(Moment at)
    {
        var broken = ApologisedFor is not null && ApologisedFor == PromisedOn;
        var from = broken || PromisedOn < HolderDueOn ? PromisedOn : HolderDueOn ?? PromisedOn;
        if (from != LadderFrom)
        {
            (LadderFrom, NextRung) = (from, 0);
            DeadlineVersion++;
        }

        var waits = State == QuestionState.AwaitingCitizen;
        EscalateOn = waits ? null : RungDay(at);
        RemindOn = waits ? null : NextReminder(at);
    }

    /// <summary>The ladder that counted when the present round began, of the policy version the case was promised under.</summary>
    private PolicyLadder LadderOf(Moment at) => Terms(at).Policy.LadderOn(RoundOn);

    private List<EscalationRung> StaffRungs(Moment at) =>
        [.. LadderOf(at).Rungs.Where(r => r.Target != EscalationTarget.CitizenApology)];

    /// <summary>The next day on which somebody above, or the resident, must hear that the case is late.</summary>
    private DateOnly? RungDay(Moment at) =>
        (StaffRungDay(at), ApologyDay(at)) is ({ } staff, { } apology) ? (staff < apology ? staff : apology) : StaffRungDay(at) ?? ApologyDay(at);

    private DateOnly? StaffRungDay(Moment at) =>
        LadderFrom is { } from && StaffRungs(at) is var rungs && NextRung < rungs.Count
            ? Terms(at).RungDay(from, rungs[NextRung].WorkingDaysAfterDue)
            : null;

    /// <summary>The apology hangs on the date the resident was told, never on a holder's own.</summary>
    private DateOnly? ApologyDay(Moment at) =>
        PromisedOn is { } promised && promised != ApologisedFor && Apology(at) is { } rung ? Terms(at).RungDay(promised, rung.WorkingDaysAfterDue) : null;

    private EscalationRung? Apology(Moment at) => LadderOf(at).Rungs.FirstOrDefault(r => r.Target == EscalationTarget.CitizenApology);

    private DateOnly? NextReminder(Moment at) =>
        HolderSince is { } since && HolderDueOn is { } due
            ? Terms(at).ReminderDays(since, due, LadderOf(at).Reminders).Where(day => day > at.Day).Cast<DateOnly?>().FirstOrDefault()
            : null;

    private void Pause(Moment at)
    {
        AskBacks++;
        AskedBackOn = at.Day;
        ReplyBy = ReplyTerm(at, at.Day);
        (EscalateOn, RemindOn, ScreenBy) = (null, null, null);
    }

    private DateOnly ReplyTerm(Moment at, DateOnly asked) =>
        DueBy(at, ContactBy != ContactWay.None ? DeadlineStep.AskBack : DeadlineStep.AskBackNoContact, asked).Date;

    /// <summary>The working days after the day of asking up to today are charged to nobody; a breach already made stays.</summary>
    private void Resume(Moment at)
    {
        if (AskedBackOn is { } asked && PromisedOn is { } promised && HolderDueOn is { } held)
        {
            (PromisedOn, PromiseSteps, IsProvisional) = Paused(Terms(at), at, promised, PromiseSteps, asked);
            (HolderDueOn, HolderSteps, _) = Paused(Own(at), at, held, HolderSteps, asked);
            PausedDays += Terms(at).Calendar.WorkingDaysBetween(asked, at.Day);
        }

        (AskedBackOn, ReplyBy) = (null, null);
        ScreenBy = State == QuestionState.Received ? HolderDueOn : null;
        Light(at);
    }

    private static (DateOnly Date, string? Steps, bool Provisional) Paused(DeadlineClock clock, Moment at, DateOnly due, string? steps, DateOnly asked)
    {
        var moved = clock.Paused(steps is null ? new DueDate(due, [new DueStep(asked, DueStepKind.Received, 0, null)], false) : DueDate.FromJson(steps), asked, at.Day);
        return (moved.Date, moved.ToJson(), moved.Provisional);
    }

    private void Stop(Moment at)
    {
        ClosedAt = at.Instant;
        (HolderDueOn, HolderSince, HolderSteps) = (null, null, null);
        (ScreenBy, AcceptBy, ReplyBy, AskedBackOn) = (null, null, null, null);
        (EscalateOn, RemindOn, PublishBy) = (null, null, null);
    }
}
