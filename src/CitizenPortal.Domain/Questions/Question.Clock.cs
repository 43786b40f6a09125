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
    public int Routings { get; private set; }
    public int LateSendBacks { get; private set; }

    /// <summary>While the resident is asked the case is as late as it was on the day of asking.</summary>
    public bool IsLate(DateOnly today) => IsOpen && PromisedOn is { } promised && DeadlineClock.IsLate(promised, AskedBackOn ?? today);

    /// <summary>Kinds with a journey of their own keep a question's terms as long as they stand on this one.</summary>
    private string TermsKey => Kind is CaseKind.Question or CaseKind.Feedback ? PolicyKey : CaseKinds.PolicyKey(CaseKind.Question, FeedbackBasis.None);

    private void Promise(Moment at)
    {
        var due = at.Clock.Due(DeadlineStep.Promise, TermsKey, ReceivedOn);
        (PromisedOn, PromiseSteps, IsProvisional) = (due.Date, due.ToJson(), due.Provisional);
        FirstPromisedOn ??= due.Date;
        (CalendarVersion, PolicyVersion) = (at.Clock.Calendar.Version, at.Clock.Policy.Version);
    }

    /// <summary>
    /// After a change of kind: the later of the new term from the first receipt and three working days from now, never later than
    /// promised (decision 1). The days of a pause stay the resident's.
    /// </summary>
    private void Repromise(Moment at, string termsBefore)
    {
        if (TermsKey == termsBefore)
        {
            return;
        }

        var term = at.Clock.Policy.RowFor(DeadlineStep.Promise, TermsKey, ReceivedOn).Term;
        var paused = FirstPromisedOn is { } first && PromisedOn is { } promised ? at.Clock.Calendar.WorkingDaysBetween(first, promised) : 0;
        var due = DueDateSum.Of(at.Clock.Calendar, ReceivedOn, term with { Amount = term.Amount + paused });
        var soonest = at.Clock.Due(DeadlineStep.ChangeKind, TermsKey, at.Day);
        due = due.Date < soonest.Date ? soonest : due;

        if (PromisedOn is null || due.Date < PromisedOn)
        {
            (PromisedOn, PromiseSteps, IsProvisional) = (due.Date, due.ToJson(), due.Provisional);
            Light(at);
        }
    }

    private void Hold(Moment at, DeadlineStep step, DateOnly from) => HoldUntil(at, at.Clock.Due(step, TermsKey, from), from);

    private void HoldUntil(Moment at, DueDate due, DateOnly from)
    {
        (HolderSince, HolderDueOn, HolderSteps) = (from, due.Date, due.ToJson());
        Light(at);
    }

    /// <summary>The agency's share from acceptance, cut at the promised date but never under the term a new holder has (5 working days).</summary>
    private void HoldAsAgency(Moment at)
    {
        var share = at.Clock.Due(DeadlineStep.Agency, TermsKey, at.Day);
        var least = at.Clock.Due(DeadlineStep.Transfer, TermsKey, at.Day);
        var due = PromisedOn is { } promised && promised < share.Date
            ? least.Date >= promised ? least : DueDateSum.Of(at.Clock.Calendar, at.Day, WorkingDaysUntil(at, promised))
            : share;
        HoldUntil(at, due, at.Day);
    }

    private static Term WorkingDaysUntil(Moment at, DateOnly day) =>
        new(at.Clock.Calendar.WorkingDaysBetween(at.Day, day), TermUnit.WorkingDays);

    /// <summary>Sets the ladder and the reminders for the earlier of the two dates; a new date is a new ladder.</summary>
    private void Light(Moment at)
    {
        var from = PromisedOn < HolderDueOn ? PromisedOn : HolderDueOn ?? PromisedOn;
        if (from != LadderFrom)
        {
            (LadderFrom, NextRung) = (from, 0);
            DeadlineVersion++;
        }

        var waits = State == QuestionState.AwaitingCitizen;
        EscalateOn = waits ? null : RungDay(at);
        RemindOn = waits ? null : NextReminder(at);
    }

    private DateOnly? RungDay(Moment at) =>
        LadderFrom is { } from && NextRung < at.Clock.Policy.Rungs.Count
            ? at.Clock.RungDay(from, at.Clock.Policy.Rungs[NextRung].WorkingDaysAfterDue)
            : null;

    private DateOnly? NextReminder(Moment at) =>
        HolderSince is { } since && HolderDueOn is { } due
            ? at.Clock.ReminderDays(since, due).Where(day => day > at.Day).Cast<DateOnly?>().FirstOrDefault()
            : null;

    private void Pause(Moment at)
    {
        AskBacks++;
        AskedBackOn = at.Day;
        ReplyBy = at.Clock.Due(ContactBy != ContactWay.None ? DeadlineStep.AskBack : DeadlineStep.AskBackNoContact, TermsKey, at.Day).Date;
        (EscalateOn, RemindOn, ScreenBy) = (null, null, null);
    }

    /// <summary>The working days after the day of asking up to today are charged to nobody; a breach already made stays.</summary>
    private void Resume(Moment at)
    {
        if (AskedBackOn is { } asked && PromisedOn is { } promised && HolderDueOn is { } held)
        {
            PromisedOn = Moved(at, promised, asked);
            HolderDueOn = Moved(at, held, asked);
        }

        (AskedBackOn, ReplyBy) = (null, null);
        ScreenBy = State == QuestionState.Received ? HolderDueOn : null;
        Light(at);
    }

    private static DateOnly Moved(Moment at, DateOnly due, DateOnly asked) =>
        DeadlineClock.IsLate(due, asked) ? due : at.Clock.AddWorkingDays(due, at.Clock.Calendar.WorkingDaysBetween(asked, at.Day));

    private void Stop(Moment at)
    {
        ClosedAt = at.Instant;
        (HolderDueOn, HolderSince, HolderSteps) = (null, null, null);
        (ScreenBy, AcceptBy, ReplyBy, AskedBackOn) = (null, null, null, null);
        (EscalateOn, RemindOn, PublishBy) = (null, null, null);
    }
}
